import type { DocumentAllowance, Invoice, InvoiceLine, LineAllowance } from '../../core/draft/invoice.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { adjustmentTexts } from './adjustment-texts.ts';

/** A reduction (BG-20, BG-27) or an extra (BG-21, BG-28): the lists of an invoice and of a line bear the same names. */
export type AdjustmentList = 'allowances' | 'charges';

/** How much: a percentage of the whole, or an amount. */
export type AdjustmentValue = { readonly kind: 'percent' | 'amount'; readonly value: string };

/** The usual reasons: UNTDID 5189 for reductions, UNTDID 7161 for extras. */
const REASONS: Readonly<Record<AdjustmentList, readonly (readonly [code: string, words: string])[]>> = {
  allowances: [
    ['95', adjustmentTexts.reasonDiscount],
    ['71', adjustmentTexts.reasonVolume],
    ['64', adjustmentTexts.reasonSpecial],
    ['100', adjustmentTexts.reasonRebate],
  ],
  charges: [
    ['FC', adjustmentTexts.reasonFreight],
    ['DL', adjustmentTexts.reasonDelivery],
    ['PC', adjustmentTexts.reasonPacking],
    ['ADR', adjustmentTexts.reasonOther],
  ],
};

/** The usual reasons as choices. */
export function reasonChoices(list: AdjustmentList): readonly FieldOption[] {
  return REASONS[list].map(([code, words]) => ({ id: code, label: words, hint: code }));
}

/** What stands in the amount's field. */
export function adjustmentValue({ amount, percent }: LineAllowance): AdjustmentValue {
  if (amount !== undefined && percent === undefined) return { kind: 'amount', value: amount };
  return { kind: 'percent', value: percent ?? '' };
}

/** Sets percentage or amount; the other one goes, and the base of a percentage goes with it. */
export function withAdjustmentValue<Kept extends LineAllowance>(
  adjustment: Kept,
  { kind, value }: AdjustmentValue,
): Kept {
  const { amount: _amount, percent: _percent, baseAmount, ...rest } = adjustment;
  const base = kind === 'percent' && baseAmount !== undefined ? { baseAmount } : {};
  return { ...rest, ...base, [kind]: value } as Kept;
}

/** Sets the reason in words; a usual one brings its code, any other words drop it. */
export function withReason<Kept extends LineAllowance>(list: AdjustmentList, adjustment: Kept, reason: string): Kept {
  const { reason: _reason, reasonCode: _code, ...rest } = adjustment;
  const code = REASONS[list].find(([, words]) => words === reason)?.[0];
  return { ...rest, ...(reason !== '' && { reason }), ...(code !== undefined && { reasonCode: code }) } as Kept;
}

/** A new one whose value is to be typed: BR-33 and BR-42 ask for a reason, so the most usual one stands there. */
export function newAdjustment(list: AdjustmentList): LineAllowance {
  const [code = '', reason = ''] = REASONS[list][0] ?? [];
  return { ...(list === 'allowances' ? { percent: '' } : { amount: '' }), reason, reasonCode: code };
}

/** A new one on the whole invoice, taxed as the first line is. */
export function newDocumentAdjustment(list: AdjustmentList, lines: readonly InvoiceLine[]): DocumentAllowance {
  const [first] = lines;
  return {
    ...newAdjustment(list),
    vatCategory: first?.vatCategory ?? 'S',
    vatRate: first?.vatRate ?? '20',
  };
}

/** Sets a list of the invoice; an empty one is absent. */
export function withDocumentList(
  invoice: Invoice,
  list: AdjustmentList,
  adjustments: readonly DocumentAllowance[],
): Invoice {
  const { [list]: _, ...rest } = invoice;
  return adjustments.length === 0 ? rest : { ...rest, [list]: [...adjustments] };
}

/** Sets a list of a line; no extras are an absent list. */
export function withLineList(
  line: InvoiceLine,
  list: AdjustmentList,
  adjustments: readonly LineAllowance[],
): InvoiceLine {
  if (list === 'allowances') return { ...line, allowances: [...adjustments] };
  const { charges: _, ...rest } = line;
  return adjustments.length === 0 ? rest : { ...rest, charges: [...adjustments] };
}

/** The price is for so many units (BT-149); undefined: for one. */
export function withBaseQuantity(line: InvoiceLine, quantity: string | undefined): InvoiceLine {
  const { priceBaseQuantity: _quantity, priceBaseUnitCode: _unit, ...rest } = line;
  return quantity === undefined ? rest : { ...rest, priceBaseQuantity: quantity };
}

/** Lets our own calculation take the place of the amount that a received file gave for the line. */
export function withoutGivenAmount(line: InvoiceLine): InvoiceLine {
  const { givenNetAmount: _, ...rest } = line;
  return rest;
}

/** The same for the VAT of the whole invoice. */
export function withoutGivenVat(invoice: Invoice): Invoice {
  const { givenVat: _, ...rest } = invoice;
  return rest;
}
