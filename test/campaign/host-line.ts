import type { ChildProcess } from 'node:child_process';
import type { Transport } from '../../core/bridge/connection.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure } from '../../core/draft/result.ts';

/** What a window asks of a machine in another process. */
export type Asked = { readonly id: number; readonly name: string; readonly argument: unknown };
/** What that machine answers. */
export type Answered = { readonly id: number; readonly answer: unknown };

/** The bridge to a machine in a child process: once it is dead, every call says that it is unreachable. */
export function openHostLine(child: ChildProcess): Transport {
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  let isDead = false;
  const unreachable = failure(problem('machine.unreachable'));
  child.on('message', (message: Answered) => {
    waiting.get(message.id)?.(message.answer);
    waiting.delete(message.id);
  });
  child.once('close', () => {
    isDead = true;
    for (const answer of waiting.values()) answer(unreachable);
    waiting.clear();
  });
  return {
    on: () => () => undefined,
    async call(name, argument) {
      if (isDead || !child.connected) return unreachable;
      last += 1;
      const id = last;
      return await new Promise<unknown>((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, name, argument } satisfies Asked, (error) => {
          // It died with the call on its way.
          if (error !== null && waiting.delete(id)) resolve(unreachable);
        });
      });
    },
  };
}
