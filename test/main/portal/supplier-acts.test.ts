import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome, Portal } from '../../../core/portal/portal.ts';
import type { InvoiceSubmission, SupplierActs } from '../../../core/portal/supplier-acts.ts';
import { readPageText } from '../../../main/draft/read-page-text.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
let portal: Portal & SupplierActs;
beforeAll(async () => {
  bench = await openBench();
  portal = createPortal(bench.config());
});
afterAll(async () => {
  await bench.close();
});

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind !== 'answer') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const pdf = new TextEncoder().encode('%PDF-1.7 invoice');

async function file(number: string, changes: Partial<InvoiceSubmission> = {}): Promise<string> {
  const { portalFileId } = valueOf(await portal.depositPdf({ name: `${number}.pdf`, bytes: pdf }));
  const own = valueOf(await portal.askOwnStructures()).find(({ siret }) => siret === sandboxSupplierSiret);
  const made = valueOf(
    await portal.submitInvoice({
      number,
      issuedOn: '2026-03-01',
      portalFileId,
      supplierId: own?.structureId ?? '',
      buyerSiret: '12345678200051',
      framework: 'A1_FACTURE_FOURNISSEUR',
      kind: 'FACTURE',
      vatRegime: 'TVA_SUR_DEBIT',
      paymentMode: 'VIREMENT',
      currency: 'EUR',
      taxBasis: '100.00',
      taxTotal: '20.00',
      grandTotal: '120.00',
      due: '120.00',
      vat: [{ percent: '20', basis: '100.00', tax: '20.00' }],
      pieces: [],
      ...changes,
    }),
  );
  const status = changes.validatorSiret === undefined ? 'DEPOSEE' : 'A_VALIDER_1';
  expect(made).toMatchObject({ number, status, depositedOn: '2026-03-02' });
  expect(made.certificate).toHaveLength(44);
  return made.portalInvoiceId;
}

async function statusOf(portalInvoiceId: string): Promise<string | undefined> {
  return valueOf(await portal.askHistory(portalInvoiceId)).at(-1)?.code;
}

test('a PDF is read, filed with its added document, and comes back', async () => {
  const added = await portal.addFile({ name: 'releve.csv', mimeType: 'text/csv', bytes: new Uint8Array([97, 59, 98]) });
  const { portalFileId } = valueOf(added);
  const id = await file('F2026-0101', { pieces: [{ portalFileId, designation: 'Relevé' }] });
  const found = valueOf(await portal.findInvoices({ number: 'F2026-0101', supplierSiret: sandboxSupplierSiret }));
  expect(found.map((each) => [each.portalInvoiceId, each.grandTotalCents])).toEqual([[id, 12_000]]);
  const alone = valueOf(await portal.download({ portalInvoiceIds: [id], withPieces: false }));
  expect(Buffer.from(alone)).toEqual(Buffer.from(pdf));
  const zip = valueOf(await portal.download({ portalInvoiceIds: [id], withPieces: true }));
  expect(Buffer.from(zip.subarray(0, 2)).toString()).toBe('PK');
});

test('a number that was filed already is refused in the portal’s words', async () => {
  await file('F2026-0102');
  const { portalFileId } = valueOf(await portal.depositPdf({ name: 'again.pdf', bytes: pdf }));
  const other = await file('F2026-0103', { portalFileId });
  expect(other).not.toBe('');
  await expect(file('F2026-0102')).rejects.toThrow(/20013/);
});

test('a suspended invoice is completed, and one that is not suspended says so', async () => {
  const id = await file('F2026-0104');
  const early = await portal.complete({ portalInvoiceId: id, pieces: [], comment: 'voici' });
  expect(early).toMatchObject({ kind: 'refused', code: 20_002, says: 'portal.notSuspended' });
  await bench.act('F2026-0104', 'SUSPENDUE', 'il manque le bon');
  const added = await portal.addFile({ name: 'bon.pdf', mimeType: 'application/pdf', bytes: pdf });
  const pieces = [{ ...valueOf(added), designation: 'Bon de livraison' }];
  const receipt = await portal.complete({ portalInvoiceId: id, pieces, comment: 'voici' });
  expect(valueOf(receipt)).toEqual({ portalInvoiceId: id, number: 'F2026-0104' });
  expect(await statusOf(id)).toBe('COMPLETEE');
});

