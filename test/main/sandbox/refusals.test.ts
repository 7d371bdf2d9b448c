import { afterAll, beforeAll, expect, test } from 'vitest';
import { ciiSample, facturXSample, pdfWith, type Sample } from './factur-x-sample.ts';
import { openBench, type Bench } from './sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
});

async function judge(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const receipt = await bench.portal.depositFlow({ name, bytes });
  if (receipt.kind !== 'answer') throw new Error(JSON.stringify(receipt));
  bench.settle();
  const report = await bench.portal.askFlowReport(receipt.value.flowNumber);
  if (report.kind !== 'answer') throw new Error(report.kind);
  return report.value;
}

const refusedSamples: readonly (readonly [string, Sample, RegExp])[] = [
  ['21 characters', { number: 'F2026-000000000000001' }, /ExchangedDocument\.ID\.value ne doit pas depasser 20/],
  ['a dot in the number', { number: 'F2026.1' }, /caracteres non autorises/],
  ['a number that is a date', { number: '2026-01-05' }, /ne doit pas etre une date/],
  ['a number that is a day without signs', { number: '20230305' }, /ne doit pas etre une date/],
  ['a number that is a French day', { number: '05032023' }, /ne doit pas etre une date/],
  ['a reform framework', { number: 'R1', framework: 'S1' }, /Cadre de facturation errone/],
  ['A26', { number: 'R2', framework: 'A26' }, /Cadre de facturation errone/],
  [
    'no payment means',
    { number: 'R3', means: '' },
    /SpecifiedTradeSettlementPaymentMeans\.TypeCode\.value est obligatoire/,
  ],
  [
    'a transfer without IBAN',
    {
      number: 'R4',
      means:
        '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode></ram:SpecifiedTradeSettlementPaymentMeans>',
    },
    /IBAN est obligatoire/,
  ],
  ['a SIREN for a supplier', { number: 'R5', supplier: '332540215' }, /fournisseur .* doit etre un SIRET/],
  ['an unknown supplier', { number: 'R6', supplier: '90000001900019' }, /fournisseur 90000001900019 .* est inconnu/],
  ['a SIREN for a recipient', { number: 'R7', buyer: '123456782' }, /destinataire doit etre un SIRET/],
  ['an unknown recipient', { number: 'R8', buyer: '10000002500013' }, /destinataire 10000002500013 est inconnu/],
  ['a private recipient', { number: 'R9', buyer: '33254021516357' }, /destinataire 33254021516357 est inconnu/],
  ['a missing service', { number: 'R10', buyer: '12345678200028' }, /code service est obligatoire/],
  [
    'a closed service',
    { number: 'R11', buyer: '12345678200028', serviceCode: 'SERVICE_FERME' },
    /n utilise pas le service/,
  ],
  ['the reserved service', { number: 'R12', serviceCode: 'FACTURES_PUBLIQUES' }, /n utilise pas le service/],
  ['a missing engagement', { number: 'R13', buyer: '12345678200036' }, /numero d engagement est obligatoire/],
  ['tomorrow’s date', { number: 'R14', issuedOn: '20990101' }, /posterieure a la date de depot/],
  ['the 30th of February', { number: 'R15', issuedOn: '20260230' }, /absente ou illisible/],
  [
    'a total that is one cent off',
    { number: 'R16', grandTotal: '120.01' },
    /GrandTotalAmount\.value: 120\.01 au lieu de 120\.00/,
  ],
];

test.each(refusedSamples)('refuses %s', async (_, sample, words) => {
  const report = await judge('f.pdf', await facturXSample(sample));
  expect(report.state).toBe('refused');
  expect(report.refusals.map((each) => each.invoiceNumber)).toEqual([sample.number]);
  expect(report.refusals[0]?.words).toMatch(words);
  expect((await bench.portal.findInvoices({ number: sample.number, supplierSiret: sandboxSupplierSiret })).kind).toBe(
    'answer',
  );
  expect((await bench.deposits()).invoices.filter((each) => each.number === sample.number)).toEqual([]);
});

const takenSamples: readonly (readonly [string, Sample])[] = [
  ['a service where one is asked', { number: 'T1', buyer: '12345678200028', serviceCode: 'SERVICE_DEST_SERV_OBL' }],
  ['an engagement where one is asked', { number: 'T2', buyer: '12345678200036', engagement: 'EJ-1' }],
  [
    'both where both are asked',
    { number: 'T3', buyer: '12345678200044', serviceCode: 'SERVICE_DEST_SERV_OBL', engagement: 'EJ-1' },
  ],
  ['the State', { number: 'T4', buyer: '11000201100044', serviceCode: 'SFACETAT' }],
  ['a SIRET under scheme 0009', { number: 'T5', buyerScheme: '0009' }],
  ['a number of 20 with every allowed sign', { number: 'F-2026_1/2+3 ABCDEF4' }],
  ['framework A25', { number: 'T6', framework: 'A25' }],
  ['8 digits that are no day', { number: '20261301' }],
];

