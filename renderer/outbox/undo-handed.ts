import type { Host } from '../../core/bridge/host.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { mergeSubmission } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { guideTexts } from './guide-texts.ts';

/** Takes back that a filing was deposited: it waits again. */
export async function undoHanded(host: Host, { id, number }: Submission): Promise<void> {
  const undone = await host.outbox.undoHanded(id);
  if (undone.ok) mergeSubmission(undone.value);
  announce(undone.ok ? say(guideTexts.undone, { number }) : frenchSpaces(problemSentence(undone.problem, 'fr')));
}
