import { enAllowanceRules } from './en-allowance-rules.ts';
import { enCodeRules } from './en-code-rules.ts';
import { enDecimalRules } from './en-decimal-rules.ts';
import { enHeadingRules } from './en-heading-rules.ts';
import { enLineCodeRules } from './en-line-code-rules.ts';
import { enLineRules } from './en-line-rules.ts';
import { enShapeRules } from './en-shape-rules.ts';
import { enPartyRules } from './en-party-rules.ts';
import { enPaymentRules } from './en-payment-rules.ts';
import { enTotalRules } from './en-total-rules.ts';
import type { StatedRule } from './rule.ts';

/**
 * EN 16931-1 rules on the document: BR-*, BR-CO-*, BR-DEC-* and BR-CL-*, without those of the VAT categories. BR-CO-05
 * to 08 are not here: they ask that a reason and its code mean the same, which no program can tell (the official sheet
 * has them as always true).
 */
export const enRules: readonly StatedRule[] = [
  ...enHeadingRules,
  ...enPartyRules,
  ...enLineRules,
  ...enAllowanceRules,
  ...enTotalRules,
  ...enPaymentRules,
  ...enDecimalRules,
  ...enCodeRules,
  ...enLineCodeRules,
  ...enShapeRules,
];
