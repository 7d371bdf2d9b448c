import { Big } from 'big.js';
import { describe, expect, test } from 'vitest';
import { fuelByMonth } from '../../../core/draft/fuel-by-month.ts';
import type { FuelProduct } from '../../../core/draft/fuel-line.ts';
import { findFuelRate, fuelRates, parseOwnFuelRates, withOwnFuelRates } from '../../../core/draft/fuel-rates.ts';
import { computeFuelRefund, refundLine } from '../../../core/draft/fuel-refund.ts';
import { claimUnits } from '../../../core/draft/fuel-units.ts';
import { sampleLine } from './sample-fuel.ts';

type Row = readonly [product: FuelProduct, deliveredOn: string, euros: string, source: string];

const everyYear = (product: FuelProduct, euros: string, years: readonly number[], source: string): readonly Row[] =>
  years.map((year) => [product, `${year}-06-15`, euros, source]);

/** Every refund that a source publishes, with its unit's own decimals. */
const PUBLISHED: readonly Row[] = [
  ['gnr', '2014-06-15', '5.00', 'coordinationrurale.fr'],
  ['heavyFuel', '2014-06-15', '20.05', 'coordinationrurale.fr'],
  ['gasHeating', '2014-06-15', '1.151', 'coordinationrurale.fr'],
  ['gnr', '2015-06-15', '6.98', 'terre-net.fr'],
  ['heavyFuel', '2015-06-15', '43.45', 'terre-net.fr'],
  ['gasHeating', '2015-06-15', '2.521', 'terre-net.fr'],
  ['gnr', '2016-06-15', '8.97', 'reussir.fr'],
  ['heavyFuel', '2016-06-15', '66.95', 'reussir.fr'],
  ['gasHeating', '2016-06-15', '4.221', 'reussir.fr'],
  ['gnr', '2017-06-15', '11.23', 'cgocean.com'],
  ['heavyFuel', '2017-06-15', '93.55', 'cgocean.com'],
  ['gasHeating', '2017-06-15', '5.761', 'fdsea67.fr'],
  ...everyYear('gnr', '14.96', [2018, 2019, 2020, 2021, 2022, 2023], 'ariege.gouv.fr and the years after'),
  ...everyYear('heavyFuel', '137.65', [2018, 2019, 2020, 2021, 2022], 'ariege.gouv.fr and the years after'),
  ['heavyFuel', '2023-06-15', '137.60', 'terres-ariege.fr, 13.76 €/100 kg'],
  ['lpg', '2018-04-01', '57.20', 'ariege.gouv.fr, from 1 April'],
  ...everyYear('lpg', '57.20', [2019, 2020, 2021, 2022, 2023], 'coordinationrurale.fr and the years after'),
  ...everyYear('gasHeating', '8.331', [2018, 2019], 'ariege.gouv.fr, coordinationrurale.fr'),
  ['gasHeating', '2020-06-15', '7.91', 'terreconnect.fr'],
  ['gasHeating', '2021-06-15', '7.89', 'lafranceagricole.fr'],
  ['gasHeating', '2022-06-15', '7.87', 'cogebs.com'],
  ['gasHeating', '2023-06-15', '7.83', 'terres-ariege.fr'],
  ...everyYear('gasMotor', '4.69', [2020, 2021, 2022, 2023], 'terreconnect.fr and the years after'),
];

/** What we derive: rate charged, less what stays. */
const DERIVED: readonly Row[] = [
  ['gnr', '2024-01-01', '20.95', '24.81 − 3.86'],
  ['gnr', '2024-12-31', '20.95', '24.81 − 3.86'],
  ['gnr', '2025-06-15', '26.94', '30.80 − 3.86'],
  ['gnr', '2026-06-15', '32.93', '36.79 − 3.86'],
  ['gasHeating', '2024-06-15', '15.83', '16.37 − 0.54'],
  ['gasHeating', '2025-07-31', '16.62', '17.16 − 0.54'],
  ['gasHeating', '2025-08-01', '14.89', '15.43 − 0.54'],
  ['gasHeating', '2026-01-31', '14.89', '15.43 − 0.54'],
  ['gasHeating', '2026-02-01', '15.85', '16.39 − 0.54'],
];

function refund(product: FuelProduct, deliveredOn: string, quantity: string, rates = fuelRates) {
  const line = sampleLine({ product, deliveredOn, quantity, unit: claimUnits[product] });
  return computeFuelRefund({ year: Number(deliveredOn.slice(0, 4)), lines: [line] }, rates);
}

