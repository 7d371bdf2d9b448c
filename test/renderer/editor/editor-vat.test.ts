import { describe, expect, it } from 'vitest';
import { exemptionOf } from '../../../core/draft/vat-exemption-wording.ts';
import { vatExemptions } from '../../../core/check/code-lists.ts';
import { isAdmittedVatRate } from '../../../core/draft/vat-rates.ts';
import {
  explainedCategories,
  NO_CODE,
  reasonOptions,
  withReasonCode,
  withReasonWords,
} from '../../../renderer/draft/editor-exemptions.ts';
import { controlOf } from '../../../renderer/draft/editor-fields.ts';
import { rateChange, rateId, rateOptions, rateWords } from '../../../renderer/draft/editor-rates.ts';
import { sampleInvoice, sampleLine } from '../../core/document/sample-invoice.ts';

const taxed = { vatCategory: 'S', vatRate: '20.00' } as const;

describe('the VAT of a line', () => {
  it('offers rates that BR-FR-16 admits and every category, and every choice is itself once chosen', () => {
    const ids = rateOptions(taxed).map(({ id }) => id);
    expect(ids).toEqual(['S 20', 'S 10', 'S 5.5', 'S 2.1', 'S 8.5', 'S 1.75', 'S 1.05', 'E', 'AE', 'K', 'G', 'O', 'Z']);
    expect(ids.map((id) => rateId(rateChange(id)))).toEqual(ids);
    expect(ids.map((id) => rateChange(id).vatRate).filter((rate) => !isAdmittedVatRate(rate))).toEqual([]);
  });

  it('counts a rate by its value and keeps one that a file brings', () => {
    expect(rateId(taxed)).toBe('S 20');
    expect(rateOptions({ vatCategory: 'S', vatRate: '19.6' }).at(-1)).toMatchObject({ id: 'S 19.6' });
    expect(rateOptions({ vatCategory: 'L', vatRate: '7' }).at(-1)?.label).toContain('IGIC');
    expect(rateWords({ vatCategory: 'AE', vatRate: '0' })).toContain('Autoliquidation');
  });
});

describe('why no VAT is asked', () => {
  const exempt = sampleInvoice({ lines: [sampleLine({ vatCategory: 'E', vatRate: '0' })] });
  const reverse = sampleInvoice({
    lines: [sampleLine(), sampleLine({ key: 'b', vatCategory: 'AE', vatRate: '0' })],
    allowances: [{ amount: '1', vatCategory: 'K', vatRate: '0' }],
  });

  it('is asked for each category that bears none, wherever it is used', () => {
    expect(explainedCategories(sampleInvoice())).toEqual([]);
    expect(explainedCategories(exempt)).toEqual(['E']);
    expect(explainedCategories(reverse)).toEqual(['AE', 'K']);
  });

  it('has only codes of the VATEX list', () => {
    for (const category of ['E', 'AE', 'K', 'G', 'O'] as const) {
      const codes = reasonOptions(category, undefined).map(({ id }) => id);
      expect(codes.filter((code) => code !== NO_CODE && !vatExemptions.has(code))).toEqual([]);
    }
  });

  it('brings the mention of a code, but leaves one’s own words', () => {
    const chosen = withReasonCode(exempt, 'E', 'VATEX-FR-CGI261-7');
    expect(exemptionOf(chosen, 'E')).toEqual({
      code: 'VATEX-FR-CGI261-7',
      reason: 'Exonération de TVA, art. 261, 7 du CGI',
    });
    const own = withReasonWords(chosen, 'E', 'Association exonérée');
    expect(exemptionOf(withReasonCode(own, 'E', 'VATEX-FR-CGI261-4'), 'E').reason).toBe('Association exonérée');
    expect(exemptionOf(withReasonCode(chosen, 'E', NO_CODE), 'E').code).toBeUndefined();
    expect(exemptionOf(withReasonWords(reverse, 'AE', 'Autoliquidation, art. 283-2 nonies'), 'AE')).toEqual({
      code: 'VATEX-EU-AE',
      reason: 'Autoliquidation, art. 283-2 nonies',
    });
  });
});

describe('the control that mends a finding', () => {
  const invoice = sampleInvoice({
    lines: [
      sampleLine({ allowances: [{ percent: '1' }] }),
      sampleLine({ key: 'b', vatCategory: 'AE', vatRate: '0' }),
      sampleLine({ key: 'c', vatCategory: 'E', vatRate: '0' }),
    ],
    allowances: [{ amount: '1', vatCategory: 'S', vatRate: '20' }],
  });
  it.each([
    ['allowances.0.reason', 'allowances.0.reason'],
    ['allowances.0.reasonCode', 'allowances.0.reason'],
    ['allowances.0.vatCategory', 'allowances.0.vatRate'],
    ['allowances.0', 'allowances.0.amount'],
    ['precedingInvoices.0.issuedOn', 'precedingInvoices.0.issuedOn'],
    ['lines.0.allowances.0.reason', 'lines.0.allowances.0.reason'],
    ['lines.1.charges.0.reason', 'lines.1.netPrice'],
    ['lines.0.priceBaseQuantity', 'lines.0.netPrice'],
    ['vatBreakdown.0.rate', 'lines.0.vatRate'],
    ['vatBreakdown.1.exemptionCode', 'vatExemptions.AE.code'],
    ['vatBreakdown.2.exemptionCode', 'vatExemptionCode'],
    ['vatBreakdown.9.category', 'totals'],
    ['totals.prepaid', 'prepaidAmount'],
    ['totals.due', 'totals'],
    ['currencyCode', 'currencyCode'],
    ['accountingTaxAmount', 'currencyCode'],
    ['payee.legalRegistration.value', 'payee.siret'],
    ['supportingDocuments.0.reference', 'attachments'],
  ])('of %s is %s', (field, control) => {
    expect(controlOf(field, invoice)).toBe(control);
  });
});
