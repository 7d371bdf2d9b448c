import { Big } from 'big.js';
import { addCents, parseDecimal, toCents, type Cents, type Decimal } from './decimal.ts';
import type { Invoice, InvoiceLine, LineAllowance, VatCategory } from './invoice.ts';

/** BG-23: one VAT rate of the invoice. */
export type VatSubtotal = {
  /** BT-118 */ readonly category: VatCategory;
  /** BT-119, percent */ readonly rate: Decimal;
  /** BT-116 */ readonly basisCents: Cents;
  /** BT-117 */ readonly taxCents: Cents;
};

/** BG-22 and what it is made of, in cents. */
export type Totals = {
  /** BT-131 of each line, in order. */ readonly lineNetCents: readonly Cents[];
  /** BT-106 */ readonly sumOfLinesCents: Cents;
  /** BT-109 */ readonly taxExclusiveCents: Cents;
  /** BT-110 */ readonly taxTotalCents: Cents;
  /** BT-112 */ readonly taxInclusiveCents: Cents;
  /** BT-113 */ readonly prepaidCents: Cents;
  /** BT-115 */ readonly dueCents: Cents;
  /** BG-23, in order of first appearance. */ readonly vatSubtotals: readonly VatSubtotal[];
};

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

/** BT-136 of an allowance: as typed, or the percentage of the line before allowances, rounded to cents. */
export function allowanceCents(allowance: LineAllowance, line: InvoiceLine): Cents {
  if (allowance.amount !== undefined) return toCents(numberOf(allowance.amount));
  const base =
    allowance.baseAmount === undefined ? new Big(lineGrossCents(line)).div(100) : numberOf(allowance.baseAmount);
  return toCents(base.times(numberOf(allowance.percent)).div(100));
}

/** BT-131: line net amount. */
export function lineNetCents(line: InvoiceLine): Cents {
  const allowances = line.allowances.map((each) => allowanceCents(each, line));
  return (lineGrossCents(line) - addCents(...allowances)) as Cents;
}

/** The rate under which a line is grouped: E is always 0; `20`, `20.0` and `20.00` are one rate. */
export function lineRate(line: InvoiceLine): Decimal {
  return line.vatCategory === 'E' ? '0' : numberOf(line.vatRate).toFixed();
}

/** All totals of an invoice; BR-CO-10, 13, 14, 15 and 16 hold by construction. VAT is rounded once per rate (BR-CO-17). */
export function computeTotals(invoice: Pick<Invoice, 'lines' | 'businessProcess' | 'prepaidAmount'>): Totals {
  const nets = invoice.lines.map(lineNetCents);
  const groups = new Map<string, { category: VatCategory; rate: Decimal; basis: Cents }>();
  invoice.lines.forEach((line, index) => {
    const rate = lineRate(line);
    const key = `${line.vatCategory} ${rate}`;
    const group = groups.get(key) ?? { category: line.vatCategory, rate, basis: 0 as Cents };
    groups.set(key, { ...group, basis: addCents(group.basis, nets[index] ?? (0 as Cents)) });
  });
  const vatSubtotals = [...groups.values()].map(({ category, rate, basis }) => ({
    category,
    rate,
    basisCents: basis,
    taxCents: toCents(new Big(basis).div(100).times(rate).div(100)),
  }));
  const sumOfLinesCents = addCents(...nets);
  const taxTotalCents = addCents(...vatSubtotals.map((each) => each.taxCents));
  const taxInclusiveCents = addCents(sumOfLinesCents, taxTotalCents);
  const alreadyPaid = invoice.businessProcess === 'A2';
  const prepaidCents = alreadyPaid ? taxInclusiveCents : toCents(numberOf(invoice.prepaidAmount));
  return {
    lineNetCents: nets,
    sumOfLinesCents,
    taxExclusiveCents: sumOfLinesCents,
    taxTotalCents,
    taxInclusiveCents,
    prepaidCents,
    dueCents: (taxInclusiveCents - prepaidCents) as Cents,
    vatSubtotals,
  };
}
