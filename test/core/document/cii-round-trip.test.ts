import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCii } from '../../../core/document/read-cii.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { comparable, newKey } from './comparable-invoice.ts';
import { invoiceArbitrary } from './invoice-arbitrary.ts';
import { sampleInvoice, sampleLine } from './sample-invoice.ts';

describe('an invoice written as CII and read back', () => {
  for (const target of ['chorus', 'reform'] as const)
    it(`is the same invoice (target ${target})`, () => {
      fc.assert(
        fc.property(invoiceArbitrary, (invoice) => {
          const read = readCii(writeInvoiceCii(invoice, target), newKey);
          expect(read.ok ? comparable(read.value.invoice) : read.problem).toEqual(comparable(invoice));
        }),
        { numRuns: 150 },
      );
    });
});

describe('writing CII', () => {
  it('puts 14 digits under 0002 for Chorus Pro, and nine there with the SIRET under 0009 for the reform', () => {
    const chorus = writeInvoiceCii(sampleInvoice(), 'chorus');
    expect(chorus).toContain('<ram:ID schemeID="0002">10000002500013</ram:ID>');
    expect(chorus).not.toContain('schemeID="0009"');
    const reform = writeInvoiceCii(sampleInvoice(), 'reform');
    expect(reform).toContain('<ram:GlobalID schemeID="0009">10000002500013</ram:GlobalID>');
    expect(reform).toContain('<ram:ID schemeID="0002">100000025</ram:ID>');
  });

  it('names the SIREN as tax registration of a firm without VAT number, as BR-E-02 asks', () => {
    const { vatIdentifier: _, ...seller } = sampleInvoice().seller;
    expect(writeInvoiceCii(sampleInvoice({ seller }), 'chorus')).toContain('<ram:ID schemeID="FC">900000019</ram:ID>');
    expect(writeInvoiceCii(sampleInvoice(), 'chorus')).not.toContain('schemeID="FC"');
  });

  it('takes its totals from the one calculation: A2 owes nothing', () => {
    const xml = writeInvoiceCii(sampleInvoice({ businessProcess: 'A2' }), 'chorus');
    expect(xml).toContain('<ram:TotalPrepaidAmount>1683.12</ram:TotalPrepaidAmount>');
    expect(xml).toContain('<ram:DuePayableAmount>0.00</ram:DuePayableAmount>');
  });

  it('writes no empty element, whatever is missing', () => {
    const bare = sampleInvoice({
      buyerReference: ' ',
      notes: [{ text: '' }],
      paymentMeans: [{ typeCode: '30', iban: '' }],
      lines: [sampleLine({ description: ' ', note: '' })],
    });
    const xml = writeInvoiceCii(bare, 'chorus');
    expect(xml).not.toMatch(/<([\w:]+)[^>]*>\s*<\/\1>(?<!ApplicableHeaderTradeDelivery>)/);
    expect(xml).not.toMatch(/<[\w:]+[^>]*\/>/);
  });

  it('drops the characters that XML forbids and escapes the rest', () => {
    const xml = writeInvoiceCii(
      sampleInvoice({ lines: [sampleLine({ name: 'A\u0000\u0008\ud800 <&> "B"\ufffe' })] }),
      'chorus',
    );
    expect(xml).toContain('<ram:Name>A &lt;&amp;&gt; &quot;B&quot;</ram:Name>');
  });
});
