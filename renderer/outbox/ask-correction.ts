import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { CorrectionAct } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { say } from '../ui/french.ts';
import { latestOf, mergeSubmission, useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';

/** Asks for a correction and says so; answers the problem when it cannot be asked for. */
export async function askCorrection(
  host: Host,
  { id, number }: Submission,
  asked: CorrectionAct,
  words: string,
): Promise<Problem | undefined> {
  const before = useLive.getState().submissions;
  const answer = await host.outbox.correct({ id, asked });
  if (!answer.ok) return answer.problem;
  mergeSubmission(latestOf(answer.value, before));
  announce(say(words, { number }));
  return undefined;
}
