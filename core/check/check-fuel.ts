import type { FuelClaim } from '../draft/fuel-claim.ts';
import { fillSentence, type Language } from '../draft/problem.ts';
import { findingValues } from './finding-values.ts';
import type { Finding } from './finding.ts';
import { fuelClaimRules } from './fuel-claim-rules.ts';
import { fuelDuplicateRules } from './fuel-duplicate-rules.ts';
import { fuelDutyRules } from './fuel-duty-rules.ts';
import { fuelLineRules } from './fuel-line-rules.ts';
import { fuelPieceRules } from './fuel-piece-rules.ts';
import type { FuelContext, FuelRule } from './fuel-rule.ts';

/** Every rule on a fuel claim, in the order in which its findings are shown. */
export const fuelRules: readonly FuelRule[] = [
  ...fuelClaimRules,
  ...fuelLineRules,
  ...fuelDutyRules,
  ...fuelDuplicateRules,
  ...fuelPieceRules,
];

const rulesById = new Map(fuelRules.map((rule) => [rule.id, rule] as const));

function ruleOf(id: string): FuelRule {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  return rule;
}

/** Applies every rule; an empty answer means that nothing we know of stands in the way of the claim. */
export function checkFuelClaim(claim: FuelClaim, context: FuelContext): readonly Finding[] {
  return fuelRules.flatMap((rule) =>
    rule.check(claim, context).map(({ field, values = {}, severity = rule.severity }) => ({
      rule: rule.id,
      severity,
      field,
      values,
    })),
  );
}

/** What is wrong, where, and how to mend it; throws for a rule that does not exist. */
export function fuelFindingSentence({ rule, values }: Finding, language: Language): string {
  return fillSentence(ruleOf(rule)[language], findingValues(values, language));
}

/** True for a finding on what no official text that could be read confirms today. */
export function isUnconfirmedFinding({ rule }: Finding): boolean {
  return ruleOf(rule).isUnconfirmed === true;
}
