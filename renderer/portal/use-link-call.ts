import { useState } from 'react';
import type { LinkState } from '../../core/bridge/portal-calls.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';

/** One call about the link under way, with its words when it is done and its problem when it is not. */
export function useLinkCall(): {
  readonly problem: Problem | undefined;
  readonly isPending: boolean;
  /** Answers whether it was done. */ readonly run: (
    call: Promise<Result<LinkState, Problem>>,
    words?: string,
  ) => Promise<boolean>;
} {
  const [problem, setProblem] = useState<Problem>();
  const [isPending, setPending] = useState(false);
  return {
    problem,
    isPending,
    async run(call, words) {
      setPending(true);
      const done = await call;
      setPending(false);
      setProblem(done.ok ? undefined : done.problem);
      if (!done.ok) return false;
      useLive.setState({ link: done.value });
      if (words !== undefined) announce(words);
      return true;
    },
  };
}
