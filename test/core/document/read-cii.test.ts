import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../core/draft/problem.ts';
import { readCii } from '../../../core/document/read-cii.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { newKey } from './comparable-invoice.ts';
import { sampleInvoice } from './sample-invoice.ts';

const good = writeInvoiceCii(sampleInvoice(), 'chorus');

function refusal(xml: string): { kind: string; words: string } {
  const read = readCii(xml, newKey);
  if (read.ok) return { kind: 'none', words: '' };
  return { kind: read.problem.kind, words: problemSentence(read.problem, 'fr') };
}

/** Puts a fragment right before the closing tag of an element. */
function inside(element: string, fragment: string): string {
  return good.replace(`</${element}>`, `${fragment}</${element}>`);
}

describe('what a draft has no place for is told in both languages, and does not stop the import', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'an unknown element',
      inside('rsm:ExchangedDocument', '<ram:CopyIndicator>1</ram:CopyIndicator>'),
      '« 1 » (élément « ram:CopyIndicator »)',
      '“1” (element “ram:CopyIndicator”)',
    ],
    [
      'an element of another namespace',
      inside('rsm:ExchangedDocument', '<x:y xmlns:x="urn:x">1</x:y>'),
      'élément « y »',
      'element “y”',
    ],
    [
      'an unknown attribute',
      good.replace('<ram:Name>', '<ram:Name languageID="fr">'),
      'attribut « languageID » de « ram:Name »',
      'attribute “languageID” of “ram:Name”',
    ],
    [
      'a text between elements',
      inside('rsm:ExchangedDocument', 'secret'),
      'texte dans « rsm:ExchangedDocument »',
      'text in “rsm:ExchangedDocument”',
    ],
    ['a second number', inside('rsm:ExchangedDocument', '<ram:ID>F2</ram:ID>'), '« F2 »', '“F2”'],
    [
      'a fax number',
      inside(
        'ram:SellerTradeParty',
        '<ram:FaxUniversalCommunication><ram:CompleteNumber>0386</ram:CompleteNumber></ram:FaxUniversalCommunication>',
      ),
      '« 0386 » (télécopie du contact)',
      '“0386” (contact’s fax)',
    ],
    [
      'a second payee identifier',
      good.replace(
        '<ram:SpecifiedTradeSettlementPaymentMeans>',
        '<ram:PayeeTradeParty><ram:ID>A</ram:ID><ram:ID>B</ram:ID></ram:PayeeTradeParty><ram:SpecifiedTradeSettlementPaymentMeans>',
      ),
      'à celui qui est payé (BT-60) un autre identifiant, « B »',
      'the payee (BT-60) another identifier, “B”',
    ],
    [
      'a second tax point',
      good
        .replace(
          '<ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:ApplicableTradeTax>',
          '<ram:DueDateTypeCode>5</ram:DueDateTypeCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:ApplicableTradeTax>',
        )
        .replace(
          '<ram:RateApplicablePercent>10</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
          '<ram:DueDateTypeCode>72</ram:DueDateTypeCode><ram:RateApplicablePercent>10</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
        ),
      'une autre date d’exigibilité, « 72 »',
      'another tax point, “72”',
    ],
    [
      'another VAT total',
      good.replace(
        '<ram:GrandTotalAmount>',
        '<ram:TaxTotalAmount currencyID="GBP">7.00</ram:TaxTotalAmount><ram:GrandTotalAmount>',
      ),
      '« 7.00 GBP »',
      '“7.00 GBP”',
    ],
  ];
  it.each(cases)('%s', (_what, xml, fr, en) => {
    expect(xml).not.toBe(good);
    const read = readCii(xml, newKey);
    if (!read.ok) throw new Error(problemSentence(read.problem, 'en'));
    expect(read.value.remarks).toHaveLength(1);
    expect(read.value.remarks[0]?.fr).toContain(fr);
    expect(read.value.remarks[0]?.en).toContain(en);
  });

  it('says the same thing once, however many lines repeat it, and stops at thirty sentences', () => {
    const many = Array.from({ length: 40 }, (_, at) => `<ram:X>${String(at % 35)}</ram:X>`).join('');
    const read = readCii(inside('rsm:ExchangedDocument', many), newKey);
    expect(read.ok && read.value.remarks).toHaveLength(31);
    expect(read.ok && read.value.remarks.at(-1)?.fr).toContain('Et 5 autres éléments');
  });
});

