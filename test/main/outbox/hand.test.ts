import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { success } from '../../../core/draft/result.ts';
import type { Target } from '../../../core/draft/target.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import { openFilesStore, type FilesStore } from '../../../main/disk/files-store.ts';
import { draftInvoice, openBench, valueOf, type Bench } from './outbox-bench.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const text = (words: string) => new TextEncoder().encode(words);
const page = (number: string) => text(`%PDF page of ${number}`);

let folder: string;
let files: FilesStore;
let bench: Bench;
let target: Target;
beforeEach(async () => {
  target = 'chorus';
  folder = await mkdtemp(join(tmpdir(), 'liasse-hand-'));
  files = await openFilesStore(join(folder, 'files'));
  bench = await openBench({
    around: async () =>
      await Promise.resolve({
        files,
        hand: {
          route: () => 'hand',
          target: () => target,
          renderPlain: async ({ number }) => await Promise.resolve(success(page(number))),
        },
      }),
  });
});
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

async function release(index: number, changes: Parameters<typeof draftInvoice>[1] = {}): Promise<Submission> {
  return await bench.put(index, changes);
}

test('by hand the document is an ordinary page, the attachments and the Factur-X lie beside it', async () => {
  const bytes = text('bon de livraison');
  const fileId = valueOf(await files.put(bytes));
  const long = `${'bon de livraison signé '.repeat(4)}.pdf`;
  const attachments = [1, 2].map(() => ({ fileId, name: long, mimeType: 'application/pdf', sizeBytes: bytes.length }));
  const submission = await release(1, { attachments });
  expect(submission).toMatchObject({ route: 'hand', state: { name: 'toHand' }, attempts: 0 });
  expect(valueOf(await bench.outbox.calls.sealed(submission.id)).bytes).toEqual(page(submission.number));
  expect(submission.papers.map(({ role }) => role)).toEqual(['attachment', 'attachment', 'facturX']);
  const names = submission.papers.map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^.{1,46}\.pdf$/);
  const first = submission.papers[0];
  const paper = await bench.outbox.calls.paper({ id: submission.id, fileId: first?.fileId ?? submission.documentId });
  expect(valueOf(paper).bytes).toEqual(bytes);
});

test('the sender never takes what the user deposits himself, not even when he asks for everything at once', async () => {
  const submission = await release(1);
  bench.outbox.start();
  await bench.outbox.calls.sendNow();
  const sent = valueOf(await bench.outbox.calls.seal({ invoice: draftInvoice(2), numberPrefix: 'F', route: 'api' }));
  await bench.outbox.calls.release(sent.id);
  await bench.until(sent, 'deposited', 'integrated');
  expect(await bench.submission(submission.id)).toEqual(submission);
});

test('for an approved platform the document is the Factur-X', async () => {
  target = 'reform';
  const submission = await release(1);
  expect(submission).toMatchObject({ forPlatform: true, papers: [], state: { name: 'toHand' } });
  expect(valueOf(await bench.outbox.calls.sealed(submission.id)).bytes).not.toEqual(page(submission.number));
});

test('one that was withdrawn from the way by the API can be sealed for the other', async () => {
  const invoice = draftInvoice(1);
  const { calls } = bench.outbox;
  const sent = valueOf(await calls.seal({ invoice, numberPrefix: 'F', route: 'api' }));
  await calls.withdraw(sent.id);
  const again = valueOf(await calls.seal({ invoice, numberPrefix: 'F' }));
  expect(again).toMatchObject({ route: 'hand', number: sent.number, revision: 2 });
});

test('what the user notes is kept, can be taken back, and only a readable certificate is taken', async () => {
  const { calls } = bench.outbox;
  const { id } = await release(1);
  const handedOn = '2026-11-24';
  const junk = valueOf(await files.put(text('MZ not a certificate')));
  expect(await calls.noteHanded({ id, handedOn, certificateId: junk })).toMatchObject({
    problem: { kind: 'outbox.certificateForm' },
  });
  expect(await calls.noteHanded({ id, handedOn: '2026-11-25' })).toMatchObject({
    problem: { kind: 'outbox.handedTomorrow' },
  });
  const certificateId = valueOf(await files.put(text('%PDF-1.4 certificat')));
  const note = { handedOn, receiptNumber: 'CPP0010000000000000000123', certificateId };
  expect(valueOf(await calls.noteHanded({ id, ...note })).state).toEqual({ name: 'handed', ...note });
  expect(valueOf(await calls.paper({ id, fileId: certificateId })).bytes).toEqual(text('%PDF-1.4 certificat'));
  expect(valueOf(await calls.undoHanded(id)).state).toEqual({ name: 'toHand' });
  expect(await calls.noteSeen({ id, code: 'DEPOSEE', words: '' })).toMatchObject({
    problem: { kind: 'outbox.nothingToDecide' },
  });
});

test('what the portal refuses by hand keeps its number for the next try; what the buyer rejects does not', async () => {
  const { calls } = bench.outbox;
  const refused = await release(1);
  const told = valueOf(await calls.noteRefused({ id: refused.id, words: 'cadre inconnu' }));
  expect(told.state).toEqual({ name: 'refusedAtEntry', words: 'cadre inconnu' });
  const mended = await release(1, { buyerReference: 'AUTRE' });
  expect(mended).toMatchObject({ number: refused.number, revision: 2, state: { name: 'toHand' } });
  await calls.noteHanded({ id: mended.id, handedOn: '2026-11-24' });
  const rejected = valueOf(await calls.noteSeen({ id: mended.id, code: 'REJETEE', words: 'montant faux' }));
  expect(rejected.state).toMatchObject({ name: 'rejected', words: 'montant faux' });
});

test('several wait as Factur-X in one archive; one that has gone is not among them', async () => {
  const { calls } = bench.outbox;
  const [first, second] = [await release(1), await release(2)];
  const archives = valueOf(await calls.handZip([first.id, second.id]));
  expect(archives).toHaveLength(1);
  const names = archives.flatMap(({ bytes }) => Object.keys(unzipSync(bytes)));
  expect(names).toEqual([first, second].map(({ number }) => `BAC-A-SABLE-${number}-facturx.pdf`));
  await calls.noteHanded({ id: first.id, handedOn: '2026-11-24' });
  expect(await calls.handZip([first.id])).toMatchObject({ problem: { kind: 'outbox.notFound' } });
});
