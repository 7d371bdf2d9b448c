import { useState } from 'react';
import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { CorrectionAct } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { latestOf, mergeSubmission, useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { correctionTexts } from './correction-texts.ts';

async function askCorrection(
  host: Host,
  { id, number }: Submission,
  asked: CorrectionAct,
): Promise<Problem | undefined> {
  const before = useLive.getState().submissions;
  const answer = await host.outbox.correct({ id, asked });
  if (!answer.ok) return answer.problem;
  mergeSubmission(latestOf(answer.value, before));
  announce(say(asked.act === 'treatRejection' ? correctionTexts.treated : correctionTexts.asked, { number }));
  return undefined;
}

/** Asks the machine for a correction, once at a time. */
export type AskCorrection = {
  readonly ask: (asked: CorrectionAct) => void;
  readonly isAsking: boolean;
  /** Why the last one was not taken. */ readonly problem: Problem | undefined;
};

/** The asking for corrections of a submission: one that was taken is said, and `onEnd` hears how each ended. */
export function useCorrection(submission: Submission, onEnd: (problem: Problem | undefined) => void): AskCorrection {
  const host = useHost();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    isAsking,
    problem,
    ask(asked) {
      setAsking(true);
      void askCorrection(host, submission, asked).then((failed) => {
        setProblem(failed);
        setAsking(false);
        onEnd(failed);
      });
    },
  };
}