describe('what is wrong with a file is said', () => {
  it('an element that says nothing is no obstacle', () => {
    expect(refusal(inside('rsm:ExchangedDocument', '<ram:LanguageID> </ram:LanguageID>')).kind).toBe('none');
  });

  it('amounts that do not add up are named, the file’s and ours', () => {
    const refused = refusal(good.replace('<ram:GrandTotalAmount>1683.12<', '<ram:GrandTotalAmount>1683.13<'));
    expect(refused.kind).toBe('import.totalsDiffer');
    expect(refused.words).toContain('le total TTC (BT-112) vaut 1683,13 dans le fichier et 1683,12');
  });

  it('a VAT rate left out of the recap is found', () => {
    const cut = good.replace(/<ram:ApplicableTradeTax><ram:CalculatedAmount>73\.92.*?<\/ram:ApplicableTradeTax>/, '');
    expect(refusal(cut).words).toContain('la base HT de la TVA à 10 % (BT-116)');
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['a DOCTYPE', good.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), 'import.doctype'],
    ['half a file', good.slice(0, good.length / 2), 'import.notXml'],
    ['an entity of nowhere', good.replace('Commune', '&commune;'), 'import.notXml'],
    ['nothing', '', 'import.notXml'],
    ['a depth without end', '<a>'.repeat(10_000), 'import.tooComplex'],
    [
      'UBL of another kind',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'import.notInvoice',
    ],
    ['another XML', '<html/>', 'import.notInvoice'],
    ['the right name in no namespace', '<CrossIndustryInvoice/>', 'import.notInvoice'],
    ['a VAT category that is none', good.replaceAll('>S<', '>X<'), 'import.badValue'],
    ['a rate on a category without VAT', good.replaceAll('>S<', '>E<'), 'import.badValue'],
    [
      'a tax point code that is none',
      good.replace(
        '<ram:RateApplicablePercent>10</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
        '<ram:DueDateTypeCode>35</ram:DueDateTypeCode><ram:RateApplicablePercent>10</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
      ),
      'import.badValue',
    ],
    ['no kind of document', good.replace('>380<', '><'), 'import.badValue'],
    ['a day that is none', good.replace('20261124', '20261341'), 'import.badValue'],
    ['a number that is none', good.replace('>92.4<', '>92,4<'), 'import.badValue'],
    ['a number in scientific notation', good.replace('>92.4<', '>9.24e1<'), 'import.badValue'],
    ['a number longer than the model', good.replace('F2026-0001', 'F'.repeat(40)), 'import.badValue'],
  ];
  for (const [what, xml, kind] of broken)
    it(what, () => {
      expect(refusal(xml).kind).toBe(kind);
    });
});

describe('documents that the XML cites', () => {
  const file =
    '<ram:AdditionalReferencedDocument><ram:IssuerAssignedID>BL-12</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode>' +
    '<ram:Name>Bon</ram:Name><ram:AttachmentBinaryObject mimeCode="text/csv" filename="bl.csv">YTtiCg==</ram:AttachmentBinaryObject>' +
    '</ram:AdditionalReferencedDocument>';
  const withFile = inside('ram:ApplicableHeaderTradeAgreement', file);

  it('are given with their files', () => {
    const read = readCii(withFile, newKey);
    expect(read.ok && read.value.documents).toEqual([
      { reference: 'BL-12', description: 'Bon', file: { name: 'bl.csv', mimeType: 'text/csv', base64: 'YTtiCg==' } },
    ]);
    expect(read.ok && read.value.invoice.citedDocuments).toBeUndefined();
  });

  it('and without a file stay cited in the draft', () => {
    const link = withFile.replace(/<ram:AttachmentBinaryObject.*?<\/ram:AttachmentBinaryObject>/, '');
    const read = readCii(link, newKey);
    expect(read.ok && read.value.invoice.citedDocuments).toEqual([{ reference: 'BL-12', description: 'Bon' }]);
  });
});
