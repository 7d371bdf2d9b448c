import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileId } from '../../../core/draft/attachment.ts';
import type { CorrectionAct } from '../../../core/outbox/correction.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import { openFilesStore } from '../../../main/disk/files-store.ts';
import { join } from 'node:path';
import { openBench, valueOf, type Bench } from './outbox-bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

const recycle: CorrectionAct = { act: 'recycle', serviceCode: 'VOIRIE', engagement: 'EJ-12' };
const codes = async (submission: Submission) =>
  (await bench.submission(submission.id)).history.map((each) => each.code);

/** A submission that came back from the buyer with that status. */
async function cameBack(code: string): Promise<Submission> {
  bench.outbox.start();
  const put = await bench.put(1);
  bench.portal.setHistory([{ at: '2026-11-24T08:00', code, words: 'service inconnu' }]);
  return await bench.until(put, code === 'REJETEE' ? 'rejected' : 'integrated');
}

/** Lets the clock run, a while at a time, until the history holds the code. */
async function untilTold(submission: Submission, code: string): Promise<Submission> {
  await expect
    .poll(async () => {
      bench.clock.pass(3_600_000);
      return await codes(submission);
    })
    .toContain(code);
  return await bench.submission(submission.id);
}

async function correctable(code: string): Promise<Submission> {
  const submission = await cameBack(code);
  return code === 'REJETEE' ? submission : await untilTold(submission, code);
}

test('an invoice to recycle goes to another service under the same number, once', async () => {
  const { id, number } = await correctable('A_RECYCLER');
  const asked = valueOf(await bench.outbox.calls.correct({ id, asked: recycle }));
  expect(asked.correction?.asked).toEqual(recycle);
  const after = await untilTold(asked, 'recycled');
  expect(after.correction).toBeUndefined();
  expect(after.number).toBe(number);
  expect(bench.portal.acts).toEqual([
    { act: 'recycle', asked: { portalInvoiceId: '64000000', serviceCode: 'VOIRIE', engagement: 'EJ-12' } },
  ]);
  expect(bench.portal.deposits).toHaveLength(1);
});

test('a suspended invoice is completed with files and a comment', async () => {
  const { id } = await correctable('SUSPENDUE');
  const files = await openFilesStore(join(bench.folder, 'files'));
  const fileId = valueOf(await files.put(new Uint8Array([37, 80, 68, 70])));
  const pieces = [{ fileId, name: 'bon-de-livraison.pdf', mimeType: 'application/pdf' }];
  const asked = { act: 'complete', pieces, comment: 'Le bon de livraison signé.' } as const;
  await untilTold(valueOf(await bench.outbox.calls.correct({ id, asked })), 'completed');
  expect(bench.portal.acts).toEqual([
    { act: 'addFile', asked: 'bon-de-livraison.pdf' },
    {
      act: 'complete',
      asked: {
        portalInvoiceId: '64000000',
        pieces: [{ portalFileId: '1', designation: 'bon-de-livraison.pdf' }],
        comment: 'Le bon de livraison signé.',
      },
    },
  ]);
});

test('a file that is gone is told, and nothing of it is asked of the portal', async () => {
  const { id } = await correctable('SUSPENDUE');
  const pieces = [{ fileId: 'ab'.repeat(32) as FileId, name: 'perdu.pdf', mimeType: 'application/pdf' }];
  const asked = valueOf(await bench.outbox.calls.correct({ id, asked: { act: 'complete', pieces, comment: '' } }));
  const after = await untilTold(asked, 'correctionRefused');
  expect(after.history.at(-1)).toMatchObject({ words: 'perdu.pdf', says: 'outbox.attachmentMissing' });
  expect(after.correction).toBeUndefined();
  expect(bench.portal.acts).toEqual([]);
});

test('a rejection is marked as treated; it is nothing that could be recycled', async () => {
  const rejected = await correctable('REJETEE');
  const refused = await bench.outbox.calls.correct({ id: rejected.id, asked: recycle });
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'outbox.notCorrectable' } });
  valueOf(await bench.outbox.calls.correct({ id: rejected.id, asked: { act: 'treatRejection' } }));
  expect((await untilTold(rejected, 'rejectionTreated')).state.name).toBe('rejected');
  expect(bench.portal.acts).toEqual([{ act: 'treatRejection', asked: '64000000' }]);
});

