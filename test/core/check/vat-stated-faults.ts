import { vatFamilies, type VatFamily } from '../../../core/check/vat-families.ts';
import type { StatedInvoice, StatedVat } from '../../../core/draft/stated-invoice.ts';
import { goodStated, type StatedFault } from './vat-bench.ts';

type Numbers = Pick<NonNullable<StatedInvoice['seller']>, 'vatIdentifier' | 'taxRegistration'>;

function withNumbers<Party extends StatedInvoice['seller']>(party: Party, numbers: Numbers): NonNullable<Party> {
  const { vatIdentifier: _vat, taxRegistration: _tax, ...rest } = party as NonNullable<Party>;
  return { ...rest, ...numbers } as NonNullable<Party>;
}

const RATES: Readonly<Record<VatFamily['rate'], { readonly good?: string; readonly bad: string }>> = {
  positive: { good: '20', bad: '0' },
  notNegative: { good: '20', bad: '-1' },
  zero: { good: '0.00', bad: '20' },
  absent: { bad: '0' },
};

/** A document of one line, one allowance and one charge of a category, which its family's rules accept. */
export function familyStated({ category, rate, identification, reason }: VatFamily): StatedInvoice {
  const { good: vatRate } = RATES[rate];
  const isTaxed = vatRate === '20';
  const [line] = goodStated.lines;
  const hasNone = identification === 'nobody';
  const tax = { vatCategory: category, ...(vatRate !== undefined && { vatRate }) };
  const { vatRate: _rate, ...bare } = line ?? { allowances: [], charges: [], classifications: [], attributes: [] };
  const share = { amount: '10.00', reason: 'Remise', ...tax };
  const vat: StatedVat = {
    category,
    ...(vatRate !== undefined && { rate: vatRate }),
    basisAmount: '100.00',
    taxAmount: isTaxed ? '20.00' : '0',
    ...(reason === 'asked' && { exemptionReason: 'Motif' }),
  };
  return {
    ...goodStated,
    seller: withNumbers(goodStated.seller, hasNone ? {} : { vatIdentifier: 'FR25900000019' }),
    buyer: withNumbers(goodStated.buyer, hasNone ? {} : { vatIdentifier: 'BE0123456749' }),
    deliveredOn: '2026-11-20',
    deliverTo: { identifiers: [], address: { countryCode: 'BE' } },
    lines: [{ ...bare, ...tax, netAmount: '100.00' }],
    allowances: [share],
    charges: [share],
    vatBreakdown: [vat],
  };
}

function identificationFaults(family: VatFamily): readonly StatedFault[] {
  const good = familyStated(family);
  const numbers = family.identification === 'nobody' ? { vatIdentifier: 'FR25900000019' } : {};
  const broken = { ...good, seller: withNumbers(good.seller, numbers) };
  const field = 'seller.vatIdentifier';
  const without = { lines: [], allowances: [], charges: [] };
  return [
    { rule: `${family.prefix}-02`, field, stated: { ...broken, ...without, lines: good.lines } },
    { rule: `${family.prefix}-03`, field, stated: { ...broken, ...without, allowances: good.allowances } },
    { rule: `${family.prefix}-04`, field, stated: { ...broken, ...without, charges: good.charges } },
  ];
}

function rateFaults(family: VatFamily): readonly StatedFault[] {
  const good = familyStated(family);
  const vatRate = RATES[family.rate].bad;
  const [allowance] = good.allowances;
  return [
    {
      rule: `${family.prefix}-05`,
      field: 'lines.0.vatRate',
      stated: { ...good, lines: good.lines.map((line) => ({ ...line, vatRate })) },
    },
    {
      rule: `${family.prefix}-06`,
      field: 'allowances.0.vatRate',
      stated: { ...good, allowances: [{ ...allowance, vatRate }] },
    },
    {
      rule: `${family.prefix}-07`,
      field: 'charges.0.vatRate',
      stated: { ...good, charges: [{ ...allowance, vatRate }] },
    },
  ];
}

