import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../core/document/decode-xml.ts';
import { readDocument } from '../../../core/document/read-cii.ts';
import { syntaxSentence } from '../../../core/document/syntax-sentence.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { invoiceArbitrary } from './invoice-arbitrary.ts';
import { sampleInvoice } from './sample-invoice.ts';

const good = writeInvoiceCii(sampleInvoice(), 'chorus');

function faultsOf(xml: string): readonly (readonly [string, string])[] {
  const read = readDocument(xml);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.syntaxFaults.map(({ kind, path, name }) => [kind, `${path.split('/').at(-1) ?? ''} ${name}`]);
}

/** Moves the first element of that name to right after the closing tag of another. */
function moveAfter(name: string, after: string): string {
  const element = new RegExp(`<${name}[^>]*>.*?</${name}>`).exec(good)?.[0] ?? '';
  return good.replace(element, '').replace(`</${after}>`, `</${after}>${element}`);
}

describe('the form of a CII file', () => {
  it('has no fault in what Liasse writes, but for what a draft still lacks', () => {
    expect(faultsOf(good)).toEqual([]);
    fc.assert(
      fc.property(invoiceArbitrary, (invoice) => {
        const kinds = faultsOf(writeInvoiceCii(invoice, 'reform')).map(([kind]) => kind);
        expect(kinds.filter((kind) => kind !== 'missing')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(!hasCorpus)(
    'has no fault in the valid files of the corpus, and those that the official schema finds',
    () => {
      const faulty = (folder: string): readonly string[] =>
        corpusFiles(folder).flatMap(({ name, bytes }) => {
          const xml = decodeXml(bytes);
          const read = xml.ok ? readDocument(xml.value) : xml;
          return read.ok && read.value.syntaxFaults.length > 0 ? [name] : [];
        });
      expect([...faulty('cii/valid'), ...faulty('cii/own-valid')]).toEqual([]);
      expect(faulty('cii/invalid')).toEqual([
        'horstoeko__xml_en16931_5.xml',
        'mustang__FAIL_zugferd_2p1_MINIMUM_Rechnung_380.xml',
        'mustang__invalidV2.xml',
        'mustang__invalidV2Profile.xml',
        'mustang__line-total-4-decimals.xml',
        'mustang__valid_Avoir_FR_type380_minimum_factur-x.xml',
      ]);
    },
  );

  const broken: readonly (readonly [string, string, string, string])[] = [
    [
      'an element that is none',
      good.replaceAll('ram:BuyerReference>', 'ram:BuyerRef>'),
      'unknown',
      'ram:BuyerRef ram:BuyerRef',
    ],
    [
      'an element in another namespace',
      good.replaceAll('ram:BuyerReference>', 'udt:BuyerReference>'),
      'unknown',
      'udt:BuyerReference udt:BuyerReference',
    ],
    ['an element inside a text', good.replace('>TECHNIQUE<', '>TECHNIQUE<ram:ID/><'), 'unknown', 'ram:ID ram:ID'],
    ['a wrong order', moveAfter('ram:TypeCode', 'ram:IssueDateTime'), 'order', 'ram:TypeCode ram:TypeCode'],
    [
      'one too many',
      good.replace('</ram:BuyerReference>', '</ram:BuyerReference><ram:BuyerReference>B</ram:BuyerReference>'),
      'repeated',
      'ram:BuyerReference[2] ram:BuyerReference',
    ],
    [
      'a missing one',
      good.replace(/<ram:IssueDateTime>.*?<\/ram:IssueDateTime>/, ''),
      'missing',
      'rsm:ExchangedDocument ram:IssueDateTime',
    ],
    [
      'an attribute that is none',
      good.replace('<ram:BuyerReference>', '<ram:BuyerReference schemeID="1">'),
      'unknownAttribute',
      'ram:BuyerReference schemeID',
    ],
    [
      'an attribute named as what every object has',
      good.replace('<ram:BuyerReference>', '<ram:BuyerReference toString="1">'),
      'unknownAttribute',
      'ram:BuyerReference toString',
    ],
    [
      'an attribute on a group',
      good.replace('<rsm:ExchangedDocument>', '<rsm:ExchangedDocument id="1">'),
      'unknownAttribute',
      'rsm:ExchangedDocument id',
    ],
    ['a missing attribute', good.replace(' format="102"', ''), 'missingAttribute', 'udt:DateTimeString format'],
    ['a comma in a number', good.replace('>92.4<', '>92,4<'), 'value', 'ram:ChargeAmount ram:ChargeAmount'],
    [
      'a no-break space after a number',
      good.replace('>92.4<', '>92.4\u00a0<'),
      'value',
      'ram:ChargeAmount ram:ChargeAmount',
    ],
    ['an empty number', good.replace('>92.4<', '><'), 'value', 'ram:ChargeAmount ram:ChargeAmount'],
    [
      'a text among elements',
      good.replace('</rsm:ExchangedDocument>', 'x</rsm:ExchangedDocument>'),
      'text',
      'rsm:ExchangedDocument rsm:ExchangedDocument',
    ],
  ];
  it.each(broken)('%s is found, and said in both languages', (_what, xml, kind, place) => {
    expect(xml).not.toBe(good);
    expect(faultsOf(xml)).toContainEqual([kind, place]);
    const read = readDocument(xml);
    const [fault] = read.ok ? read.value.syntaxFaults : [];
    if (fault === undefined) throw new Error('no fault');
    expect(syntaxSentence(fault, 'fr')).toMatch(/^[A-ZÀ-Ý].*[.]$/);
    expect(syntaxSentence(fault, 'en')).toMatch(/^[A-Z].*[.]$/);
  });

  it('has no fault for the space that XML knows, nor for what only says where the schema is', () => {
    expect(faultsOf(good.replace('>92.4<', '>\r\n\t92.4 <'))).toEqual([]);
    const pointing =
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a a.xsd" xsi:type="a"';
    expect(faultsOf(good.replace('<rsm:CrossIndustryInvoice', `<rsm:CrossIndustryInvoice${pointing}`))).toEqual([]);
  });

  it('says of an empty value that it is empty', () => {
    const fault = { kind: 'value', name: 'ram:ChargeAmount', path: '/x', detail: '' } as const;
    expect(syntaxSentence(fault, 'fr')).toContain('L’élément « ram:ChargeAmount » est vide (/x)');
    expect(syntaxSentence(fault, 'en')).toContain('The element “ram:ChargeAmount” is empty (/x)');
  });

  it('names each fault once: a moved element is not missing as well', () => {
    expect(faultsOf(moveAfter('ram:TypeCode', 'ram:IssueDateTime'))).toHaveLength(1);
  });

  it('stops at fifty faults', () => {
    const many = '<ram:X/>'.repeat(80);
    expect(faultsOf(good.replace('</rsm:ExchangedDocument>', `${many}</rsm:ExchangedDocument>`))).toHaveLength(50);
  });
});