test.each(takenSamples)('takes %s', async (_, sample) => {
  const report = await judge('f.pdf', await facturXSample(sample));
  expect(report).toMatchObject({ state: 'integrated', refusals: [], technicalWords: [] });
});

test('several causes are joined by a bar, without accents, and cut at 200', async () => {
  const report = await judge('f.pdf', await facturXSample({ number: 'BAD.1', buyer: '1', framework: 'M1', means: '' }));
  const words = report.refusals[0]?.words ?? '';
  expect(words).toContain('|');
  expect(words).toHaveLength(200);
  expect(words).toMatch(/^[\x20-\x7e]+$/);
});

test('a refused number may come again; an integrated one may not', async () => {
  expect((await judge('f.pdf', await facturXSample({ number: 'AGAIN', means: '' }))).state).toBe('refused');
  expect((await judge('f.pdf', await facturXSample({ number: 'AGAIN' }))).state).toBe('integrated');
  const third = await judge('f.pdf', await facturXSample({ number: 'AGAIN' }));
  expect(third.refusals[0]?.words).toMatch(/existe deja pour ce fournisseur/);
  expect((await judge('f.pdf', await facturXSample({ number: 'AGAIN', issuedOn: '20250105' }))).state).toBe(
    'integrated',
  );
});

test('refuses attachments that break the rules', async () => {
  const attachments = {
    [`${'n'.repeat(47)}.pdf`]: 'x',
    'program.exe': 'x',
    'without extension': 'x',
    'empty.pdf': '',
    'big.pdf': new Uint8Array(10 * 2 ** 20),
  };
  for (const [name, content] of Object.entries(attachments)) {
    const report = await judge('f.pdf', await facturXSample({ number: `A-${name.slice(0, 5)}` }, { [name]: content }));
    expect(report.refusals[0]?.words ?? name).toMatch(/piece jointe/);
  }
});

const xml = ciiSample({ number: 'X1' });
const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const unreadable: readonly (readonly [string, string, () => Promise<Uint8Array<ArrayBuffer>>, RegExp])[] = [
  ['a PDF without XML', 'f.pdf', async () => await pdfWith({ 'other.xml': xml }), /aucun fichier factur-x\.xml/],
  ['a text named .pdf', 'f.pdf', async () => await Promise.resolve(encoded('hello')), /IRRECEVABILITE/],
  ['a truncated PDF', 'f.pdf', async () => (await facturXSample({ number: 'X2' })).slice(0, 900), /IRRECEVABILITE/],
  ['a DOCTYPE', 'f.pdf', async () => await pdfWith({ 'factur-x.xml': `<!DOCTYPE a>${xml.slice(38)}` }), /DOCTYPE/],
  ['broken XML', 'f.pdf', async () => await pdfWith({ 'factur-x.xml': xml.slice(0, -20) }), /IRRECEVABILITE/],
  ['another document', 'f.pdf', async () => await pdfWith({ 'factur-x.xml': '<Invoice/>' }), /racine Invoice/],
  ['a corrupt tar.gz', 'b.tar.gz', async () => await Promise.resolve(encoded('not gzip')), /IRRECEVABILITE/],
  ['a corrupt zip', 'b.zip', async () => await Promise.resolve(encoded('PK not zip')), /IRRECEVABILITE/],
  ['another extension', 'f.docx', async () => await facturXSample({ number: 'X3' }), /extension non autorisee/],
];

test.each(unreadable)('refuses %s as unreadable', async (_, name, make, words) => {
  const report = await judge(name, await make());
  expect(report).toMatchObject({ state: 'refused', refusals: [] });
  expect(report.technicalWords.join()).toMatch(words);
});

test('a fault can refuse one invoice by its number', async () => {
  await bench.fault({ kind: 'rejectOne', number: 'CHOSEN' });
  expect((await judge('f.pdf', await facturXSample({ number: 'OTHER' }))).state).toBe('integrated');
  expect((await judge('f.pdf', await facturXSample({ number: 'CHOSEN' }))).refusals[0]?.words).toMatch(/bac a sable/);
  expect((await judge('f.pdf', await facturXSample({ number: 'CHOSEN' }))).state).toBe('integrated');
});