function breakdownFaults(family: VatFamily): readonly StatedFault[] {
  const good = familyStated(family);
  const [vat = {}] = good.vatBreakdown;
  const { exemptionReason: _reason, ...withoutReason } = vat;
  const withReason = { ...vat, exemptionReason: 'Motif' };
  const faulty = (changes: StatedVat): StatedInvoice => ({ ...good, vatBreakdown: [changes] });
  const reasonField = family.category === 'E' ? 'vatExemptionCode' : 'vatBreakdown.0.exemptionCode';
  return [
    {
      rule: `${family.prefix}-01`,
      field: 'vatBreakdown',
      stated: { ...good, vatBreakdown: family.breakdown === 'oneIfAny' ? [vat, vat] : [] },
    },
    ...(family.basis === undefined
      ? []
      : [
          {
            rule: `${family.prefix}-08`,
            field: 'vatBreakdown.0.basisAmount',
            stated: faulty({ ...vat, basisAmount: '105' }),
          },
        ]),
    ...(family.tax === undefined
      ? []
      : [
          {
            rule: `${family.prefix}-09`,
            field: 'vatBreakdown.0.taxAmount',
            stated: faulty({ ...vat, taxAmount: '5' }),
          },
        ]),
    {
      rule: `${family.prefix}-10`,
      field: reasonField,
      stated: faulty(family.reason === 'asked' ? withoutReason : withReason),
    },
  ];
}

function familyOf(category: string): VatFamily {
  const family = vatFamilies.find((each) => each.category === category);
  if (family === undefined) throw new Error(`no family ${category}`);
  return family;
}

const intraEu = familyStated(familyOf('K'));
const outside = familyStated(familyOf('O'));
const { deliveredOn: _day, ...undated } = intraEu;
const { deliverTo: _place, ...placeless } = intraEu;
const taxed = {
  ...outside.lines[0],
  allowances: [],
  charges: [],
  classifications: [],
  attributes: [],
  vatCategory: 'S',
};
const split = { ...taxed, vatCategory: 'B' };

/** At least one document for each rule of VAT. */
export const vatStatedFaults: readonly StatedFault[] = [
  ...vatFamilies.flatMap((family) => [
    ...identificationFaults(family),
    ...rateFaults(family),
    ...breakdownFaults(family),
  ]),
  {
    rule: 'BR-AE-02',
    field: 'buyer.vatIdentifier',
    stated: { ...familyStated(familyOf('AE')), buyer: { identifiers: [] } },
  },
  { rule: 'BR-IC-02', field: 'buyer.vatIdentifier', stated: { ...intraEu, buyer: withNumbers(intraEu.buyer, {}) } },
  {
    rule: 'BR-O-02',
    field: 'buyer.vatIdentifier',
    stated: { ...outside, buyer: intraEu.buyer ?? { identifiers: [] } },
  },
  {
    rule: 'BR-O-02',
    field: 'taxRepresentative.vatIdentifier',
    stated: { ...outside, taxRepresentative: { vatIdentifier: 'FR25900000019' } },
  },
  { rule: 'BR-IC-11', field: 'deliveredOn', stated: undated },
  { rule: 'BR-IC-12', field: 'deliverTo.address.countryCode', stated: placeless },
  { rule: 'BR-O-11', field: 'lines.1.vatRate', stated: { ...outside, lines: [...outside.lines, taxed] } },
  {
    rule: 'BR-O-12',
    field: 'vatBreakdown.1.category',
    stated: { ...outside, vatBreakdown: [...outside.vatBreakdown, { category: 'E' }] },
  },
  {
    rule: 'BR-O-13',
    field: 'allowances.0.vatRate',
    stated: { ...outside, allowances: [{ amount: '1', vatCategory: 'S', vatRate: '20' }] },
  },
  {
    rule: 'BR-O-14',
    field: 'charges.0.vatRate',
    stated: { ...outside, charges: [{ amount: '1', vatCategory: 'S', vatRate: '20' }] },
  },
  { rule: 'BR-B-01', field: 'vatBreakdown', stated: { ...goodStated, lines: [split] } },
  { rule: 'BR-B-02', field: 'vatBreakdown', stated: { ...goodStated, lines: [split, taxed] } },
  {
    rule: 'BR-CO-17',
    field: 'vatBreakdown.0.taxAmount',
    stated: { ...goodStated, vatBreakdown: [{ category: 'S', rate: '20', basisAmount: '100', taxAmount: '18.99' }] },
  },
  { rule: 'BR-CO-18', field: 'vatBreakdown', stated: { ...goodStated, vatBreakdown: [] } },
];
