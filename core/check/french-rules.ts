import type { StatedRule } from './rule.ts';

/** French rules of XP Z12-012: BR-FR-*. */
export const frenchRules: readonly StatedRule[] = [];
