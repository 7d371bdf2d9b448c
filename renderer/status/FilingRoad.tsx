import type { Submission } from '../../core/outbox/submission.ts';
import { statusOf, statusSentence } from '../../core/status/status-of.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatInstant } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { Road, ROAD_STOPS, type RoadProps, type RoadStop } from '../ui/Road.tsx';
import { PortalWords } from './PortalWords.tsx';
import { statusTexts } from './texts.ts';

const stopNames: Readonly<Record<RoadStop, string>> = {
  draft: statusTexts.stopDraft,
  check: statusTexts.stopCheck,
  document: statusTexts.stopDocument,
  outbox: statusTexts.stopOutbox,
  portal: statusTexts.stopPortal,
  status: statusTexts.stopStatus,
};

function stopDates(submission: Submission): NonNullable<RoadProps['dates']> {
  const momentOf = (...codes: readonly string[]) => {
    const step = submission.history.find(({ code }) => codes.includes(code));
    return step === undefined ? undefined : formatInstant(step.at);
  };
  const outbox = momentOf('queued', 'toHand');
  const portal = momentOf('deposited', 'integrated', 'handed');
  return {
    document: formatInstant(submission.sealedAt),
    ...(outbox === undefined ? {} : { outbox }),
    ...(portal === undefined ? {} : { portal }),
  };
}

/** The status of a submission as this window knows it, with its sentence in French. */
export function useStatus(submission: Submission) {
  const connectivity = useLive((state) => state.sender?.connectivity.state ?? 'pending');
  const status = statusOf(submission, connectivity);
  return { status, sentence: frenchSpaces(statusSentence(status, 'fr')) };
}

/** The road of a sealed filing, without its words beside it. */
export function FilingRoad({ submission }: { readonly submission: Submission }) {
  const { status, sentence } = useStatus(submission);
  const here = ROAD_STOPS[status.stop];
  const spoken = say(statusTexts.roadSentence, { step: status.stop + 1, stop: stopNames[here], state: sentence });
  return <Road here={here} tone={status.tone} sentence={spoken} dates={stopDates(submission)} />;
}

/** The road of an invoice that is only a draft. */
export function DraftRoad() {
  return <Road here="draft" tone="plain" sentence={statusTexts.draftSentence} />;
}

/** The road of a sealed filing and where it stands, in words. */
export function FilingWhere({ submission }: { readonly submission: Submission }) {
  const { status, sentence } = useStatus(submission);
  const { state } = submission;
  return (
    <div className="where">
      <FilingRoad submission={submission} />
      <span className="state" data-tone={status.tone}>
        {sentence}
      </span>
      {state.name === 'refusedAtEntry' && state.says !== undefined && <PortalWords words={state.words} />}
    </div>
  );
}
