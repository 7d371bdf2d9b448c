import { Big } from 'big.js';
import { toCents, type Cents } from '../draft/decimal.ts';
import type { Invoice, VatCategory } from '../draft/invoice.ts';
import type { StatedInvoice, StatedVat } from '../draft/stated-invoice.ts';
import { stated } from '../draft/stated-text.ts';
import { computeTotals, rateOf, type TotalsSource } from '../draft/totals.ts';
import { exemptionOf } from '../draft/vat-exemption-wording.ts';
import { draftCategory, draftRate } from './to-draft-line.ts';
import type { DraftVat } from './to-draft-without-lines.ts';
import { draftDate, draftDecimal, refuseValue, unlessEmpty, type Drafting } from './to-draft-values.ts';

/** How far rounding may carry VAT from its calculation: what BR-CO-17 and BR-S-08 allow. */
const TOLERANCE_CENTS = 100;

/** BG-23 of a document; a category or number that is none is noted. */
export function toVatGroups(drafting: Drafting, breakdown: readonly StatedVat[]): readonly DraftVat[] {
  return breakdown.map((each) => {
    const category = draftCategory(drafting, each.category, 'BT-118');
    return {
      category,
      rate: draftRate(drafting, category, each.rate, 'BT-119'),
      basisAmount: draftDecimal(drafting, each.basisAmount, 'BT-116'),
      taxAmount: draftDecimal(drafting, each.taxAmount, 'BT-117'),
    };
  });
}

function isNear(amount: string, cents: Cents): boolean {
  return new Big(amount).times(100).minus(cents).abs().lte(TOLERANCE_CENTS);
}

/** The amounts of BG-23 that rounding makes differ from our own calculation; a wider gap is left for the comparison. */
export function toGivenVat(invoice: TotalsSource, groups: readonly DraftVat[]): Invoice['givenVat'] {
  const given = computeTotals(invoice).vatSubtotals.flatMap(({ category, rate, basisCents }) => {
    const [group, repeated] = groups.filter(
      (each) => each.category === category && rateOf(category, each.rate) === rate,
    );
    if (group === undefined || repeated !== undefined) return [];
    const basis = group.basisAmount ?? new Big(basisCents).div(100).toFixed();
    const taxCents = toCents(new Big(basis).times(rate ?? 0).div(100));
    const { taxAmount } = group;
    const basisDiffers = !new Big(basis).times(100).eq(basisCents) && isNear(basis, basisCents);
    const taxDiffers =
      taxAmount !== undefined && !new Big(taxAmount).times(100).eq(taxCents) && isNear(taxAmount, taxCents);
    if (!basisDiffers && !taxDiffers) return [];
    return stated({
      category,
      rate: rate ?? '0',
      basisAmount: basisDiffers ? basis : undefined,
      taxAmount: taxDiffers ? taxAmount : undefined,
    });
  });
  return unlessEmpty(given);
}

type Exemptions = Pick<Invoice, 'vatExemptionCode' | 'vatExemptionReason' | 'vatExemptions'>;

function severalReasons(category: string, { exemptionReason, exemptionCode }: StatedVat): Drafting['remarks'][number] {
  const words = [exemptionCode, exemptionReason].filter((each) => each !== undefined).join(' · ');
  return {
    fr: `La catégorie de TVA ${category} a un second motif d’exonération, « ${words} » (BT-120, BT-121), que le brouillon ne reprend pas : un brouillon en a un par catégorie.`,
    en: `VAT category ${category} has a second exemption reason, “${words}” (BT-120, BT-121), which the draft does not take over: a draft has one for each category.`,
  };
}

/** BT-120 and BT-121 by category, kept apart only where they are not the usual wording. */
export function toExemptions(drafting: Drafting, breakdown: readonly StatedVat[]): Exemptions {
  const byCategory = new Map<string, StatedVat>();
  for (const each of breakdown) {
    const { category = '', exemptionReason, exemptionCode } = each;
    const first = byCategory.get(category);
    if (first === undefined) byCategory.set(category, each);
    else if (first.exemptionReason !== exemptionReason || first.exemptionCode !== exemptionCode)
      drafting.remarks.push(severalReasons(category, each));
  }
  const exempt = byCategory.get('E');
  const others = [...byCategory.values()].flatMap(({ category: code, exemptionReason: reason, exemptionCode }) => {
    const category = code as VatCategory;
    const usual = exemptionOf({}, category);
    const isUsual = usual.reason === reason && usual.code === exemptionCode;
    return code === 'E' || isUsual ? [] : [stated({ category, code: exemptionCode, reason })];
  });
  return stated({
    vatExemptionCode: exempt?.exemptionCode,
    vatExemptionReason: exempt?.exemptionReason,
    vatExemptions: unlessEmpty(others),
  });
}

/** BT-7 or BT-8: the one value that all the rates agree on; the draft has one for the whole invoice. */
export function toTaxPoint(
  drafting: Drafting,
  { vatBreakdown }: StatedInvoice,
): Pick<Invoice, 'taxPointOn' | 'taxPointCode'> {
  const [date, ...dates] = new Set(vatBreakdown.flatMap(({ taxPointOn }) => taxPointOn ?? []));
  const [code, ...codes] = new Set(vatBreakdown.flatMap(({ taxPointCode }) => taxPointCode ?? []));
  for (const other of [...dates, ...codes])
    drafting.remarks.push({
      fr: `Une partie de la TVA a une autre date d’exigibilité, « ${other} » (BT-7, BT-8), que le brouillon ne reprend pas : il en a une pour toute la facture.`,
      en: `A part of the VAT has another tax point, “${other}” (BT-7, BT-8), which the draft does not take over: it has one for the whole invoice.`,
    });
  const taxPointOn = draftDate(drafting, date, 'BT-7');
  const onDate = taxPointOn === undefined ? {} : { taxPointOn };
  if (code === '5' || code === '29' || code === '72') return { ...onDate, taxPointCode: code };
  if (code !== undefined) refuseValue(drafting, 'BT-8', code);
  return onDate;
}
