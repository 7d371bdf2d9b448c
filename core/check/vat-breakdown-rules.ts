import type { Big } from 'big.js';
import type { StatedInvoice, StatedVat } from '../draft/stated-invoice.ts';
import { vatCategorySchema } from '../draft/invoice.ts';
import { exemptionOf } from '../draft/vat-exemption-wording.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import type { VatFamily } from './vat-families.ts';
import { exactOf, vatGroupsOf } from './vat-groups.ts';

// The official rules compare in XPath's `double` wherever the document's own text meets a sum: at a difference of
// exactly 1 the outcome hangs on it, and ours has to be the same.
function asDouble(text: Big | string): number {
  return Number(typeof text === 'string' ? text : text.toFixed());
}

function isWithinOne(basis: string, expected: Big): boolean {
  return asDouble(basis) - 1 < asDouble(expected) && asDouble(basis) + 1 > asDouble(expected);
}

/** Applies a question to each breakdown of a category; its place is the breakdown's, or the field that it names. */
function faultsOnBreakdown(
  stated: StatedInvoice,
  category: string,
  ask: (vat: StatedVat, place: string) => readonly Fault[],
): readonly Fault[] {
  return stated.vatBreakdown.flatMap((vat, index) =>
    vat.category === category ? ask(vat, `vatBreakdown.${index}`) : [],
  );
}

function breakdownRule({ prefix, category, breakdown, fr, en }: VatFamily): StatedRule {
  return {
    id: `${prefix}-01`,
    source: `EN 16931 ${prefix}-01 (BG-23)`,
    severity: 'blocks',
    // Without lines no breakdown has the line that it sums up.
    ...(breakdown === 'some' ? {} : { needsLines: true as const }),
    fr: `Le récapitulatif de la TVA et les lignes ne se répondent pas pour la TVA ${fr} : il lui faut une ligne de récapitulatif dès que la facture en porte, et aucune sinon. Corrigez la TVA des lignes, ou demandez un fichier corrigé.`,
    en: `The VAT summary and the lines do not match for the VAT category ${en}: it needs one summary line as soon as the invoice uses it, and none otherwise. Correct the VAT of the lines, or ask for a corrected file.`,
    check: (stated) => {
      const { lines, allowances, breakdowns } = vatGroupsOf(stated).countsOf(category);
      const isUsed = lines + allowances > 0;
      const lacks = (used: number): boolean => used > 0 && used + breakdowns < 2;
      const broken = {
        some: lacks(lines) || lacks(allowances),
        one: (isUsed || breakdowns > 0) && !(isUsed && breakdowns === 1),
        oneIfAny: breakdowns > 0 && !(isUsed && breakdowns === 1),
      }[breakdown];
      return faultWhen(broken, 'vatBreakdown');
    },
  };
}

function basisRule({ prefix, category, basis, fr, en }: VatFamily): StatedRule {
  const faultsOf = (
    stated: StatedInvoice,
    { rate, basisAmount: typed }: StatedVat,
    place: string,
  ): readonly Fault[] => {
    const exactRate = exactOf(rate);
    if (basis === 'byRate' && exactRate === undefined) return [];
    const expected = vatGroupsOf(stated).basisOf(category, basis === 'byRate' ? exactRate : undefined);
    const isRight =
      typed !== undefined &&
      (exactOf(typed) === undefined ||
        (basis === 'aboutCategory' ? isWithinOne(typed, expected) : asDouble(typed) === asDouble(expected)));
    return faultWhen(!isRight, `${place}.basisAmount`, { typed: typed ?? '', expected: expected.toFixed(2) });
  };
  return {
    id: `${prefix}-08`,
    source: `EN 16931 ${prefix}-08 (BT-116)`,
    severity: 'blocks',
    needsLines: true,
    fr: `Récapitulatif de la TVA ${fr} : la base HT est « {typed} », alors que lignes, remises et frais font {expected}. Corrigez les lignes, ou demandez un fichier corrigé.`,
    en: `VAT summary ${en}: the base without VAT is “{typed}”, while lines, discounts and charges make {expected}. Correct the lines, or ask for a corrected file.`,
    check: (stated) => faultsOnBreakdown(stated, category, (vat, place) => faultsOf(stated, vat, place)),
  };
}

