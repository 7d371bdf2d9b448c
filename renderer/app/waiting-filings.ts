import type { Dume } from '../../core/draft/dume.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { DumeRecord } from '../draft/dume-record.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { isReopened, latestRevisions } from '../outbox/outbox-groups.ts';

/** How a DUME is called: its reference and its buyer. */
export function dumeName({ consultation }: Pick<Dume, 'consultation'>): string {
  const { buyer, reference } = consultation;
  const whose = buyer.name === '' ? dumeTexts.noBuyer : buyer.name;
  return reference === '' ? whose : `${reference}, ${whose}`;
}

function byDeadline(one: IsoDate | undefined, other: IsoDate | undefined): number {
  return (one ?? '9999').localeCompare(other ?? '9999');
}

/** The consultations whose DUME is not sealed, the nearest deadline first. */
export function waitingDumes(dumes: readonly DumeRecord[], submissions: readonly Submission[]): readonly DumeRecord[] {
  const byId = new Map(submissions.map((each) => [each.id, each]));
  return dumes
    .filter(
      ({ submissionId }) =>
        submissionId === undefined || (byId.has(submissionId) && isReopened(byId.get(submissionId))),
    )
    .toSorted((one, other) => byDeadline(one.dume.consultation.deadlineOn, other.dume.consultation.deadlineOn));
}

/** DUMEs and claims that are sealed and wait for the user to deposit them, the nearest deadline first; invoices are in their own list. */
export function filingsToHand(submissions: readonly Submission[]): readonly Submission[] {
  return latestRevisions(submissions)
    .filter(({ kind, state }) => kind !== 'invoice' && state.name === 'toHand')
    .toSorted((one, other) => byDeadline(one.deadlineOn, other.deadlineOn));
}
