import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPretendPortal } from './pretend-portal.ts';
import { draftInvoice, openBench, valueOf, type Bench } from './outbox-bench.ts';
import { fillableDisk } from '../disk/temp-folder.ts';

let bench: Bench;
const disk = fillableDisk();
beforeEach(async () => {
  disk.isFull = false;
  bench = await openBench({ disk });
});
afterEach(async () => {
  await bench.close();
});

const journalText = async () => await readFile(join(bench.folder, 'journal.jsonl'), 'utf8');

test('a released invoice is deposited, integrated and followed', async () => {
  bench.outbox.start();
  const put = await bench.put(1);
  const arrived = await bench.until(put, 'integrated');
  expect(arrived.attempts).toBe(1);
  expect(arrived.flowNumber).toBe(bench.portal.deposits[0]?.flowNumber);
  expect(bench.portal.deposits.map((each) => each.numbers)).toEqual([['F2026-0001']]);
  expect(bench.portal.deposits[0]?.name).toBe('BAC-A-SABLE-F2026-0001.pdf');
  expect(arrived.history.map((each) => each.code)).toEqual(['sealed', 'queued', 'sending', 'deposited', 'integrated']);
});

test('a sealed invoice that the window has not released never leaves', async () => {
  const sealed = valueOf(await bench.outbox.calls.seal({ invoice: draftInvoice(1), numberPrefix: 'F' }));
  bench.outbox.start();
  await bench.until(await bench.put(2), 'integrated');
  expect((await bench.submission(sealed.id)).state.name).toBe('sealed');
  expect(bench.portal.deposits.flatMap((each) => each.numbers)).toEqual(['F2026-0002']);
});

test('the intent is on disk before the portal hears a word, the answer before the window does', async () => {
  await bench.close();
  const seen: string[] = [];
  const portal = createPretendPortal();
  bench = await openBench({
    portal: {
      ...portal,
      async depositFlow(file) {
        seen.push((await journalText()).includes('"name":"intent"') ? 'intent on disk' : 'no intent');
        return await portal.depositFlow(file);
      },
    },
    onNews: ({ state }) => {
      const journal = readFileSync(join(bench.folder, 'journal.jsonl'), 'utf8');
      if (state.name === 'deposited') seen.push(journal.includes('"name":"received"') ? 'answer on disk' : 'no answer');
    },
  });
  bench.outbox.start();
  await bench.until(await bench.put(1), 'integrated');
  expect(seen).toEqual(['intent on disk', 'answer on disk']);
});

test('due invoices of a supplier leave in one archive; one that is refused keeps no other', async () => {
  bench.portal.refuse('F2026-0002', 'engagement inconnu');
  const [one, two, three] = [await bench.put(1), await bench.put(2), await bench.put(3)];
  bench.outbox.start();
  expect((await bench.until(two, 'refusedAtEntry')).state).toMatchObject({ words: 'engagement inconnu' });
  await bench.until(one, 'integrated');
  await bench.until(three, 'integrated');
  expect(bench.portal.deposits.map((each) => each.numbers)).toEqual([['F2026-0001', 'F2026-0002', 'F2026-0003']]);
  expect(bench.portal.deposits[0]?.name).toMatch(/\.tar\.gz$/);
});

test('an archive that is refused as a whole goes again, each invoice by itself', async () => {
  const [one, two] = [await bench.put(1), await bench.put(2)];
  bench.portal.script('depositFlow', { kind: 'refused', code: 20_003, words: 'archive trop volumineuse' });
  bench.outbox.start();
  await bench.until(one, 'integrated');
  await bench.until(two, 'integrated');
  expect(bench.portal.deposits.map((each) => each.numbers)).toEqual([['F2026-0001'], ['F2026-0002']]);
});

test('a deposit that is refused is refused at entry, and the next one leaves', async () => {
  bench.portal.script('depositFlow', { kind: 'refused', code: 20_003, words: 'format inconnu' });
  bench.outbox.start();
  const one = await bench.until(await bench.put(1), 'refusedAtEntry');
  expect(one.state).toMatchObject({ words: 'format inconnu' });
  await bench.until(await bench.put(2), 'integrated');
});

