import { frenchDecimalRules } from './french-decimal-rules.ts';
import { frenchHeadingRules } from './french-heading-rules.ts';
import { frenchKindRules } from './french-kind-rules.ts';
import { frenchLineRules } from './french-line-rules.ts';
import { frenchNoteRules } from './french-note-rules.ts';
import { frenchPartyRules } from './french-party-rules.ts';
import { frenchSellerGroupRules } from './french-seller-group-rules.ts';
import { frenchVatRules } from './french-vat-rules.ts';
import type { StatedRule } from './rule.ts';

/** French rules of XP Z12-012: BR-FR-*; those that are also French law hold for both targets. */
export const frenchRules: readonly StatedRule[] = [
  ...frenchHeadingRules,
  ...frenchPartyRules,
  ...frenchLineRules,
  ...frenchVatRules,
  ...frenchDecimalRules,
  ...frenchSellerGroupRules,
  ...frenchKindRules,
  ...frenchNoteRules,
];
