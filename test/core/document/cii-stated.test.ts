import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../core/document/decode-xml.ts';
import { readDocument, readStated } from '../../../core/document/read-cii.ts';
import { writeCii } from '../../../core/document/write-cii.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { statedArbitrary } from './stated-arbitrary.ts';

/** What a file states and what is left over, or its problem. */
function read(xml: string): unknown {
  const answer = readStated(xml);
  return answer.ok ? answer.value : answer.problem;
}

describe('what a document states, written as CII and read back', () => {
  it('is the same, whatever is missing or wrong in it, and nothing is left over', () => {
    fc.assert(
      fc.property(statedArbitrary, (stated) => {
        expect(read(writeCii(stated))).toEqual({ stated, leftOvers: [] });
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!hasCorpus)('is the same for every file of the corpus', () => {
    let count = 0;
    for (const { name, bytes } of corpusFiles('cii/valid', 'cii/own-valid', 'cii/own-invalid')) {
      const xml = decodeXml(bytes);
      const first = xml.ok ? readStated(xml.value) : xml;
      if (!first.ok) throw new Error(`${name} was not read`);
      const { stated } = first.value;
      expect([name, read(writeCii(stated))]).toEqual([name, { stated, leftOvers: [] }]);
      count += 1;
    }
    expect(count).toBeGreaterThan(70);
  });
});

const NAMESPACES =
  'xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ' +
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" ' +
  'xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"';

function invoiceWith(content: string): string {
  return `<rsm:CrossIndustryInvoice ${NAMESPACES}>${content}</rsm:CrossIndustryInvoice>`;
}

describe('what has no term is left over, with its place', () => {
  const document = '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument';
  it.each([
    ['an unknown element', '<ram:LanguageID>fr</ram:LanguageID>', `${document}/ram:LanguageID`, 'fr'],
    ['an element of another namespace', '<y xmlns="urn:x">1</y>', `${document}/y`, '1'],
    ['an element named as what every object has', '<toString xmlns="urn:x">1</toString>', `${document}/toString`, '1'],
    ['all the texts of a whole branch', '<ram:A><ram:B c="1">2</ram:B>3</ram:A>', `${document}/ram:A`, '3 · 1 · 2'],
    ['an attribute', '<ram:ID schemeID="x">F1</ram:ID>', `${document}/ram:ID/@schemeID`, 'x'],
    ['a text between elements', 'secret<ram:ID>F1</ram:ID>', `${document}/text()`, 'secret'],
    [
      'a text where elements are due',
      '<ram:IssueDateTime>demain</ram:IssueDateTime>',
      `${document}/ram:IssueDateTime/text()`,
      'demain',
    ],
    ['a second one where there is one', '<ram:ID>F1</ram:ID><ram:ID>F2</ram:ID>', `${document}/ram:ID[2]`, 'F2'],
  ])('%s', (_what, content, path, text) => {
    const answer = readStated(invoiceWith(`<rsm:ExchangedDocument>${content}</rsm:ExchangedDocument>`));
    expect(answer.ok && answer.value.leftOvers).toEqual([{ path, text }]);
  });

  it('a list on an identifier that has none in CII', () => {
    const party = '<ram:SellerTradeParty><ram:ID schemeID="0009">1</ram:ID></ram:SellerTradeParty>';
    const answer = readStated(
      invoiceWith(
        `<rsm:SupplyChainTradeTransaction><ram:ApplicableHeaderTradeAgreement>${party}</ram:ApplicableHeaderTradeAgreement></rsm:SupplyChainTradeTransaction>`,
      ),
    );
    expect(answer).toMatchObject({ value: { stated: { seller: { identifiers: [{ value: '1' }] } } } });
    expect(answer.ok && answer.value.leftOvers.map((each) => each.text)).toEqual(['0009']);
  });

  it('a no-break space belongs to the value for who checks, and to nothing for who imports', () => {
    const xml = invoiceWith('<rsm:ExchangedDocument><ram:ID> F1\u00a0\n</ram:ID></rsm:ExchangedDocument>');
    expect(readDocument(xml)).toMatchObject({ value: { stated: { number: 'F1\u00a0' } } });
    expect(readStated(xml)).toMatchObject({ value: { stated: { number: 'F1' } } });
  });

  it('what says nothing is not named', () => {
    const hollow =
      '<rsm:ExchangedDocument><ram:LanguageID> </ram:LanguageID><ram:Copy><x/></ram:Copy></rsm:ExchangedDocument>';
    expect(read(invoiceWith(hollow))).toMatchObject({ stated: { lines: [] }, leftOvers: [] });
  });

  it('a bare invoice states nothing, and that is no problem', () => {
    expect(read(invoiceWith(''))).toEqual({
      stated: {
        notes: [],
        precedingInvoices: [],
        paymentMeans: [],
        allowances: [],
        charges: [],
        vatBreakdown: [],
        supportingDocuments: [],
        lines: [],
      },
      leftOvers: [],
    });
  });

  it('an empty group is told from none, because rules ask for it', () => {
    const transaction = (inner: string): string =>
      `<rsm:SupplyChainTradeTransaction>${inner}</rsm:SupplyChainTradeTransaction>`;
    const empty = transaction(
      '<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:PostalTradeAddress/></ram:SellerTradeParty></ram:ApplicableHeaderTradeAgreement>',
    );
    expect(read(invoiceWith(empty))).toMatchObject({ stated: { seller: { identifiers: [], address: {} } } });
  });
});

describe('a day', () => {
  it.each([
    ['20261124', '102', '2026-11-24'],
    [' 20261124 ', '102', '2026-11-24'],
    ['20261341', '102', '20261341'],
    ['2026-11-24', '102', '2026-11-24 (format 102)'],
    ['202611240000', '203', '202611240000 (format 203)'],
    ['20261124', '', '20261124 (format ?)'],
  ])('written %s in format %s is read %s', (text, format, issuedOn) => {
    const date = `<ram:IssueDateTime><udt:DateTimeString format="${format}">${text}</udt:DateTimeString></ram:IssueDateTime>`;
    expect(read(invoiceWith(`<rsm:ExchangedDocument>${date}</rsm:ExchangedDocument>`))).toMatchObject({
      stated: { issuedOn },
      leftOvers: [],
    });
  });
});
