import type { Outcome } from '../../core/portal/portal.ts';

/** Changes what an answer holds; every other outcome stays what it is. */
export function mapAnswer<From, To>(outcome: Outcome<From>, map: (value: From) => To): Outcome<To> {
  return outcome.kind === 'answer' ? { kind: 'answer', value: map(outcome.value) } : outcome;
}
