import type { Submission } from './submission.ts';

/** What one deposit may carry; the portal's own figures are not published (see the limits in docs), so they are set low. */
export type BatchLimits = { readonly count: number; readonly totalBytes: number };

/** 30 MB compressed is one reading of the portal's annex: PDFs hardly compress, so 25 MB of them stay below it. */
export const defaultBatchLimits: BatchLimits = { count: 50, totalBytes: 25 * 1024 * 1024 };

/** Groups submissions into deposits: per supplier, in the order given, within the limits; those marked `alone` go singly. */
export function groupBatches(
  submissions: readonly Submission[],
  limits: BatchLimits = defaultBatchLimits,
): readonly (readonly Submission[])[] {
  const groups: Submission[][] = [];
  const open = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const alone = submission.state.name === 'queued' && submission.state.alone === true;
    const group = alone ? undefined : open.get(submission.supplierSiret);
    if (group !== undefined && fits(group, submission, limits)) {
      group.push(submission);
    } else {
      const started = [submission];
      groups.push(started);
      if (!alone) open.set(submission.supplierSiret, started);
    }
  }
  return groups;
}

function fits(group: readonly Submission[], submission: Submission, limits: BatchLimits): boolean {
  const bytes = group.reduce((sum, each) => sum + each.sizeBytes, submission.sizeBytes);
  return group.length < limits.count && bytes <= limits.totalBytes;
}
