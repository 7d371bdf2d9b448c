import { Big } from 'big.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentAllowance, InvoiceLine, LineAllowance, VatCategory } from '../../../core/draft/invoice.ts';
import { vatCategorySchema } from '../../../core/draft/invoice.ts';
import { computeTotals, lineNetCents, rateOf, type Totals, type TotalsSource } from '../../../core/draft/totals.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';

const decimal = (max: number, places: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 10 ** places - 1 }))
    .map(([whole, part]) => `${String(whole)}.${String(part).padStart(places, '0')}`);
const signed = (max: number, places: number) =>
  fc.tuple(fc.boolean(), decimal(max, places)).map(([minus, text]) => (minus ? `-${text}` : text));
const share: fc.Arbitrary<LineAllowance> = fc.oneof(
  decimal(500, 2).map((amount) => ({ amount })),
  decimal(99, 2).map((percent) => ({ percent })),
  fc.tuple(decimal(99, 2), decimal(2_000, 2)).map(([percent, baseAmount]) => ({ percent, baseAmount })),
);
const category = fc.constantFrom(...vatCategorySchema.options);
const rate = fc.constantFrom('20', '20.00', '10', '5.5', '2.1', '8.5', '1.05', '0');
const line: fc.Arbitrary<InvoiceLine> = fc
  .record({
    quantity: signed(2_000, 4),
    netPrice: decimal(3_000, 6),
    priceBaseQuantity: fc.constantFrom('1', '3', '7', '100', '1000'),
    allowances: fc.array(share, { maxLength: 2 }),
    charges: fc.array(share, { maxLength: 2 }),
    vatCategory: category,
    vatRate: rate,
  })
  .map((changes) => sampleLine(changes));
const onDocument: fc.Arbitrary<DocumentAllowance> = fc
  .tuple(share, category, rate)
  .map(([each, vatCategory, vatRate]) => ({ ...each, vatCategory, vatRate }));
const source: fc.Arbitrary<TotalsSource> = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 12 }),
  businessProcess: fc.constantFrom('A1', 'S1'),
  allowances: fc.array(onDocument, { maxLength: 3 }),
  charges: fc.array(onDocument, { maxLength: 3 }),
  prepaidAmount: decimal(500, 2),
  roundingAmount: signed(0, 2),
});

const sum = (cents: readonly number[]): number => cents.reduce((all, each) => all + each, 0);
const holds = (property: (totals: Totals, from: TotalsSource) => void): void => {
  fc.assert(
    fc.property(source, (from) => {
      property(computeTotals(from), from);
    }),
    { numRuns: 300 },
  );
};

describe('whatever is invoiced', () => {
  test('BR-CO-10 to BR-CO-16 hold to the cent', () => {
    holds((totals, { prepaidAmount = '0', roundingAmount = '0' }) => {
      expect(totals.sumOfLinesCents).toBe(sum(totals.lineNetCents));
      expect(totals.sumOfAllowancesCents).toBe(sum(totals.allowanceCents));
      expect(totals.sumOfChargesCents).toBe(sum(totals.chargeCents));
      expect(totals.taxExclusiveCents).toBe(
        totals.sumOfLinesCents - totals.sumOfAllowancesCents + totals.sumOfChargesCents,
      );
      expect(totals.taxTotalCents).toBe(sum(totals.vatSubtotals.map((each) => each.taxCents)));
      expect(totals.taxInclusiveCents).toBe(totals.taxExclusiveCents + totals.taxTotalCents);
      const due = new Big(totals.taxInclusiveCents).div(100).minus(prepaidAmount).plus(roundingAmount);
      expect(new Big(totals.dueCents).div(100).toFixed(2)).toBe(due.toFixed(2));
    });
  });

  test('the bases of the rates share out the whole invoice, one group for each category and rate', () => {
    holds((totals) => {
      expect(sum(totals.vatSubtotals.map((each) => each.basisCents))).toBe(totals.taxExclusiveCents);
      const keys = totals.vatSubtotals.map((each) => `${each.category} ${each.rate ?? ''}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  test('VAT is the base times the rate, within half a cent (BR-CO-17); only S, L and M bear any', () => {
    holds((totals) => {
      for (const each of totals.vatSubtotals) {
        const exact = new Big(each.basisCents).times(each.rate ?? 0).div(100);
        expect(exact.minus(each.taxCents).abs().lte('0.5')).toBe(true);
        if (!['S', 'L', 'M'].includes(each.category)) expect(Math.abs(each.taxCents)).toBe(0);
      }
    });
  });

  test('the order of the lines changes no total', () => {
    holds((totals, from) => {
      const turned = computeTotals({ ...from, lines: from.lines.toReversed() });
      expect(turned.dueCents).toBe(totals.dueCents);
      expect(turned.taxTotalCents).toBe(totals.taxTotalCents);
    });
  });
});

describe('one line', () => {
  const cases: readonly (readonly [string, Partial<InvoiceLine>, number])[] = [
    ['a price for a hundred', { quantity: '250', netPrice: '12.345', priceBaseQuantity: '100' }, 3086],
    ['half a cent, away from zero', { quantity: '1', netPrice: '0.005' }, 1],
    ['half a cent below zero, away from it too', { quantity: '-1', netPrice: '0.005' }, -1],
    ['a base of zero, half typed, counts for one', { quantity: '2', netPrice: '3', priceBaseQuantity: '0' }, 600],
    [
      'a charge beside a discount, both of the gross',
      { allowances: [{ percent: '10' }], charges: [{ percent: '2' }] },
      66_700,
    ],
    ['a received amount that is not quantity by price', { givenNetAmount: '-109.98' }, -10_998],
  ];
  test.each(cases)('%s', (_, changes, cents) => {
    expect(lineNetCents(sampleLine(changes))).toBe(cents);
  });
});

describe('VAT', () => {
  const rates: readonly (readonly [VatCategory, string | undefined])[] = [
    ['S', '20'],
    ['L', '20'],
    ['M', '20'],
    ['Z', '0'],
    ['E', '0'],
    ['AE', '0'],
    ['K', '0'],
    ['G', '0'],
    ['O', undefined],
  ];
  test.each(rates)('category %s typed with 20 % is grouped under %s', (each, expected) => {
    expect(rateOf(each, '20.00')).toBe(expected);
  });

  test('an invoice in another currency states its VAT in euros beside', () => {
    const invoice = { ...sampleInvoice(), currencyCode: 'CHF', taxCurrencyCode: 'EUR', accountingTaxAmount: '212.40' };
    expect(computeTotals(invoice).accountingTaxCents).toBe(21_240);
    expect(computeTotals(sampleInvoice()).accountingTaxCents).toBeUndefined();
    expect(computeTotals({ ...invoice, accountingTaxAmount: ' ' }).accountingTaxCents).toBeUndefined();
  });

  test('a received document keeps the VAT that it rounded otherwise', () => {
    const invoice = sampleInvoice({ givenVat: [{ category: 'S', rate: '20', taxAmount: '145.01' }] });
    const totals = computeTotals(invoice);
    expect(totals.vatSubtotals.map((each) => each.taxCents)).toEqual([14_501, 7392]);
    expect(totals.taxInclusiveCents).toBe(totals.taxExclusiveCents + 21_893);
  });
});
