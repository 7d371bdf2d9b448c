import { describe, expect, test } from 'vitest';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';

describe('what a draft states', () => {
  test('puts the SIRET where the convention wants it', () => {
    expect(stateInvoice(sampleInvoice(), 'chorus').buyer).toMatchObject({
      identifiers: [],
      legalRegistration: { value: '10000002500013', scheme: '0002' },
    });
    expect(stateInvoice(sampleInvoice(), 'reform').buyer).toMatchObject({
      identifiers: [{ value: '10000002500013', scheme: '0009' }],
      legalRegistration: { value: '100000025', scheme: '0002' },
    });
  });

  test('gives every amount with two places, and leaves out what is nought', () => {
    expect(stateInvoice(sampleInvoice(), 'chorus').totals).toEqual({
      sumOfLines: '1464.20',
      taxExclusive: '1464.20',
      taxTotals: [{ amount: '218.92', currency: 'EUR' }],
      taxInclusive: '1683.12',
      due: '1683.12',
    });
  });

  test('says the reduction of the whole invoice in its own VAT category', () => {
    const invoice = sampleInvoice({
      allowances: [{ percent: '10', reason: 'Remise', reasonCode: '95', vatCategory: 'S', vatRate: '20.00' }],
      roundingAmount: '-0.02',
    });
    const stated = stateInvoice(invoice, 'chorus');
    expect(stated.allowances).toEqual([
      { amount: '146.42', percent: '10', reason: 'Remise', reasonCode: '95', vatCategory: 'S', vatRate: '20' },
    ]);
    expect(stated.totals).toMatchObject({ sumOfAllowances: '146.42', taxExclusive: '1317.78', rounding: '-0.02' });
  });

  test.each([
    ['AE', 'VATEX-EU-AE'],
    ['K', 'VATEX-EU-IC'],
    ['G', 'VATEX-EU-G'],
    ['O', 'VATEX-EU-O'],
  ] as const)('words why category %s bears no VAT', (vatCategory, exemptionCode) => {
    const [vat] = stateInvoice(sampleInvoice({ lines: [sampleLine({ vatCategory })] }), 'chorus').vatBreakdown;
    expect(vat).toMatchObject({ category: vatCategory, taxAmount: '0.00', exemptionCode });
    expect(vat?.exemptionReason).toBeTruthy();
    expect(vat?.rate).toBe(vatCategory === 'O' ? undefined : '0');
  });

  test('the own wording of a draft goes before the usual one', () => {
    const invoice = sampleInvoice({
      lines: [sampleLine({ vatCategory: 'AE' })],
      vatExemptions: [{ category: 'AE', code: 'VATEX-FR-AE', reason: 'Autoliquidation, art. 283-2 nonies du CGI' }],
    });
    expect(stateInvoice(invoice, 'chorus').vatBreakdown[0]).toMatchObject({ exemptionCode: 'VATEX-FR-AE' });
  });

  test('leaves a half-typed number as it is, for the rules to name', () => {
    const [line] = stateInvoice(
      sampleInvoice({ lines: [sampleLine({ quantity: '1,,5', netPrice: '' })] }),
      'chorus',
    ).lines;
    expect(line?.quantity).toBe('1,,5');
    expect(line).not.toHaveProperty('netPrice');
  });
});
