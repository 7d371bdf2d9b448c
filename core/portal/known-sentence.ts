import { isProblemKind, problemSentence, problem, type Language } from '../draft/problem.ts';
import { flowStates } from './flow-state.ts';
import { findBusinessCode } from './portal-codes.ts';

/** The kind of problem that a report's words name by the code at their head, if any source knows that code. */
export function kindSaid(words: string): string | undefined {
  return findBusinessCode({ service: 'transverses/v1/consulterCRDetaille', code: 0, words })?.kind;
}

/** « What happened, what to do » for a step of the road: by the kind that was kept beside it, or by the state of its flow. */
export function knownSentence(
  step: { readonly code: string; readonly words: string; readonly says?: string | undefined },
  language: Language,
): string | undefined {
  const { code, words, says } = step;
  if (says !== undefined && isProblemKind(says)) {
    return problemSentence(problem(says, { words, code, name: words }), language);
  }
  return Object.hasOwn(flowStates, code) ? flowStates[code]?.[language] : undefined;
}
