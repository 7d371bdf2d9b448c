import { Big } from 'big.js';
import { addCents, parseDecimal, toCents, type Cents, type Decimal } from './decimal.ts';
import type { DocumentAllowance, Invoice, InvoiceLine, LineAllowance, VatCategory } from './invoice.ts';

/** BG-23: one VAT rate of the invoice. */
export type VatSubtotal = {
  /** BT-118 */ readonly category: VatCategory;
  /** BT-119, percent; absent outside the scope of VAT (BR-O-05) */ readonly rate: Decimal | undefined;
  /** BT-116 */ readonly basisCents: Cents;
  /** BT-117 */ readonly taxCents: Cents;
};

/** BG-22 and what it is made of, in cents of the invoice's currency. */
export type Totals = {
  /** BT-131 of each line, in order. */ readonly lineNetCents: readonly Cents[];
  /** BT-106 */ readonly sumOfLinesCents: Cents;
  /** BT-92 of each allowance of the invoice, in order. */ readonly allowanceCents: readonly Cents[];
  /** BT-99 of each charge of the invoice, in order. */ readonly chargeCents: readonly Cents[];
  /** BT-107 */ readonly sumOfAllowancesCents: Cents;
  /** BT-108 */ readonly sumOfChargesCents: Cents;
  /** BT-109 */ readonly taxExclusiveCents: Cents;
  /** BT-110 */ readonly taxTotalCents: Cents;
  /** BT-111, in the currency BT-6; absent where the invoice has none. */ readonly accountingTaxCents:
    Cents | undefined;
  /** BT-112 */ readonly taxInclusiveCents: Cents;
  /** BT-113 */ readonly prepaidCents: Cents;
  /** BT-114 */ readonly roundingCents: Cents;
  /** BT-115 */ readonly dueCents: Cents;
  /** BG-23, in order of first appearance. */ readonly vatSubtotals: readonly VatSubtotal[];
};

/** What the totals are computed from. */
export type TotalsSource = Pick<
  Invoice,
  | 'lines'
  | 'businessProcess'
  | 'prepaidAmount'
  | 'allowances'
  | 'charges'
  | 'roundingAmount'
  | 'taxCurrencyCode'
  | 'accountingTaxAmount'
  | 'givenVat'
>;

/** A half-typed number counts for nothing in the totals; the checks name it. */
function numberOf(text: string | undefined): Big {
  const decimal = text === undefined ? undefined : parseDecimal(text);
  return new Big(decimal ?? 0);
}

/** Quantity × net price ÷ base quantity (BT-129, BT-146, BT-149), rounded to cents half away from zero. */
export function lineGrossCents(line: InvoiceLine): Cents {
  const base = numberOf(line.priceBaseQuantity);
  return toCents(
    numberOf(line.quantity)
      .times(numberOf(line.netPrice))
      .div(base.eq(0) ? 1 : base),
  );
}

function shareCents(allowance: LineAllowance, wholeCents: Cents): Cents {
  if (allowance.amount !== undefined) return toCents(numberOf(allowance.amount));
  const base = allowance.baseAmount === undefined ? new Big(wholeCents).div(100) : numberOf(allowance.baseAmount);
  return toCents(base.times(numberOf(allowance.percent)).div(100));
}

/** BT-136 or BT-141: as typed, or the percentage of the line before allowances, rounded to cents. */
export function allowanceCents(allowance: LineAllowance, line: InvoiceLine): Cents {
  return shareCents(allowance, lineGrossCents(line));
}

/** BT-92 or BT-99: as typed, or the percentage of the sum of the lines, rounded to cents. */
export function documentAllowanceCents(allowance: DocumentAllowance, sumOfLinesCents: Cents): Cents {
  return shareCents(allowance, sumOfLinesCents);
}

/** BT-131: line net amount; a received document's own amount stands where it gave another (EN 16931 has no rule). */
export function lineNetCents(line: InvoiceLine): Cents {
  const given = line.givenNetAmount === undefined ? undefined : parseDecimal(line.givenNetAmount);
  if (given !== undefined) return toCents(new Big(given));
  const gross = lineGrossCents(line);
  const off = line.allowances.map((each) => shareCents(each, gross));
  const on = (line.charges ?? []).map((each) => shareCents(each, gross));
  return (gross - addCents(...off) + addCents(...on)) as Cents;
}

