import type { SealedFact } from './fact.ts';
import type { Ledger } from './replay.ts';

/** What a ledger comes to as facts: one for each submission, as it stands. Replayed, they give the same ledger. */
export function checkpoint({ submissions, filings }: Ledger): readonly SealedFact[] {
  return [...submissions.values()].flatMap((submission) => {
    const filing = filings.get(submission.id);
    return filing === undefined ? [] : [{ fact: 'sealed', submission, ...filing }];
  });
}
