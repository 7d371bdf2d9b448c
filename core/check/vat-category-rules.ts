import type { StatedRule } from './rule.ts';
import { vatBreakdownRules } from './vat-breakdown-rules.ts';
import { vatFamilies } from './vat-families.ts';
import { vatIdentificationRules } from './vat-identification-rules.ts';
import { vatRateRules } from './vat-rate-rules.ts';
import { vatSpecialRules } from './vat-special-rules.ts';

/**
 * EN 16931-1 rules of each VAT category: BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-*,
 * BR-B-*, and BR-CO-17 and 18. BR-AF-08, BR-AF-09, BR-AG-08 and BR-AG-09 are not here: the official CII sheet has them
 * in a form that nothing can break.
 */
export const vatCategoryRules: readonly StatedRule[] = [
  ...vatFamilies.flatMap((family) => [
    ...vatIdentificationRules(family),
    ...vatRateRules(family),
    ...vatBreakdownRules(family),
  ]),
  ...vatSpecialRules,
];
