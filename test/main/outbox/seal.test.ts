import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileId } from '../../../core/draft/attachment.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
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

const seal = async (invoice: Invoice) => await bench.outbox.calls.seal({ invoice, numberPrefix: 'F' });
const changed = { buyerReference: 'AUTRE-SERVICE' };

test('the same content is the same submission, also once the window has written number and day into the draft', async () => {
  const first = valueOf(await seal(draftInvoice(1)));
  expect(valueOf(await seal(draftInvoice(1)))).toEqual(first);
  const { number, issuedOn } = first;
  expect(valueOf(await seal(draftInvoice(1, { number, issuedOn })))).toEqual(first);
  expect(valueOf(await bench.outbox.calls.list())).toHaveLength(1);
});

test('many at once get the numbers of one series without gap', async () => {
  const sealed = await Promise.all([1, 2, 3, 4, 5].map(async (index) => valueOf(await seal(draftInvoice(index)))));
  expect(sealed.map((each) => each.number)).toEqual([1, 2, 3, 4, 5].map((index) => `F2026-000${index}`));
});

test('a failure takes no number: the next filing gets it', async () => {
  bench.findings.push({ rule: 'BR-01', severity: 'blocks', field: '', values: {} });
  expect(await seal(draftInvoice(1))).toMatchObject({ problem: { kind: 'outbox.blocked', values: { count: 1 } } });
  bench.findings.length = 0;
  expect(valueOf(await seal(draftInvoice(2))).number).toBe('F2026-0001');
});

test('a warning does not block', async () => {
  bench.findings.push({ rule: 'CPRO-1', severity: 'warns', field: '', values: {} });
  expect((await seal(draftInvoice(1))).ok).toBe(true);
});

test('a full disk: a problem, nothing sealed, and the same number once there is room', async () => {
  disk.isFull = true;
  expect(await seal(draftInvoice(1))).toMatchObject({ problem: { kind: 'machine.diskFull' } });
  expect(valueOf(await bench.outbox.calls.list())).toEqual([]);
  disk.isFull = false;
  expect(valueOf(await seal(draftInvoice(1))).number).toBe('F2026-0001');
});

test('an attachment whose bytes are not there is named, and nothing is sealed', async () => {
  const attachment = { fileId: 'ab'.repeat(32) as FileId, name: 'bon.pdf', mimeType: 'application/pdf', sizeBytes: 3 };
  expect(await seal(draftInvoice(1, { attachments: [attachment] }))).toMatchObject({
    problem: { kind: 'outbox.attachmentMissing', values: { name: 'bon.pdf' } },
  });
  expect(valueOf(await bench.outbox.calls.list())).toEqual([]);
});

test('a draft’s own number is kept, refused when another filing has it, and the series goes on from it', async () => {
  expect(valueOf(await seal(draftInvoice(1, { number: 'F2026-0041' }))).number).toBe('F2026-0041');
  expect(await seal(draftInvoice(2, { number: 'F2026-0041' }))).toMatchObject({
    problem: { kind: 'outbox.numberTaken' },
  });
  expect(valueOf(await seal(draftInvoice(2))).number).toBe('F2026-0042');
});

test('a number that an invoice of another year has is taken too: no source is certain which year the portal counts', async () => {
  expect(valueOf(await seal(draftInvoice(1, { number: '12', issuedOn: '2025-11-24' }))).number).toBe('12');
  expect(await seal(draftInvoice(2, { number: '12' }))).toMatchObject({
    problem: { kind: 'outbox.numberTaken', values: { number: '12' } },
  });
  const other = { ...draftInvoice(3).seller, siret: '90000002700012' };
  expect(valueOf(await seal(draftInvoice(3, { number: '12', seller: other }))).number).toBe('12');
});

test('edited before its release, the filing keeps its number in a next revision and the earlier one is withdrawn', async () => {
  const first = valueOf(await seal(draftInvoice(1)));
  const second = valueOf(await seal(draftInvoice(1, changed)));
  expect(second).toMatchObject({ number: first.number, revision: 2, state: { name: 'sealed' } });
  expect((await bench.submission(first.id)).state.name).toBe('withdrawn');
});

test('once released, other content is a problem and the sealed bytes stay', async () => {
  const put = await bench.put(1);
  expect(await seal(draftInvoice(1, changed))).toMatchObject({ problem: { kind: 'outbox.alreadySent' } });
  expect(valueOf(await seal(draftInvoice(1)))).toEqual(put);
  const stored = valueOf(await bench.outbox.calls.sealed(put.id));
  expect(stored.name).toBe('BAC-A-SABLE-F2026-0001.pdf');
  expect(stored.bytes).toHaveLength(put.sizeBytes);
});

test('a withdrawn filing keeps its number for itself', async () => {
  const put = await bench.put(1);
  expect(valueOf(await bench.outbox.calls.withdraw(put.id)).state.name).toBe('withdrawn');
  expect(valueOf(await bench.outbox.calls.withdraw(put.id)).state.name).toBe('withdrawn');
  expect(valueOf(await seal(draftInvoice(2))).number).toBe('F2026-0002');
  const again = valueOf(await seal(draftInvoice(1)));
  expect(again).toMatchObject({ number: 'F2026-0001', revision: 2 });
});

test('refused at entry: same content is the same submission, mended content the same number in a next revision', async () => {
  bench.portal.refuse('F2026-0001', 'cadre de facturation inconnu');
  bench.outbox.start();
  const put = await bench.put(1);
  const refused = await bench.until(put, 'refusedAtEntry');
  expect(refused.state).toEqual({ name: 'refusedAtEntry', words: 'cadre de facturation inconnu' });
  expect(valueOf(await seal(draftInvoice(1)))).toEqual(refused);
  const mended = valueOf(await seal(draftInvoice(1, changed)));
  expect(mended).toMatchObject({ number: 'F2026-0001', revision: 2, issuedOn: put.issuedOn, attempts: 0 });
});

test('a filing that waits in the sandbox never leaves for the real portal, is not listed there, and takes no number', async () => {
  const put = await bench.put(1);
  await bench.outbox.stop();
  const { folder, portal } = bench;
  const real = await openBench({ folder, portal, channel: 'production' });
  real.outbox.start();
  expect(valueOf(await real.outbox.calls.list())).toEqual([]);
  const other = await real.put(2);
  expect(other.number).toBe('F2026-0001');
  await real.until(other, 'integrated');
  expect(portal.deposits.map((each) => each.name)).toEqual(['F2026-0001.pdf']);
  const again = valueOf(await real.outbox.calls.seal({ invoice: draftInvoice(1), numberPrefix: 'F' }));
  expect(again).toMatchObject({ channel: 'production', number: 'F2026-0002', revision: 2, state: { name: 'sealed' } });
  expect(await real.outbox.calls.release(put.id)).toMatchObject({ problem: { kind: 'outbox.notFound' } });
  await real.close();
});

test('what is not in the outbox is a problem of its own', async () => {
  const id = (await bench.put(1)).id.replace(/\.1$/, '.7') as Parameters<Bench['submission']>[0];
  const { calls } = bench.outbox;
  for (const answer of [await calls.release(id), await calls.withdraw(id), await calls.sealed(id)]) {
    expect(answer).toMatchObject({ problem: { kind: 'outbox.notFound' } });
  }
});
