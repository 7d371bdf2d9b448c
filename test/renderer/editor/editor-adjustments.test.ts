import { describe, expect, it } from 'vitest';
import { allowanceReasons, chargeReasons } from '../../../core/check/code-lists.ts';
import { invoiceSchema } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import {
  adjustmentValue,
  newAdjustment,
  newDocumentAdjustment,
  reasonChoices,
  withAdjustmentValue,
  withBaseQuantity,
  withDocumentList,
  withLineList,
  withReason,
} from '../../../renderer/draft/editor-adjustments.ts';
import { totalRows } from '../../../renderer/draft/editor-totals.ts';
import { sampleInvoice, sampleLine } from '../../core/document/sample-invoice.ts';

describe('a reduction or an extra', () => {
  it('is a percentage or an amount, never both, and keeps its base with its percentage', () => {
    const percent = { percent: '5', baseAmount: '200', reason: 'Remise' };
    expect(adjustmentValue(percent)).toEqual({ kind: 'percent', value: '5' });
    expect(withAdjustmentValue(percent, { kind: 'percent', value: '7' })).toEqual({ ...percent, percent: '7' });
    expect(withAdjustmentValue(percent, { kind: 'amount', value: '12.5' })).toEqual({
      amount: '12.5',
      reason: 'Remise',
    });
  });

  it('takes the code of a usual reason, and none with words of one’s own', () => {
    const usual = withReason('charges', newAdjustment('charges'), 'Livraison');
    expect(usual).toMatchObject({ reason: 'Livraison', reasonCode: 'DL' });
    const own = withReason('charges', usual, 'Livraison de nuit');
    expect(own.reason).toBe('Livraison de nuit');
    expect(own).not.toHaveProperty('reasonCode');
    expect(withReason('charges', own, '')).not.toHaveProperty('reason');
  });

  it('offers only reasons of the code lists', () => {
    expect(reasonChoices('allowances').filter(({ id }) => !allowanceReasons.has(id))).toEqual([]);
    expect(reasonChoices('charges').filter(({ id }) => !chargeReasons.has(id))).toEqual([]);
  });

  it('starts with the VAT of the first line and a usual reason', () => {
    const lines = [sampleLine({ vatCategory: 'AE', vatRate: '0' })];
    expect(newDocumentAdjustment('allowances', lines)).toEqual({
      percent: '',
      reason: 'Remise',
      reasonCode: '95',
      vatCategory: 'AE',
      vatRate: '0',
    });
  });

  it('leaves no empty list behind, and what it makes is a draft', () => {
    const invoice = sampleInvoice();
    const charged = withDocumentList(invoice, 'charges', [newDocumentAdjustment('charges', invoice.lines)]);
    expect(invoiceSchema.safeParse(charged).success).toBe(true);
    expect(withDocumentList(charged, 'charges', [])).not.toHaveProperty('charges');
    const line = withLineList(sampleLine(), 'charges', [newAdjustment('charges')]);
    expect(line.charges).toHaveLength(1);
    expect(withLineList(line, 'charges', [])).not.toHaveProperty('charges');
    expect(withLineList(line, 'allowances', []).allowances).toEqual([]);
    expect(withBaseQuantity(withBaseQuantity(line, '100'), undefined)).not.toHaveProperty('priceBaseQuantity');
  });
});

describe('the totals', () => {
  const rowsOf = (invoice: ReturnType<typeof sampleInvoice>) =>
    totalRows(invoice, computeTotals(invoice)).map(({ id, amount }) => [id, amount.replaceAll('\u00a0', ' ')]);

  it('are one sentence for one rate and nothing beside the lines', () => {
    expect(rowsOf(sampleInvoice({ lines: [sampleLine()] }))).toEqual([]);
  });

  it('show reductions, each VAT rate, what is paid and what is due', () => {
    const invoice = sampleInvoice({
      allowances: [{ amount: '100', reason: 'Remise', vatCategory: 'S', vatRate: '20' }],
      prepaidAmount: '500',
      roundingAmount: '-0.12',
    });
    expect(rowsOf(invoice)).toEqual([
      ['lines', '1 464,20 €'],
      ['allowances', '−100,00 €'],
      ['net', '1 364,20 €'],
      ['vat S 20', '125,00 €'],
      ['vat S 10', '73,92 €'],
      ['tax', '198,92 €'],
      ['total', '1 563,12 €'],
      ['prepaid', '−500,00 €'],
      ['rounding', '−0,12 €'],
      ['due', '1 063,00 €'],
    ]);
  });

  it('name the category that bears no VAT, and the VAT in euros beside a foreign currency', () => {
    const reverse = sampleInvoice({ lines: [sampleLine({ vatCategory: 'AE', vatRate: '0' })] });
    expect(rowsOf(reverse).map(([id]) => id)).toEqual(['net', 'vat AE 0', 'total']);
    const foreign = sampleInvoice({
      currencyCode: 'CHF',
      taxCurrencyCode: 'EUR',
      accountingTaxAmount: '230.5',
      lines: [sampleLine()],
    });
    expect(rowsOf(foreign)).toContainEqual(['accounting', '230,50 €']);
    expect(rowsOf(foreign)).toContainEqual(['total', '870,00 CHF']);
  });
});
