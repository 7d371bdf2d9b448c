import type { HistoryStep } from '../../core/outbox/submission.ts';
import { knownSentence } from '../../core/portal/known-sentence.ts';
import { frenchSpaces } from '../ui/french.ts';
import { PortalWords } from './PortalWords.tsx';

/** What a step of the road means and what to do, with the portal's own words folded beneath; a buyer's comment as it came. */
export function StepWords({ step, isSandbox }: { readonly step: HistoryStep; readonly isSandbox: boolean }) {
  const sentence = knownSentence(step, 'fr');
  if (sentence === undefined) {
    return step.words === '' ? null : <small className="beneath">{frenchSpaces(`« ${step.words} »`)}</small>;
  }
  const named = isSandbox ? sentence.replaceAll('Chorus Pro', 'le bac à sable') : sentence;
  return (
    <>
      <small className="beneath">{frenchSpaces(named)}</small>
      <PortalWords words={step.words} />
    </>
  );
}