function isAboutRate({ rate, basisAmount, taxAmount }: StatedVat): boolean {
  const tax = exactOf(taxAmount);
  const basis = exactOf(basisAmount);
  if (rate === undefined || tax === undefined || basis === undefined || exactOf(rate) === undefined) return false;
  const computed = Math.round(asDouble(basis.abs()) * asDouble(rate)) / 100;
  return asDouble(tax.abs().minus(1)) < computed && asDouble(tax.abs().plus(1)) > computed;
}

function isUnreadable(text: string | undefined): boolean {
  return text !== undefined && exactOf(text) === undefined;
}

function taxRule({ prefix, category, tax, fr, en }: VatFamily): StatedRule {
  const isRight = (vat: StatedVat): boolean =>
    tax === 'aboutRate'
      ? isAboutRate(vat) || [vat.rate, vat.basisAmount, vat.taxAmount].some(isUnreadable)
      : isUnreadable(vat.taxAmount) || exactOf(vat.taxAmount)?.eq(0) === true;
  const asked =
    tax === 'aboutRate'
      ? { fr: 'ne correspond pas à la base et au taux', en: 'does not match the base and the rate' }
      : { fr: 'doit être 0', en: 'must be 0' };
  return {
    id: `${prefix}-09`,
    twinOf: 'BR-CO-17',
    source: `EN 16931 ${prefix}-09 (BT-117)`,
    severity: 'blocks',
    fr: `Récapitulatif de la TVA ${fr} : le montant de TVA (« {typed} ») ${asked.fr}. Corrigez la TVA des lignes, ou demandez un fichier corrigé.`,
    en: `VAT summary ${en}: the VAT amount (“{typed}”) ${asked.en}. Correct the VAT of the lines, or ask for a corrected file.`,
    check: (stated) =>
      faultsOnBreakdown(stated, category, (vat, place) =>
        faultWhen(!isRight(vat), `${place}.taxAmount`, { typed: vat.taxAmount ?? '' }),
      ),
  };
}

/** The reason of a category as French law words it; exemption has many, of which the small firm's is the best known. */
function usualReason(category: string): string {
  const franchise = { vatExemptionReason: 'TVA non applicable, art. 293 B du CGI' };
  const known = vatCategorySchema.safeParse(category);
  return (known.success ? exemptionOf(franchise, known.data).reason : undefined) ?? '';
}

function reasonRule({ prefix, category, reason, fr, en }: VatFamily): StatedRule {
  const isAsked = reason === 'asked';
  const usual = usualReason(category);
  return {
    id: `${prefix}-10`,
    source: `EN 16931 ${prefix}-10 (BT-120, BT-121)`,
    severity: 'blocks',
    fr: isAsked
      ? `Le motif de la TVA ${fr} manque. Choisissez-le dans la liste, par exemple « ${usual} ».`
      : `La TVA ${fr} porte un motif d’exonération, qui n’a pas lieu d’être. Retirez le motif, ou choisissez une autre TVA.`,
    en: isAsked
      ? `The reason for the VAT ${en} is missing. Choose it in the list, for example “${usual}”.`
      : `The VAT ${en} has a reason for exemption, which is out of place. Remove the reason, or choose another VAT category.`,
    check: (stated) =>
      faultsOnBreakdown(stated, category, ({ exemptionCode, exemptionReason }, place) =>
        faultWhen(
          (exemptionCode !== undefined || exemptionReason !== undefined) !== isAsked,
          category === 'E' ? 'vatExemptionCode' : `${place}.exemptionCode`,
        ),
      ),
  };
}

/** Rules 01 and 08 to 10 of a VAT category: its place in the VAT breakdown (BG-23), its base, its tax and its reason. */
export function vatBreakdownRules(family: VatFamily): readonly StatedRule[] {
  return [
    breakdownRule(family),
    ...(family.basis === undefined ? [] : [basisRule(family)]),
    ...(family.tax === undefined ? [] : [taxRule(family)]),
    reasonRule(family),
  ];
}
