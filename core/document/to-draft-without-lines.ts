import { Big } from 'big.js';
import type { DocumentAllowance, InvoiceLine, VatCategory } from '../draft/invoice.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { documentAllowanceCents, rateOf } from '../draft/totals.ts';
import type { Cents, Decimal } from '../draft/decimal.ts';
import { draftDecimal, type Drafting } from './to-draft-values.ts';

/** BG-23 in the draft's terms. */
export type DraftVat = {
  readonly category: VatCategory;
  readonly rate: string;
  readonly basisAmount: string | undefined;
  readonly taxAmount: string | undefined;
};

/** True for a document of a profile that has totals and no lines: MINIMUM, BASIC WL. */
export function isWithoutLines({ profile, lines }: StatedInvoice): boolean {
  return lines.length === 0 && /:(minimum|basicwl)$/.test(profile ?? '');
}

/** BG-23 out of the totals, for MINIMUM that has none: the one rate that they imply, in percent with two decimals. */
export function impliedVat(drafting: Drafting, { totals }: StatedInvoice): readonly DraftVat[] {
  const basis = draftDecimal(drafting, totals?.taxExclusive, 'BT-109');
  const tax = draftDecimal(drafting, totals?.taxTotals[0]?.amount, 'BT-110') ?? '0';
  if (basis === undefined) return [];
  const rate = new Big(basis).eq(0) ? new Big(0) : new Big(tax).times(100).div(basis).round(2);
  const category = rate.eq(0) ? 'E' : 'S';
  return [{ category, rate: rate.toFixed(), basisAmount: basis, taxAmount: tax }];
}

/** BT-113 that MINIMUM leaves out: what the total with VAT has beyond the amount due. */
export function impliedPrepaid(drafting: Drafting, { totals }: StatedInvoice): Decimal | undefined {
  const whole = draftDecimal(drafting, totals?.taxInclusive, 'BT-112');
  const due = draftDecimal(drafting, totals?.due, 'BT-115');
  if (whole === undefined || due === undefined || new Big(whole).eq(due)) return undefined;
  const prepaid = new Big(whole).minus(due).toFixed();
  drafting.remarks.push({
    fr: `Ce document ne dit pas ce qui a déjà été payé (BT-113) : d’après ses totaux, ${prepaid.replace('.', ',')}. Vérifiez-le.`,
    en: `This document does not say what was paid before (BT-113): by its totals, ${prepaid}. Check it.`,
  });
  return prepaid;
}

function sumOf(allowances: readonly DocumentAllowance[], { category, rate }: DraftVat): Big {
  const cents = allowances
    .filter((each) => each.vatCategory === category && rateOf(category, each.vatRate) === rateOf(category, rate))
    .map((each) => documentAllowanceCents(each, 0 as Cents));
  return new Big(cents.reduce((sum, each) => sum + each, 0)).div(100);
}

/**
 * One line for each VAT rate of a document that has none, so that a draft can hold its totals; the user is told. The
 * allowances and charges of the document are in BG-23 and not in a line.
 */
export function toSummaryLines(
  drafting: Drafting,
  groups: readonly DraftVat[],
  allowances: readonly DocumentAllowance[],
  charges: readonly DocumentAllowance[],
  newKey: () => string,
): InvoiceLine[] {
  drafting.remarks.push({
    fr: 'Ce document n’a pas de lignes (profil MINIMUM ou BASIC WL) : le brouillon a une ligne par taux de TVA, faite de ses totaux. Remplacez-les par le détail.',
    en: 'This document has no lines (profile MINIMUM or BASIC WL): the draft has one line for each VAT rate, made of its totals. Put the detail in their place.',
  });
  return groups.map((group) => ({
    key: newKey(),
    name: group.category === 'S' ? `Total à ${group.rate.replace('.', ',')} % de TVA` : 'Total sans TVA',
    quantity: '1',
    unitCode: 'C62',
    netPrice: new Big(group.basisAmount ?? 0).plus(sumOf(allowances, group)).minus(sumOf(charges, group)).toFixed(),
    allowances: [],
    vatCategory: group.category,
    vatRate: group.rate,
  }));
}
