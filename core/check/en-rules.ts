import type { StatedRule } from './rule.ts';

/** EN 16931-1 rules on the document: BR-*, BR-CO-*, BR-DEC-* and BR-CL-*. */
export const enRules: readonly StatedRule[] = [];
