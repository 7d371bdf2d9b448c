import type { StatedRule } from './rule.ts';

/** EN 16931-1 rules of each VAT category: BR-S-*, BR-Z-*, BR-E-*, BR-AE-*, BR-IC-*, BR-G-*, BR-O-*, BR-AF-*, BR-AG-*. */
export const vatCategoryRules: readonly StatedRule[] = [];
