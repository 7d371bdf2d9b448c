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

describe('what the model has no place for is named', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['another kind of document', good.replace('>380<', '>381<'), 'avoir (BT-3 = 381)'],
    ['another VAT category', good.replaceAll('>S<', '>AE<'), 'catégorie de TVA AE'],
    ['another currency', good.replace('>EUR<', '>CHF<'), 'monnaie CHF (BT-5)'],
    [
      'a profile without lines',
      good.replace('urn:cen.eu:en16931:2017', 'urn:factur-x.eu:1p0:minimum'),
      'profil MINIMUM, sans lignes',
    ],
    ['an unknown profile', good.replace('urn:cen.eu:en16931:2017', 'urn:else'), 'profil « urn:else » (BT-24)'],
    [
      'a payee',
      good.replace(
        '<ram:InvoiceCurrencyCode>',
        '<ram:PayeeTradeParty><ram:Name>X</ram:Name></ram:PayeeTradeParty><ram:InvoiceCurrencyCode>',
      ),
      'bénéficiaire autre que le vendeur (BG-10)',
    ],
    [
      'an allowance on the whole invoice',
      good.replace(
        '<ram:SpecifiedTradePaymentTerms>',
        '<ram:SpecifiedTradeAllowanceCharge><ram:ActualAmount>1</ram:ActualAmount></ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradePaymentTerms>',
      ),
      'remise ou frais sur toute la facture',
    ],
    ['an unknown element', inside('rsm:ExchangedDocument', '<ram:LanguageID>fr</ram:LanguageID>'), 'ram:LanguageID'],
    ['an element of another namespace', inside('rsm:ExchangedDocument', '<x:y xmlns:x="urn:x">1</x:y>'), '« y »'],
    ['an unknown attribute', good.replace('<ram:Name>', '<ram:Name languageID="fr">'), 'languageID'],
    ['a text between elements', inside('rsm:ExchangedDocument', 'secret'), 'texte dans « rsm:ExchangedDocument »'],
    ['a second number', inside('rsm:ExchangedDocument', '<ram:ID>F2</ram:ID>'), 'ram:ID'],
  ];
  for (const [what, xml, words] of cases)
    it(what, () => {
      expect(xml).not.toBe(good);
      const refused = refusal(xml);
      expect(refused.kind).toBe('import.notCovered');
      expect(refused.words).toContain(words);
    });
});

describe('what is wrong with a file is said', () => {
  it('an element that says nothing is no obstacle', () => {
    expect(refusal(inside('rsm:ExchangedDocument', '<ram:LanguageID> </ram:LanguageID>')).kind).toBe('none');
  });

  it('amounts that do not add up are named, the file’s and ours', () => {
    const refused = refusal(good.replace('<ram:GrandTotalAmount>1683.12<', '<ram:GrandTotalAmount>1683.13<'));
    expect(refused.kind).toBe('import.totalsDiffer');
    expect(refused.words).toContain('BT-112 vaut 1683.13 dans le fichier et 1683.12');
  });

  it('a VAT rate left out of the recap is found', () => {
    const cut = good.replace(/<ram:ApplicableTradeTax><ram:CalculatedAmount>73\.92.*?<\/ram:ApplicableTradeTax>/, '');
    expect(refusal(cut).words).toContain('BT-116 (10 %)');
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['a DOCTYPE', good.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'), 'import.doctype'],
    ['half a file', good.slice(0, good.length / 2), 'import.notXml'],
    ['an entity of nowhere', good.replace('Commune', '&commune;'), 'import.notXml'],
    ['nothing', '', 'import.notXml'],
    ['a depth without end', '<a>'.repeat(10_000), 'import.tooComplex'],
    ['UBL', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', 'import.ubl'],
    ['another XML', '<html/>', 'import.notCii'],
    ['the right name in no namespace', '<CrossIndustryInvoice/>', 'import.notCii'],
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
  });
});
