import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toConnection } from '../../../core/bridge/connection.ts';
import type { Connection } from '../../../core/bridge/host.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import { createHost, type RunningHost } from '../../../main/app/create-host.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

let folder: string;
let running: RunningHost;
let host: Connection;
const lines: string[] = [];

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

/** Fast enough that a test waits for nothing but the work itself. */
const portal = { kind: 'embedded', speed: 500 } as const;

async function open(): Promise<void> {
  running = valueOf(
    await createHost({ dataFolder: folder, portal, shell: 'direct', log: (line) => void lines.push(line) }),
  );
  host = toConnection({ call: running.dispatch, on: running.on });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-host-'));
  lines.length = 0;
  await open();
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

async function ready() {
  const { sandboxRecipients } = valueOf(await host.app.about());
  const [recipient] = sandboxRecipients;
  if (recipient === undefined) throw new Error('no recipient');
  const { buyer, ...invoice } = sampleInvoice();
  const { number: _, ...plain } = { ...invoice, buyerReference: '', buyer: { ...buyer, siret: recipient.siret } };
  return plain;
}

test('an invoice goes from its draft to the portal, and a restart loses nothing of it', async () => {
  const states: string[] = [];
  const arrived = Promise.withResolvers<Submission>();
  host.on('submission.changed', (news) => {
    states.push(news.state.name);
    if (news.state.name === 'integrated') arrived.resolve(news);
  });
  const invoice = await ready();
  const sealed = valueOf(await host.outbox.seal({ invoice, numberPrefix: 'F' }));
  expect(sealed).toMatchObject({ number: 'F2026-0001', channel: 'sandbox', state: { name: 'sealed' } });
  expect(valueOf(await host.outbox.seal({ invoice, numberPrefix: 'F' })).id).toBe(sealed.id);
  valueOf(await host.outbox.release(sealed.id));
  expect((await arrived.promise).id).toBe(sealed.id);
  expect(states).toContain('deposited');
  const { name, bytes } = valueOf(await host.documents.sealed(sealed.id));
  expect([name, Buffer.from(bytes.subarray(0, 5)).toString()]).toEqual(['BAC-A-SABLE-F2026-0001.pdf', '%PDF-']);

  await running.close();
  await open();
  expect(valueOf(await host.outbox.list()).map((each) => [each.id, each.state.name])).toEqual([
    [sealed.id, 'integrated'],
  ]);
  expect(valueOf(await host.app.about()).submissionCount).toBe(1);
  expect(lines.join('\n')).not.toMatch(/Commune|EARL|FR76/);
});

test('an attachment is judged, kept and given back; what is refused is said', async () => {
  const bytes = new Uint8Array(Buffer.from('a;b\n1;2\n'));
  const stored = valueOf(await host.files.import({ name: 'releve.csv', bytes }));
  expect(stored).toMatchObject({ name: 'releve.csv', mimeType: 'text/csv', sizeBytes: 8 });
  expect(valueOf(await host.files.read(stored.fileId))).toEqual(bytes);
  const refused = await host.files.import({ name: '../releve.csv', bytes });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'file.badName' } });
  const lost = await host.files.read('0'.repeat(64) as typeof stored.fileId);
  expect(lost).toMatchObject({ ok: false, problem: { kind: 'file.lost' } });
});

test('a second machine on the same data folder is refused, and the first goes on', async () => {
  const second = await createHost({ dataFolder: folder, portal, shell: 'direct', log: () => undefined });
  expect(second).toMatchObject({ ok: false, problem: { kind: 'machine.folderInUse' } });
  valueOf(await host.outbox.sender());
});

test('data of a newer version is left alone and the folder is free again', async () => {
  await running.close();
  const path = join(folder, 'version.json');
  const before = await readFile(path);
  await writeFile(path, '{"version":999}');
  const refused = await createHost({ dataFolder: folder, portal, shell: 'direct', log: () => undefined });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'machine.newerData' } });
  expect(await readFile(path, 'utf8')).toBe('{"version":999}');
  await writeFile(path, before);
  await open();
});

test('a damaged record of the sandbox is told in a sentence, and the data folder is free again', async () => {
  await running.close();
  const record = join(folder, 'sandbox', 'sandbox.json');
  const whole = await readFile(record, 'utf8').catch(() => '');
  await mkdir(join(folder, 'sandbox'), { recursive: true });
  await writeFile(record, '{"version":1,"flows":');
  const refused = await createHost({ dataFolder: folder, portal, shell: 'direct', log: () => undefined });
  expect(refused.ok ? 'open' : refused.problem.kind).toBe('sandbox.damaged');
  if (whole === '') await rm(record);
  else await writeFile(record, whole);
  await open();
});
