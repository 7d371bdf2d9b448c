import type { DocumentAllowance, InvoiceLine, LineAllowance, VatCategory } from '../../core/draft/invoice.ts';
import type { Random } from './seeded-random.ts';

/** A VAT category and a rate that it may bear. */
export type Taxation = { readonly vatCategory: VatCategory; readonly vatRate: string };

/** A decimal with so many decimals at most, written as a user or a program may. */
export function decimalBetween(random: Random, low: number, high: number, decimals: number): string {
  const scale = 10 ** random.between(0, decimals);
  const units = random.between(Math.ceil(low * scale), Math.floor(high * scale));
  const text = (units / scale).toFixed(Math.round(Math.log10(scale)));
  return text;
}

const REASONS = [
  { reason: 'Remise de volume', reasonCode: '71' },
  { reason: 'Geste commercial' },
  { reasonCode: '95' },
] as const;

const CHARGES = [{ reason: 'Transport', reasonCode: 'FC' }, { reason: 'Emballage' }, { reasonCode: 'ADL' }] as const;

function amountOrPercent(random: Random): Pick<LineAllowance, 'amount' | 'percent' | 'baseAmount'> {
  if (random.chance(0.5)) return { amount: decimalBetween(random, 0.01, 9, 2) };
  const percent = decimalBetween(random, 0.5, 15, 2);
  return random.chance(0.3) ? { percent, baseAmount: decimalBetween(random, 10, 90, 2) } : { percent };
}

/** A reduction of the whole invoice, or an extra on it. */
export function generateDocumentAllowance(random: Random, taxation: Taxation, isCharge: boolean): DocumentAllowance {
  return { ...amountOrPercent(random), ...(isCharge ? random.pick(CHARGES) : random.pick(REASONS)), ...taxation };
}

const ITEMS = [
  'Fauchage des accotements',
  'Bois déchiqueté',
  'Pommes de terre « Charlotte »',
  'Œufs & volailles',
  'Débroussaillage',
];
const UNITS = ['HUR', 'TNE', 'C62', 'KGM', 'LTR', 'MTK', 'DAY'];

/** A line of an invoice that is taxed so; the more is drawn, the more terms it has. */
export function generateLine(random: Random, index: number, taxation: Taxation): InvoiceLine {
  const unitCode = random.pick(UNITS);
  const netPrice = decimalBetween(random, 0.01, 500, 6);
  return {
    key: String(index),
    name: random.pick(ITEMS),
    quantity: random.chance(0.1) ? `-${decimalBetween(random, 1, 3, 2)}` : decimalBetween(random, 1, 90, 4),
    unitCode,
    netPrice,
    allowances: random.chance(0.2) ? [{ ...amountOrPercent(random), ...random.pick(REASONS) }] : [],
    ...(random.chance(0.15) ? { charges: [{ ...amountOrPercent(random), ...random.pick(CHARGES) }] } : {}),
    ...(random.chance(0.2)
      ? { priceBaseQuantity: random.pick(['10', '100', '1000']), priceBaseUnitCode: unitCode }
      : {}),
    ...(random.chance(0.1) ? { note: 'Deux passages', description: 'Secteur nord' } : {}),
    ...(random.chance(0.1) ? { sellerItemIdentifier: 'FAU', buyerItemIdentifier: 'V-FAU' } : {}),
    ...(random.chance(0.1) ? { standardItemIdentifier: { value: '3012345678917', scheme: '0160' } } : {}),
    ...(random.chance(0.1) ? { periodStartOn: '2026-11-01', periodEndOn: '2026-11-20' } : {}),
    ...(random.chance(0.1) ? { attributes: [{ name: 'Variété', value: 'Charlotte' }], originCountryCode: 'FR' } : {}),
    ...(random.chance(0.1) ? { classifications: [{ value: '77211400', scheme: 'STI' }] } : {}),
    ...taxation,
  };
}
