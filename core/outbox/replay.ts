import type { FileId } from '../draft/attachment.ts';
import { advance } from './advance.ts';
import type { Fact } from './fact.ts';
import type { Submission, SubmissionId } from './submission.ts';

/** What the journal's facts come to; `filings` holds what a submission alone does not say of the sealed filing. */
export type Ledger = {
  readonly submissions: ReadonlyMap<SubmissionId, Submission>;
  readonly filings: ReadonlyMap<SubmissionId, { readonly filingHash: FileId; readonly recordId: FileId }>;
};

export const emptyLedger: Ledger = { submissions: new Map(), filings: new Map() };

/** Adds facts, in the order of the journal; a fact about a submission that was never sealed is our own fault and throws. */
export function replay(facts: readonly Fact[], ledger: Ledger = emptyLedger): Ledger {
  const submissions = new Map(ledger.submissions);
  const filings = new Map(ledger.filings);
  for (const fact of facts) {
    if (fact.fact === 'sealed') {
      submissions.set(fact.submission.id, fact.submission);
      filings.set(fact.submission.id, { filingHash: fact.filingHash, recordId: fact.recordId });
    } else {
      for (const id of fact.ids) {
        const submission = submissions.get(id);
        if (submission === undefined) throw new Error(`the journal moves ${id}, which was never sealed`);
        submissions.set(id, advance(submission, fact.event, fact.at));
      }
    }
  }
  return { submissions, filings };
}

/** The newest revision of a filing among those submissions, whatever became of it. */
export function latestOf(submissions: Iterable<Submission>, filingId: string): Submission | undefined {
  let latest: Submission | undefined;
  for (const each of submissions) {
    if (each.filingId === filingId && each.revision > (latest?.revision ?? 0)) latest = each;
  }
  return latest;
}
