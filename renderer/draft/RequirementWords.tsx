import type { Requirements } from '../../core/draft/company.ts';
import { say } from '../ui/french.ts';
import { formatInstant } from '../ui/french-values.ts';
import { draftTexts } from './texts.ts';

/** What a customer asks for, in words. */
export function requirementWords(requirements: Requirements | undefined): string {
  if (requirements === undefined) return draftTexts.asksUnknown;
  const asked = [
    requirements.serviceCode ? draftTexts.asksService : undefined,
    requirements.engagement ? draftTexts.asksEngagement : undefined,
    requirements.serviceCodeOrEngagement ? draftTexts.asksEither : undefined,
  ].filter((words) => words !== undefined);
  return asked.length === 0 ? draftTexts.asksNothing : asked.join(', ');
}

/** What a customer asks for, and when the directory was last read. */
export function RequirementWords({ requirements }: { readonly requirements: Requirements | undefined }) {
  return (
    <p>
      {requirementWords(requirements)}
      {requirements !== undefined && (
        <small className="beneath">{say(draftTexts.checkedOn, { date: formatInstant(requirements.checkedAt) })}</small>
      )}
    </p>
  );
}
