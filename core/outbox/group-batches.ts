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
  const open = new Map<string, { readonly group: Submission[]; bytes: number }>();
  for (const submission of submissions) {
    const alone = submission.state.name === 'queued' && submission.state.alone === true;
    const started = alone ? undefined : open.get(submission.supplierSiret);
    const bytes = (started?.bytes ?? 0) + submission.sizeBytes;
    if (started !== undefined && started.group.length < limits.count && bytes <= limits.totalBytes) {
      started.group.push(submission);
      started.bytes = bytes;
    } else {
      const group = [submission];
      groups.push(group);
      if (!alone) open.set(submission.supplierSiret, { group, bytes: submission.sizeBytes });
    }
  }
  return groups;
}