test('one at a time, and only in the status that asks for it', async () => {
  const { id } = await correctable('A_RECYCLER');
  await bench.outbox.calls.suspend(true);
  valueOf(await bench.outbox.calls.correct({ id, asked: recycle }));
  const other: CorrectionAct = { act: 'complete', pieces: [], comment: 'x' };
  for (const asked of [recycle, other]) {
    expect((await bench.outbox.calls.correct({ id, asked })).ok).toBe(false);
  }
  expect(bench.portal.acts).toEqual([]);
  await bench.outbox.calls.suspend(false);
  await untilTold(await bench.submission(id), 'recycled');
});

test.each([true, false])('a lost answer is looked up before anything goes again (taken: %s)', async (taken) => {
  const { id } = await correctable('A_RECYCLER');
  bench.portal.script('recycle', { kind: 'noAnswer' }, taken);
  const before = bench.portal.calls.length;
  // No look-up comes due before the test has seen that one is waited for.
  bench.clock.pass(0);
  const asked = valueOf(await bench.outbox.calls.correct({ id, asked: recycle }));
  await expect.poll(async () => (await bench.submission(id)).correction?.stage.name).toBe('unknown');
  if (taken) bench.portal.setHistory([{ at: '2026-11-24T09:00', code: 'DEPOSEE', words: '' }]);
  await untilTold(asked, 'recycled');
  const calls = bench.portal.calls.slice(before);
  expect(calls.filter((each) => each === 'recycle')).toHaveLength(taken ? 1 : 2);
  expect(calls.indexOf('askHistory')).toBeGreaterThan(calls.indexOf('recycle'));
  expect(calls.indexOf('askHistory')).toBeLessThan(calls.lastIndexOf('recycle') + (taken ? 99 : 0));
  expect(bench.portal.acts).toHaveLength(1);
});

test('an offline portal spends no attempt, a refusal is told with its words and its sentence', async () => {
  const { id } = await correctable('A_RECYCLER');
  bench.portal.script('recycle', { kind: 'offline' });
  bench.portal.script('recycle', {
    kind: 'refused',
    code: 20_005,
    words: 'code service inactif',
    says: 'portal.recycleRefused',
  });
  const asked = valueOf(await bench.outbox.calls.correct({ id, asked: recycle }));
  await expect.poll(async () => (await bench.submission(id)).correction?.attempts).toBe(0);
  const after = await untilTold(asked, 'correctionRefused');
  expect(after.history.find((each) => each.code === 'correctionRefused')).toMatchObject({
    words: 'code service inactif (code 20005)',
    says: 'portal.recycleRefused',
  });
  expect(after.state).toMatchObject({ name: 'integrated', portalStatus: 'A_RECYCLER' });
});

test('a correction that a stopped process left under way is looked up at the next start', async () => {
  await bench.close();
  let cut: () => void = () => undefined;
  bench = await openBench({
    reachPoint: async (point) => {
      if (point !== 'correction-answered') return;
      cut();
      await new Promise(() => undefined);
    },
    stopGraceMs: 1,
  });
  const { id } = await correctable('A_RECYCLER');
  const isCut = new Promise<void>((resolve) => {
    cut = resolve;
  });
  valueOf(await bench.outbox.calls.correct({ id, asked: recycle }));
  await isCut;
  await bench.outbox.stop();
  const { folder, portal } = bench;
  portal.setHistory([{ at: '2026-11-24T09:00', code: 'DEPOSEE', words: '' }]);
  const second = await openBench({ folder, portal });
  second.outbox.start();
  await expect
    .poll(async () => {
      second.clock.pass(3_600_000);
      return (await second.submission(id)).history.map((each) => each.code);
    })
    .toContain('recycled');
  expect(portal.acts).toHaveLength(1);
  await second.close();
});
