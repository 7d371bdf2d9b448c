import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toConnection } from '../../core/bridge/connection.ts';
import type { CallName, Connection, HostEvents } from '../../core/bridge/host.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure, success } from '../../core/draft/result.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import { openDirect, openIpc, openLoopback, type Opened } from './open-transports.ts';
import { toldSubmission } from './stand-in-host.ts';

describe.each([
  { name: 'direct', open: openDirect },
  { name: 'IPC', open: openIpc },
  { name: 'loopback', open: openLoopback },
])('a host over $name', ({ name, open }) => {
  let opened: Opened;
  let connection: Connection;
  beforeEach(async () => {
    opened = await open();
    connection = toConnection(opened.transport);
  });
  afterEach(() => opened.close());
  const callRaw = (call: string, argument: unknown) => opened.transport.call(call as CallName, argument);

  test('arguments and answers arrive as they left', async () => {
    const invoice = sampleInvoice();
    expect(await connection.checks.run(invoice)).toEqual(
      success([{ rule: 'BR-02', severity: 'blocks', field: 'number', values: { count: 2 } }]),
    );
    expect(await connection.outbox.suspend(true)).toMatchObject({ ok: true, value: { suspended: true } });
    expect(await connection.outbox.list()).toEqual(success([toldSubmission]));
    expect(opened.asked).toEqual([
      ['checks.run', invoice],
      ['outbox.suspend', true],
      ['outbox.list', undefined],
    ]);
  });

  test('bytes arrive as the same bytes, in an argument and in an answer', async () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 256);
    const stored = await connection.files.import({ name: 'devis.pdf', bytes });
    if (!stored.ok) throw new Error(stored.problem.kind);
    const read = await connection.files.read(stored.value.fileId);
    expect(read.ok && Buffer.from(read.value).equals(bytes)).toBe(true);
    expect(await connection.documents.sealed(toldSubmission.id)).toEqual(
      success({ name: 'BAC-A-SABLE-F2026-0001.pdf', bytes: new Uint8Array([0, 255, 10, 13]) }),
    );
  });

  test('a problem arrives with its kind and its values', async () => {
    const filing = { invoice: sampleInvoice(), numberPrefix: 'F' };
    expect(await connection.outbox.seal(filing)).toEqual(failure(problem('outbox.blocked', { count: 3 })));
    expect(await connection.directory.find('1')).toEqual(failure(problem('portal.offline')));
  });

  test('each answer belongs to its call, however many are under way', async () => {
    const modes = ['automatic', 'manual', 'manual', 'automatic', 'manual'] as const;
    const answers = await Promise.all(modes.map((mode) => connection.outbox.setMode(mode)));
    expect(answers.map((each) => each.ok && each.value.mode)).toEqual(modes);
  });

  test.each([
    ['files.import', { name: 'a.pdf', bytes: 'text' }, 'bytes'],
    ['files.import', { name: 'a.pdf', bytes: new Uint8Array(1), path: '/etc/passwd' }, 'argument'],
    ['files.read', '../../etc/passwd', 'argument'],
    ['outbox.setMode', 'often', 'argument'],
    ['outbox.list', { all: true }, 'argument'],
    ['checks.run', { ...sampleInvoice(), lines: [{ ...sampleInvoice().lines[0], netPrice: 58 }] }, 'lines.0.netPrice'],
    ['checks.run', undefined, 'argument'],
  ])('%s of another shape is refused and changes nothing', async (call, argument, field) => {
    expect(await callRaw(call, argument)).toEqual(failure(problem('machine.badCall', { call, field })));
    expect(opened.asked).toEqual([]);
  });

  test.each(['outbox.delete', 'outbox', '', '__proto__', 'constructor.constructor', 'outbox.constructor', 'on'])(
    'the name %j is no call',
    async (call) => {
      const answer = await callRaw(call, undefined);
      expect(answer).toMatchObject({ ok: false, problem: { kind: 'machine.badCall' } });
      expect(opened.asked).toEqual([]);
    },
  );

  test('what is thrown becomes a reference; no name and no amount enters the log', async () => {
    const answer = await connection.drafts.import({ name: 'secret-dupont.xml', bytes: new Uint8Array([60]) });
    if (answer.ok) throw new Error('it answered');
    expect(answer.problem.kind).toBe('machine.fault');
    const log = opened.lines.join('\n');
    expect(log).toContain(String(answer.problem.values['reference']));
    expect(log).toContain('drafts.import');
    expect(log).not.toMatch(/dupont|683/);
    expect(await connection.outbox.sender()).toMatchObject({ ok: true });
  });

  test('news arrives in its order, to those who listen and as long as they do', async () => {
    const told: HostEvents['sender.changed'][] = [];
    const enough = Promise.withResolvers<undefined>();
    const sender = {
      mode: 'manual',
      suspended: false,
      notify: true,
      connectivity: { state: 'offline', since: 'x' },
    } as const;
    const first: string[] = [];
    const stop = connection.on('submission.changed', (news) => first.push(news.number));
    connection.on('sender.changed', (news) => {
      told.push(news);
      if (told.length === 3) enough.resolve(undefined);
    });
    opened.events.tell('submission.changed', toldSubmission);
    opened.events.tell('sender.changed', sender);
    opened.events.tell('sender.changed', { ...sender, suspended: true });
    await expect.poll(() => told.length).toBe(2);
    stop();
    opened.events.tell('submission.changed', toldSubmission);
    opened.events.tell('sender.changed', sender);
    await enough.promise;
    expect(told.map((each) => each.suspended)).toEqual([false, true, false]);
    expect(first).toEqual(['F2026-0001']);
  });

  test.skipIf(name === 'direct')('a machine that is gone is a problem, never a rejection', async () => {
    await opened.loseHost();
    expect(await connection.outbox.list()).toEqual(failure(problem('machine.unreachable')));
  });
});
