import type { Submission } from '../../core/outbox/submission.ts';
import { statusOf, statusSentence } from '../../core/status/status-of.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';
import { Road, ROAD_STOPS } from '../ui/Road.tsx';

/** Where the open invoice really is: at its checks while one blocks it, at its document once it is ready, then where main says. */
export function InvoiceRoad({
  submission,
  blocking,
}: {
  readonly submission: Submission | undefined;
  /** How many checks block it. */ readonly blocking: number;
}) {
  const connectivity = useLive((state) => state.sender?.connectivity.state ?? 'pending');
  if (submission === undefined || submission.state.name === 'withdrawn') {
    return blocking > 0 ? (
      <Road here="check" tone="plain" sentence={say(editorTexts.roadChecks, { count: blocking })} />
    ) : (
      <Road here="document" tone="plain" sentence={editorTexts.roadReady} />
    );
  }
  const status = statusOf(submission, connectivity);
  return (
    <Road here={ROAD_STOPS[status.stop]} tone={status.tone} sentence={frenchSpaces(statusSentence(status, 'fr'))} />
  );
}