/** The rate that a category leaves to choose: only S, L and M bear one; `20`, `20.0` and `20.00` are one rate. */
export function rateOf(category: VatCategory, rate: string): Decimal | undefined {
  if (category === 'O') return undefined;
  return category === 'S' || category === 'L' || category === 'M' ? numberOf(rate).toFixed() : '0';
}

/** The rate under which a line is grouped (BT-152); absent outside the scope of VAT (BR-O-05). */
export function lineRate(line: InvoiceLine): Decimal | undefined {
  return rateOf(line.vatCategory, line.vatRate);
}

type Share = { readonly category: VatCategory; readonly rate: Decimal | undefined; readonly cents: Cents };

function groupByRate(shares: readonly Share[], givenVat: TotalsSource['givenVat']): readonly VatSubtotal[] {
  const groups = new Map<string, Share>();
  for (const share of shares) {
    const key = `${share.category} ${share.rate ?? ''}`;
    groups.set(key, { ...share, cents: addCents(groups.get(key)?.cents ?? (0 as Cents), share.cents) });
  }
  return [...groups.values()].map(({ category, rate, cents }) => {
    const given = givenVat?.find((each) => each.category === category && rateOf(category, each.rate) === rate);
    const basisCents = given?.basisAmount === undefined ? cents : toCents(numberOf(given.basisAmount));
    const computed = new Big(basisCents)
      .div(100)
      .times(rate ?? 0)
      .div(100);
    return {
      category,
      rate,
      basisCents,
      taxCents: toCents(given?.taxAmount === undefined ? computed : numberOf(given.taxAmount)),
    };
  });
}

/** BT-111 where the invoice has a second currency and says the VAT in it; BR-53 names what is missing. */
function accountingTaxCents({ taxCurrencyCode, accountingTaxAmount }: TotalsSource): Cents | undefined {
  const isTyped = accountingTaxAmount !== undefined && accountingTaxAmount.trim() !== '';
  return taxCurrencyCode === undefined || !isTyped ? undefined : toCents(numberOf(accountingTaxAmount));
}

/**
 * All totals of an invoice; BR-CO-10 to BR-CO-16 hold by construction. VAT is rounded once per category and rate, half
 * away from zero (BR-CO-17). An amount that a received document gives (`givenVat`, `givenNetAmount`) stands as given.
 */
export function computeTotals(invoice: TotalsSource): Totals {
  const nets = invoice.lines.map(lineNetCents);
  const sumOfLinesCents = addCents(...nets);
  const allowances = invoice.allowances ?? [];
  const charges = invoice.charges ?? [];
  const off = allowances.map((each) => documentAllowanceCents(each, sumOfLinesCents));
  const on = charges.map((each) => documentAllowanceCents(each, sumOfLinesCents));
  const shareOf = ({ vatCategory, vatRate }: DocumentAllowance, cents: number): Share => ({
    category: vatCategory,
    rate: rateOf(vatCategory, vatRate),
    cents: cents as Cents,
  });
  const vatSubtotals = groupByRate(
    [
      ...invoice.lines.map((line, index) => ({
        category: line.vatCategory,
        rate: lineRate(line),
        cents: nets[index] ?? (0 as Cents),
      })),
      ...allowances.map((each, index) => shareOf(each, 0 - (off[index] ?? 0))),
      ...charges.map((each, index) => shareOf(each, on[index] ?? 0)),
    ],
    invoice.givenVat,
  );
  const sumOfAllowancesCents = addCents(...off);
  const sumOfChargesCents = addCents(...on);
  const taxExclusiveCents = (sumOfLinesCents - sumOfAllowancesCents + sumOfChargesCents) as Cents;
  const taxTotalCents = addCents(...vatSubtotals.map((each) => each.taxCents));
  const taxInclusiveCents = addCents(taxExclusiveCents, taxTotalCents);
  const alreadyPaid = invoice.businessProcess === 'A2';
  const prepaidCents = alreadyPaid ? taxInclusiveCents : toCents(numberOf(invoice.prepaidAmount));
  const roundingCents = toCents(numberOf(invoice.roundingAmount));
  return {
    lineNetCents: nets,
    sumOfLinesCents,
    allowanceCents: off,
    chargeCents: on,
    sumOfAllowancesCents,
    sumOfChargesCents,
    taxExclusiveCents,
    taxTotalCents,
    accountingTaxCents: accountingTaxCents(invoice),
    taxInclusiveCents,
    prepaidCents,
    roundingCents,
    dueCents: (taxInclusiveCents - prepaidCents + roundingCents) as Cents,
    vatSubtotals,
  };
}