describe('the refunds of the fact sheet', () => {
  test.each(PUBLISHED)('%s delivered on %s: %s € (%s)', (product, deliveredOn, euros) => {
    const rate = findFuelRate(fuelRates, product, deliveredOn);
    expect(rate).toMatchObject({ euros, status: 'published' });
    expect(rate?.source).not.toBe('');
    // A thousand units: whatever decimals the rate has, its refund in cents is exact.
    const { refundCents, certainty } = refund(product, deliveredOn, '1000');
    expect(refundCents).toBe(Math.round(Number(euros) * 100_000));
    expect(certainty).toBe(rate?.isConfirmed === true ? 'published' : 'estimate');
  });

  test('every published rate of the table is one of them, for its whole period', () => {
    const covered = PUBLISHED.map(([product, deliveredOn]) => findFuelRate(fuelRates, product, deliveredOn));
    expect(fuelRates.filter(({ status }) => status === 'published').filter((rate) => !covered.includes(rate))).toEqual(
      [],
    );
    expect(new Set(covered).size).toBe(PUBLISHED.length);
  });

  test.each(DERIVED)(
    '%s delivered on %s: %s €, derived from %s, is called an estimate',
    (product, day, euros, formula) => {
      const rate = findFuelRate(fuelRates, product, day);
      expect(rate).toMatchObject({ euros, status: 'derived', isConfirmed: false });
      const [charged = '', residual = ''] = formula.split(' − ');
      expect(new Big(rate?.chargedEuros ?? 0).eq(charged)).toBe(true);
      expect(new Big(rate?.residualEuros ?? 0).eq(residual)).toBe(true);
      expect(refund(product, day, '10').certainty).toBe('estimate');
    },
  );

  test('wherever charge and residual charge are known, the refund is their difference', () => {
    const known = fuelRates.filter(
      ({ chargedEuros, residualEuros }) => chargedEuros !== undefined && residualEuros !== undefined,
    );
    expect(known.length).toBeGreaterThan(20);
    for (const { euros, chargedEuros = '', residualEuros = '' } of known)
      expect(new Big(chargedEuros).minus(residualEuros).eq(euros ?? -1)).toBe(true);
    expect(new Big('18.82').minus('3.86').toFixed(2)).toBe('14.96');
  });

  test('1 000 l of GNR in 2024 are the 209 € that the press quotes (209,50 €)', () => {
    const line = sampleLine({ deliveredOn: '2024-03-01', quantity: '1000', unit: 'l' });
    expect(computeFuelRefund({ year: 2024, lines: [line] }, fuelRates).refundCents).toBe(20_950);
  });

  test('fuel per 100 kg as printed from 2021 is the same as per tonne', () => {
    expect(new Big('13.765').times(10).eq('137.65')).toBe(true);
    expect(refund('lpg', '2022-05-01', '0.1').refundCents).toBe(572);
  });

  test('what no source gives has no rate: the total says that it is incomplete', () => {
    for (const product of ['heavyFuel', 'lpg', 'gasMotor'] as const)
      for (const year of [2024, 2025, 2026])
        expect(refund(product, `${year}-05-01`, '10')).toMatchObject({ refundCents: 0, certainty: 'incomplete' });
    expect(findFuelRate(fuelRates, 'lpg', '2018-03-31')).toBeUndefined();
    expect(findFuelRate(fuelRates, 'gasMotor', '2019-12-31')).toBeUndefined();
  });

  test('no two rates of a product hold on the same day', () => {
    for (const one of fuelRates)
      for (const other of fuelRates)
        if (one !== other && one.product === other.product)
          expect(one.toOn < other.fromOn || other.toOn < one.fromOn).toBe(true);
  });
});