test('an invoice to be sent again keeps its number and changes what was said, nothing else', async () => {
  const id = await file('F2026-0105', { engagement: 'EJ-1' });
  await bench.act('F2026-0105', 'A_RECYCLER', 'mauvais service');
  const receipt = await portal.recycle({ portalInvoiceId: id, buyerSiret: '12345678200036', engagement: 'EJ-2' });
  expect(valueOf(receipt)).toEqual({ portalInvoiceId: id, number: 'F2026-0105' });
  const [found] = valueOf(await portal.findInvoices({ number: 'F2026-0105', supplierSiret: sandboxSupplierSiret }));
  expect(found?.buyerSiret).toBe('12345678200036');
  expect(await portal.recycle({ portalInvoiceId: id })).toMatchObject({
    kind: 'refused',
    says: 'portal.recycleRefused',
  });
});

test('a rejection is marked as handled, once it is one', async () => {
  const id = await file('F2026-0106');
  expect((await portal.treatRejection(id)).kind).toBe('refused');
  await bench.act('F2026-0106', 'REJETEE', 'double');
  expect(await portal.treatRejection(id)).toEqual({ kind: 'answer', value: undefined });
});

test('a wrong validator is named anew, which sends the invoice to him; before the portal asks, it is refused', async () => {
  const id = await file('F2026-0107', { framework: 'A9_FACTURE_SOUSTRAITANT', validatorSiret: '12345678200036' });
  const correction = { portalInvoiceId: id, validatorSiret: '12345678200044' };
  expect(await portal.correctValidator(correction)).toMatchObject({ kind: 'refused', code: 20_002 });
  await bench.act('F2026-0107', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'ce valideur ne nous connaît pas');
  expect(await portal.correctValidator(correction)).toEqual({ kind: 'answer', value: undefined });
  expect(await statusOf(id)).toBe('A_VALIDER_1');
  expect(await portal.correctValidator({ ...correction, portalInvoiceId: '1' })).toMatchObject({ kind: 'refused' });
});

test('a flow’s report comes as a PDF; an unknown flow says so', async () => {
  const { flowNumber } = valueOf(await portal.depositFlow({ name: 'abimee.pdf', bytes: pdf }));
  const paper = valueOf(await portal.askFlowPaper(flowNumber));
  expect(Buffer.from(paper).toString('latin1', 0, 5)).toBe('%PDF-');
  const read = await readPageText(paper, 'compte-rendu.pdf');
  expect(
    read.ok &&
      read.value
        .flat()
        .map(({ text }) => text)
        .join('\n'),
  ).toContain(flowNumber);
  const unknown = await portal.askFlowPaper('CPP0011117000000000000999');
  expect(unknown).toMatchObject({ kind: 'refused', code: 20_001, says: 'portal.flowUnknown' });
});

test('the technical password’s end is read off the structure; a file that is too large is said to be', async () => {
  const [own] = valueOf(await portal.askOwnStructures());
  const expiresOn = valueOf(await portal.askPasswordExpiry(own?.structureId ?? ''));
  // 424 days after the bench's first day.
  expect(expiresOn).toBe('2027-04-30');
  const large = new Uint8Array(10 * 2 ** 20);
  const refused = await portal.addFile({ name: 'gros.pdf', mimeType: 'application/pdf', bytes: large });
  expect(refused).toMatchObject({ kind: 'refused', code: 20_003, says: 'portal.attachmentTooLarge' });
});

test('a deposit whose answer is lost may have arrived; a read is simply asked again', async () => {
  await bench.fault({ kind: 'acceptThen500' }, { kind: 'acceptThen500' });
  expect((await portal.depositPdf({ name: 'a.pdf', bytes: pdf })).kind).toBe('noAnswer');
  expect((await portal.askOwnStructures()).kind).toBe('busy');
});
