import type { Invoice, VatCategory } from './invoice.ts';

/** BT-121 and BT-120 as they are written on the document. */
export type Exemption = { readonly code: string | undefined; readonly reason: string | undefined };

/** The wording that French law asks for where a category leaves no choice (CGI ann. II art. 242 nonies A, I, 13°). */
const USUAL: Readonly<Partial<Record<VatCategory, Exemption>>> = {
  AE: { code: 'VATEX-EU-AE', reason: 'Autoliquidation' },
  K: { code: 'VATEX-EU-IC', reason: 'Exonération de TVA, art. 262 ter, I du CGI' },
  G: { code: 'VATEX-EU-G', reason: 'Exonération de TVA, art. 262, I du CGI' },
  O: { code: 'VATEX-EU-O', reason: 'Opération hors du champ de la TVA' },
};

/** Why a category bears no VAT: what the draft says, else the usual wording; nothing for a category that is taxed. */
export function exemptionOf(
  invoice: Pick<Invoice, 'vatExemptionCode' | 'vatExemptionReason' | 'vatExemptions'>,
  category: VatCategory,
): Exemption {
  const own = invoice.vatExemptions?.find((each) => each.category === category);
  if (own !== undefined) return { code: own.code, reason: own.reason };
  if (category === 'E') return { code: invoice.vatExemptionCode, reason: invoice.vatExemptionReason };
  return USUAL[category] ?? { code: undefined, reason: undefined };
}
