import { z } from 'zod';
import { calls } from '../../core/bridge/calls.ts';
import type { CallName, Host } from '../../core/bridge/host.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, type Result } from '../../core/draft/result.ts';
import { logFault, type Log } from './log.ts';

/** The one door to the machine: a name and an argument that nobody has checked yet. Never rejects. */
export type Dispatch = (name: unknown, argument: unknown) => Promise<Result<unknown, Problem>>;

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** A name from outside goes into a sentence: kept short. */
function shown(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 40) : typeof name;
}

type Verb = (argument: unknown) => Promise<Result<unknown, Problem>>;

function verbOf(host: Host, name: CallName): Verb {
  const [group = '', verb = ''] = name.split('.');
  const verbs = host as unknown as Record<string, Record<string, Verb>>;
  const found = verbs[group]?.[verb];
  if (found === undefined) throw new Error(`no verb ${name}`);
  return found;
}

/** Opens the door: name → parser → call → Result. What is thrown behind it is logged and answered as `machine.fault`. */
export function createDispatch(host: Host, log: Log): Dispatch {
  return async (name, argument) => {
    if (!isCallName(name)) return failure(problem('machine.badCall', { call: shown(name), field: 'call' }));
    let parsed: unknown;
    try {
      parsed = calls[name].parse(argument);
    } catch (fault) {
      if (!(fault instanceof z.ZodError)) throw fault;
      const field = fault.issues[0]?.path.join('.') ?? '';
      return failure(problem('machine.badCall', { call: name, field: field === '' ? 'argument' : field }));
    }
    try {
      return await verbOf(host, name)(parsed);
    } catch (fault) {
      return failure(problem('machine.fault', { reference: logFault(log, name, fault) }));
    }
  };
}
