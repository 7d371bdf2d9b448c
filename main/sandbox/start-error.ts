import { problemSentence, type Problem } from '../../core/draft/problem.ts';

/** The sandbox cannot start; `problem` says why, in the user's words. */
export class SandboxStartError extends Error {
  readonly problem: Problem;
  constructor(reason: Problem) {
    super(problemSentence(reason, 'en'));
    this.problem = reason;
  }
}