describe('a claim in figures', () => {
  test('each line is rounded half away from zero, and the totals are sums of the rounded lines', () => {
    // 0.5 hl x 14.96 = 7.48; 0.25 hl x 14.96 = 3.74; 1.25 MWh x 7.83 = 9.7875
    const lines = [
      sampleLine({ quantity: '50' }),
      sampleLine({ quantity: '25' }),
      sampleLine({ product: 'gasHeating', quantity: '1250', unit: 'kWh' }),
      sampleLine({ product: 'gasHeating', quantity: '1250', unit: 'kWh' }),
    ];
    const claim = computeFuelRefund({ year: 2023, lines }, fuelRates);
    expect(claim.lines.map(({ refundCents }) => refundCents)).toEqual([748, 374, 979, 979]);
    expect(claim.products).toMatchObject([
      { product: 'gnr', lines: 2, quantity: '0.75', unit: 'hl', refundCents: 1_122, residualCents: 193 + 97 },
      { product: 'gasHeating', lines: 2, quantity: '2.5', unit: 'MWh', refundCents: 1_958, residualCents: 136 },
    ]);
    expect(claim).toMatchObject({ refundCents: 3_080, certainty: 'published' });
  });

  test('half a cent goes away from zero', () => {
    const own = withOwnFuelRates(fuelRates, [
      { product: 'gnr', fromOn: '2023-01-01', toOn: '2023-12-31', euros: '0.125' },
    ]);
    expect(refund('gnr', '2023-02-01', '1', own).refundCents).toBe(13);
  });

  test('lines that give nothing are left out and say why', () => {
    const cases = [
      [sampleLine({ deliveredOn: '31/02/2025' }), 'badDay'],
      [sampleLine({ deliveredOn: '2024-12-31' }), 'otherYear'],
      [sampleLine({ deliveredOn: '2025-05-01', product: 'heatingOil' }), 'notRefundable'],
      [sampleLine({ deliveredOn: '2025-05-01', isOtherUse: true }), 'otherUse'],
      [sampleLine({ deliveredOn: '2025-05-01', reducedRateApplied: 'yes' }), 'reducedRate'],
      [sampleLine({ deliveredOn: '2025-05-01', quantity: '-5' }), 'badQuantity'],
      [sampleLine({ deliveredOn: '2025-05-01', quantity: '12,5 l' }), 'badQuantity'],
      [sampleLine({ deliveredOn: '2025-05-01', unit: 'kWh' }), 'badQuantity'],
    ] as const;
    for (const [line, why] of cases) expect(refundLine(line, 2025, fuelRates)).toEqual({ lineId: line.id, why });
    const claim = computeFuelRefund({ year: 2025, lines: cases.map(([line]) => line) }, fuelRates);
    expect(claim).toMatchObject({ lines: [], products: [], refundCents: 0, shortDeadlineOn: undefined });
    expect(claim.leftOut.length).toBe(cases.length);
  });

  test('the limit is the end of the third year after, and of the second as a warning where there is GNR', () => {
    expect(refund('gnr', '2024-02-01', '1')).toMatchObject({ deadlineOn: '2027-12-31', shortDeadlineOn: '2026-12-31' });
    expect(refund('lpg', '2023-02-01', '1')).toMatchObject({ deadlineOn: '2026-12-31', shortDeadlineOn: undefined });
  });

  test('months and years are summed, what gives nothing left out', () => {
    const { months, years } = fuelByMonth(
      [
        sampleLine({ deliveredOn: '2023-03-01', quantity: '1500' }),
        sampleLine({ deliveredOn: '2023-03-31', quantity: '500' }),
        sampleLine({ deliveredOn: '2023-04-01', product: 'lpg', quantity: '2', unit: 't' }),
        sampleLine({ deliveredOn: '2025-04-01', reducedRateApplied: 'yes' }),
        sampleLine({ deliveredOn: '2024-04-01', quantity: '100' }),
      ],
      fuelRates,
    );
    expect(months).toEqual([
      { period: '2023-03', litres: '2000', quantities: { gnr: '20' }, refundCents: 29_920, isCertain: true },
      { period: '2023-04', litres: '0', quantities: { lpg: '2' }, refundCents: 11_440, isCertain: true },
      { period: '2024-04', litres: '100', quantities: { gnr: '1' }, refundCents: 2_095, isCertain: false },
    ]);
    expect(years).toMatchObject([
      { period: '2023', litres: '2000', refundCents: 41_360 },
      { period: '2024', litres: '100' },
    ]);
  });
});

describe('own rates', () => {
  const own = { product: 'heavyFuel', fromOn: '2024-01-01', toOn: '2024-12-31', euros: '137.65' } as const;

  test('take the place of the period, and make the amount certain', () => {
    const rates = withOwnFuelRates(fuelRates, [own]);
    expect(rates.length).toBe(fuelRates.length);
    expect(refund('heavyFuel', '2024-05-01', '2', rates)).toMatchObject({
      refundCents: 27_530,
      certainty: 'published',
    });
  });

  test('hold for a part of a period, and for a year that the table has not', () => {
    const rates = withOwnFuelRates(fuelRates, [
      { product: 'gnr', fromOn: '2026-05-01', toOn: '2026-05-31', euros: '1' },
      { product: 'gnr', fromOn: '2027-01-01', toOn: '2027-12-31', euros: '2' },
    ]);
    expect(refund('gnr', '2026-05-31', '1', rates).refundCents).toBe(100);
    expect(refund('gnr', '2026-06-01', '1', rates).refundCents).toBe(3_293);
    expect(refund('gnr', '2027-06-01', '1', rates).refundCents).toBe(200);
  });

  test('of another shape are refused with the field', () => {
    expect(parseOwnFuelRates([own])).toEqual({ ok: true, value: [own] });
    for (const wrong of [
      [{ ...own, euros: '1,5' }],
      [{ ...own, euros: '-1' }],
      [{ ...own, fromOn: '2024-02-31' }],
      [{ ...own, toOn: '2023-01-01' }],
      { own },
    ])
      expect(parseOwnFuelRates(wrong)).toMatchObject({ ok: false, problem: { kind: 'fuel.ratesUnreadable' } });
  });
});
