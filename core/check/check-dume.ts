import { newConsultation } from '../draft/consultation.ts';
import type { DumeCompany } from '../draft/dume-company.ts';
import { dumeIdSchema, newDume, type Dume } from '../draft/dume.ts';
import { fillSentence, type Language } from '../draft/problem.ts';
import { dumeCompanyRules } from './dume-company-rules.ts';
import { dumeConsultationRules } from './dume-consultation-rules.ts';
import { dumeDeclarationRules } from './dume-declaration-rules.ts';
import { dumeEntityRules } from './dume-entity-rules.ts';
import { dumeFigureRules } from './dume-figure-rules.ts';
import { dumeGroundRules } from './dume-ground-rules.ts';
import type { DumeContext, DumeRule } from './dume-rule.ts';
import { dumeSizeRules } from './dume-size-rules.ts';
import { findingValues } from './finding-values.ts';
import type { Finding } from './finding.ts';

/** Every rule on a DUME, in the order of its parts: consultation, firm, figures, declarations. */
export const dumeRules: readonly DumeRule[] = [
  ...dumeConsultationRules,
  ...dumeCompanyRules,
  ...dumeSizeRules,
  ...dumeFigureRules,
  ...dumeGroundRules,
  ...dumeEntityRules,
  ...dumeDeclarationRules,
];

/** The company file is checked before there is a DUME. */
const NO_DUME = dumeIdSchema.parse('00000000-0000-4000-8000-000000000000');

const rulesById = new Map(dumeRules.map((rule) => [rule.id, rule] as const));

/** Applies every rule to a DUME; an empty answer means that nothing we know of stands in the way. */
export function checkDume(dume: Dume, context: DumeContext): readonly Finding[] {
  return dumeRules.flatMap((rule) =>
    rule.check(dume, context).map(({ field, values = {}, severity = rule.severity }) => ({
      rule: rule.id,
      severity,
      field,
      values,
    })),
  );
}

/** The findings on the company file alone, as its next DUME would have them; fields are below `company`. */
export function checkDumeCompany(company: DumeCompany, context: DumeContext): readonly Finding[] {
  const dume = newDume(NO_DUME, company, newConsultation(), context.today);
  return checkDume(dume, context).filter(({ field }) => field.startsWith('company.'));
}

/** What is wrong, where, and how to mend it; throws for a rule that does not exist. */
export function dumeFindingSentence({ rule: id, values }: Finding, language: Language): string {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  return fillSentence(rule[language], findingValues(values, language));
}