test('a flow that had an incident waits for a person; looked at again, it may have arrived after all', async () => {
  bench.portal.report({ state: 'incident', portalCode: 'IN_INCIDENTE', technicalWords: ['arrêt'] });
  bench.outbox.start();
  const held = await bench.until(await bench.put(1), 'held');
  expect(held.state).toMatchObject({ reason: 'flowIncident', words: 'arrêt' });
  valueOf(await bench.outbox.calls.decide({ id: held.id, choice: 'lookAgain' }));
  await bench.until(held, 'integrated');
  expect(bench.portal.deposits).toHaveLength(1);
});

test('a state that nobody has told us of is logged, asked for again, and never taken for an integration', async () => {
  bench.portal.report({ state: 'unheardOf', portalCode: 'IN_MYSTERE' });
  bench.portal.refuse('F2026-0001', 'rien');
  bench.outbox.start();
  const put = await bench.put(1);
  await bench.until(put, 'deposited');
  bench.clock.pass(600_000);
  await expect.poll(() => bench.faults.length).toBeGreaterThan(2);
  const waiting = await bench.submission(put.id);
  expect(waiting.state.name).toBe('deposited');
  expect(waiting.history.filter((each) => each.code === 'IN_MYSTERE')).toHaveLength(1);
});

test('asked for by the user, a status is read before its time, and nothing leaves by that', async () => {
  bench.outbox.start();
  const put = await bench.put(1);
  await bench.until(put, 'integrated');
  bench.clock.pass(0);
  await bench.outbox.calls.setMode('manual');
  const held = await bench.put(2);
  await expect.poll(async () => (await bench.submission(put.id)).history.at(-1)?.code).toBe('DEPOSEE');
  bench.portal.setHistory([{ at: '2026-11-24T08:05', code: 'MANDATEE', words: '' }]);
  valueOf(await bench.outbox.calls.followNow());
  await expect.poll(async () => (await bench.submission(put.id)).state).toMatchObject({ portalStatus: 'MANDATEE' });
  expect((await bench.submission(held.id)).state.name).toBe('queued');
  expect(bench.portal.deposits).toHaveLength(1);
});

test('the buyer’s rejection ends it, in his words', async () => {
  bench.portal.setHistory([
    { at: '2026-11-24T09:00', code: 'DEPOSEE', words: '' },
    { at: '2026-11-25T09:00', code: 'REJETEE', words: 'prestation non faite' },
  ]);
  bench.outbox.start();
  const rejected = await bench.until(await bench.put(1), 'rejected');
  expect(rejected.state).toMatchObject({ words: 'prestation non faite' });
  expect(await bench.outbox.calls.withdraw(rejected.id)).toMatchObject({
    problem: { kind: 'outbox.tooLateToWithdraw' },
  });
});

test('bytes that are damaged on disk hold their invoice and no other', async () => {
  const put = await bench.put(1);
  const other = await bench.put(2);

  await writeFile(join(bench.folder, 'files', put.documentId.slice(0, 2), put.documentId), 'abîmé');
  bench.outbox.start();
  expect((await bench.until(put, 'held')).state).toMatchObject({ reason: 'documentMissing' });
  await bench.until(other, 'integrated');
  expect(bench.portal.deposits.flatMap((each) => each.numbers)).toEqual([other.number]);
});

test('a full disk keeps everything here, says so, and goes on once there is room', async () => {
  const put = await bench.put(1);
  disk.isFull = true;
  bench.outbox.start();
  await expect.poll(() => bench.senderNews.at(-1)?.problem?.kind).toBe('machine.diskFull');
  expect(bench.portal.deposits).toEqual([]);
  disk.isFull = false;
  await bench.until(put, 'integrated');
  expect(valueOf(await bench.outbox.calls.sender()).problem).toBeUndefined();
  expect(bench.portal.deposits).toHaveLength(1);
});

test('a disk that is full when the answer comes: looked up once there is room, not sent again', async () => {
  await bench.close();
  bench = await openBench({
    disk,
    reachPoint: (point) => {
      if (point === 'answer-received') disk.isFull = true;
    },
  });
  const put = await bench.put(1);
  bench.outbox.start();
  await expect.poll(() => bench.senderNews.at(-1)?.problem?.kind).toBe('machine.diskFull');
  disk.isFull = false;
  await bench.until(put, 'integrated');
  expect(bench.portal.deposits).toHaveLength(1);
});
