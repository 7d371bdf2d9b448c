import type { Target } from '../../core/draft/target.ts';

/** What follows `--target`, `chorus` when it is absent; undefined for any other word. */
export function readTarget(typed: string | undefined): Target | undefined {
  if (typed === undefined || typed === 'chorus') return 'chorus';
  return typed === 'reform' ? 'reform' : undefined;
}
