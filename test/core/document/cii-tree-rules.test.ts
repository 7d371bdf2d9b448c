import { describe, expect, it } from 'vitest';
import { treeRuleIds, treeSentence, type TreeFault } from '../../../core/document/cii-tree-rules.ts';
import { decodeXml } from '../../../core/document/decode-xml.ts';
import { readDocument } from '../../../core/document/read-cii.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { sampleInvoice, sampleLine } from './sample-invoice.ts';

const means = { typeCode: '30', iban: 'FR7630006000011234567890189', information: 'Virement' };
const good = writeInvoiceCii(
  sampleInvoice({
    paymentMeans: [means, { ...means, iban: 'FR7610278060610001234567890' }],
    taxPointCode: '5',
    citedDocuments: [{ reference: 'BL-12', description: 'BON_LIVRAISON', location: 'https://exemple.invalid/bl-12' }],
    precedingInvoices: [{ number: 'F2026-0000', issuedOn: '2026-10-01' }],
    lines: [
      sampleLine({ sellerItemIdentifier: 'A1', standardItemIdentifier: { value: '3760000000017', scheme: '0160' } }),
      sampleLine({ vatRate: '10' }),
    ],
  }),
  'reform',
);

function faultsOf(xml: string): readonly TreeFault[] {
  const read = readDocument(xml);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.treeFaults;
}

function rulesOf(xml: string): readonly string[] {
  return faultsOf(xml).flatMap(({ rule, severity }) => (severity === undefined ? [rule] : []));
}

/** Puts a fragment into the reference to the contract, which is nothing but a number. */
function inContract(fragment: string): string {
  return good.replace('</ram:ContractReferencedDocument>', `${fragment}</ram:ContractReferencedDocument>`);
}

const BROKEN: readonly (readonly [rule: string, xml: string])[] = [
  ['CII-SR-046', good.replace('<ram:GlobalID schemeID="0160">', '<ram:GlobalID>')],
  [
    'CII-SR-461',
    good.replaceAll(
      '<ram:DueDateTypeCode>',
      '<ram:TaxPointDate><udt:DateString format="102">20261124</udt:DateString></ram:TaxPointDate><ram:DueDateTypeCode>',
    ),
  ],
  ['CII-SR-462', good.replace('<ram:DueDateTypeCode>5<', '<ram:DueDateTypeCode>72<')],
  ['CII-DT-005', good.replace('<ram:SellerAssignedID>', '<ram:SellerAssignedID schemeID="0160">')],
  ['CII-DT-005', good.replace('<rsm:ExchangedDocument><ram:ID>', '<rsm:ExchangedDocument><ram:ID schemeID="1">')],
  ['CII-DT-015', inContract('<ram:URIID>https://exemple.invalid</ram:URIID>')],
  ['CII-DT-018', inContract('<ram:TypeCode>130</ram:TypeCode>')],
  ['CII-DT-021', inContract('<ram:Name>Marché</ram:Name>')],
  [
    'CII-DT-022',
    inContract('<ram:AttachmentBinaryObject mimeCode="text/csv" filename="a.csv">YQ==</ram:AttachmentBinaryObject>'),
  ],
  ['CII-DT-024', inContract('<ram:ReferenceTypeCode>AVV</ram:ReferenceTypeCode>')],
  [
    'CII-DT-027',
    inContract(
      '<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20261001</qdt:DateTimeString></ram:FormattedIssueDateTime>',
    ),
  ],
  ['CII-DT-031', good.replace('<ram:DuePayableAmount>', '<ram:DuePayableAmount currencyID="EUR">')],
  ['CII-DT-037', good.replace('<ram:TypeCode>VAT<', '<ram:TypeCode>EXC<')],
  ['CII-DT-097', good.replace('20261124', '20261341')],
];

describe('what platforms read differently', () => {
  const plain = (xml: string): readonly TreeFault[] => faultsOf(xml).filter(({ severity }) => severity === 'warns');

  it.each([
    ['LIASSE-EMPTY', 'a code', good.replace('<ram:BuyerReference>', '<ram:TaxCurrencyCode/><ram:BuyerReference>')],
    ['LIASSE-EMPTY', 'a list', good.replace('schemeID="0160"', 'schemeID=" "')],
    ['LIASSE-SPACE', 'a line break', good.replace('<ram:TypeCode>380<', '<ram:TypeCode>380\n<')],
    ['LIASSE-SPACE', 'a space in an attribute', good.replace('schemeID="0160"', 'schemeID="0160 "')],
  ])('%s: %s', (rule, _what, xml) => {
    expect(plain(xml).map((each) => each.rule)).toEqual([rule]);
    for (const language of ['fr', 'en'] as const)
      for (const fault of plain(xml)) expect(treeSentence(fault, language)).toMatch(/ \(\/rsm:.*\)\.$/);
  });

  it('is said once, with the first place and how many more', () => {
    const spaced = good.replaceAll('<ram:CategoryCode>S<', '<ram:CategoryCode> S<');
    const [fault] = plain(spaced);
    if (fault === undefined) throw new Error('no fault');
    expect(fault.path).toMatch(/LineItem\[1\].*CategoryCode$/);
    expect(fault.more).toBe(spaced.split('<ram:CategoryCode> S<').length - 2);
    expect(treeSentence(fault, 'fr')).toContain(`et ${String(fault.more)} autre(s)`);
  });

  it('is no empty text, and no space around a name', () => {
    const names = good.replace('</ram:BuyerTradeParty>', '<ram:Description/></ram:BuyerTradeParty>');
    expect(plain(names.replaceAll('<ram:Name>', '<ram:Name>\n  '))).toEqual([]);
  });
});

describe('the official syntax rules that no schema can say', () => {
  it('find nothing in what Liasse writes', () => {
    expect(rulesOf(good)).toEqual([]);
  });

  it.each(BROKEN)('%s is found alone, and said in both languages', (rule, xml) => {
    expect(xml).not.toBe(good);
    expect([...new Set(rulesOf(xml))]).toEqual([rule]);
    const fault = { rule, path: '/rsm:CrossIndustryInvoice' };
    expect(treeSentence(fault, 'fr')).toMatch(/^[A-ZÀ-Ý].* \(\/rsm:CrossIndustryInvoice\)\.$/);
    expect(treeSentence(fault, 'en')).toMatch(/^[A-Z].* \(\/rsm:CrossIndustryInvoice\)\.$/);
  });

  it('speak once of what a file does everywhere', () => {
    const [fault, ...others] = faultsOf(
      good.replaceAll('<ram:LineTotalAmount>', '<ram:LineTotalAmount currencyID="EUR">'),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: 'CII-DT-031', more: 2 });
  });

  it('are each tried here', () => {
    expect([...new Set(BROKEN.map(([rule]) => rule))].toSorted()).toEqual(treeRuleIds.toSorted());
  });

  it.skipIf(!hasCorpus)('find nothing in the valid files of the corpus', () => {
    for (const { name, bytes } of corpusFiles('cii/valid', 'cii/own-valid')) {
      const xml = decodeXml(bytes);
      expect([name, xml.ok ? rulesOf(xml.value) : xml.problem]).toEqual([name, []]);
    }
  });
});
