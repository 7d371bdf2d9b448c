import { problem, type Problem } from '../../core/draft/problem.ts';
import type { Outcome } from '../../core/portal/portal.ts';

/** A read that brought no answer, in the user's words. (A deposit without one is no problem to show: the outbox looks it up.) */
export function outcomeToProblem(outcome: Exclude<Outcome<unknown>, { readonly kind: 'answer' }>): Problem {
  switch (outcome.kind) {
    case 'offline':
    case 'noAnswer':
      return problem('portal.offline');
    case 'signedOut':
      return problem(outcome.says ?? 'portal.signedOut');
    case 'forbidden':
      return problem('portal.forbidden');
    case 'busy':
      return problem(outcome.says ?? 'portal.busy');
    case 'refused':
      return problem(outcome.says ?? 'portal.refused', { words: outcome.words, code: outcome.code });
    default:
      return outcome satisfies never;
  }
}
