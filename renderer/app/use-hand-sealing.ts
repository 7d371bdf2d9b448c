import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';

type HandSealing = {
  readonly isSealing: boolean;
  /** Why it was not sealed, or what else went wrong on the screen. */ readonly problem: Problem | undefined;
  readonly setProblem: (problem: Problem | undefined) => void;
  /** Seals the filing as it stands and opens the guide of its deposit. */ readonly start: () => Promise<void>;
};

type HandSealingOptions = {
  readonly isBlocked: boolean;
  /** Shows what blocks. */ readonly onBlocked: () => void;
  /** Writes at once what is still waiting to be saved. */ readonly flush: () => Promise<void>;
  readonly seal: () => Promise<Result<Submission, Problem>>;
  readonly sealedWords: string;
};

/** Sealing of a filing that is deposited by hand: nothing that a check blocks, and nothing that is not saved. */
export function useHandSealing(options: HandSealingOptions): HandSealing {
  const { isBlocked, onBlocked, flush, seal, sealedWords } = options;
  const [isSealing, setSealing] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function start(): Promise<void> {
    setProblem(undefined);
    if (isBlocked) {
      onBlocked();
      return;
    }
    setSealing(true);
    await flush();
    const sealed = await seal();
    setSealing(false);
    if (!sealed.ok) {
      setProblem(sealed.problem);
      return;
    }
    announce(sealedWords);
    navigate({ screen: 'handGuide', submissionId: sealed.value.id });
  }
  return { isSealing, problem, setProblem, start };
}
