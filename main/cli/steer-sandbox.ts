import { problem } from '../../core/draft/problem.ts';
import { refuse, type ExitCode, type Lines } from './command.ts';

/** What is asked of a running sandbox through its own routes. */
export type SandboxRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
};

/** Members of a fault that are numbers; the others are texts. */
const counted: ReadonlySet<string> = new Set(['times', 'delayMs', 'status', 'code', 'skewMs']);

function readMember(word: string): readonly [string, unknown] | undefined {
  const [, name, value] = /^([A-Za-z]+)=(.*)$/s.exec(word) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return [name, counted.has(name) && /^-?\d+$/.test(value) ? Number(value) : value];
}

/** `fault KIND name=value…`, `act NUMBER STATUS [words]`, `held`, `clear` → a request; a sentence on what was written wrongly. */
export function readSandboxRequest(words: readonly string[]): SandboxRequest | string {
  const [verb, first, second, ...rest] = words;
  switch (verb) {
    case 'fault': {
      if (first === undefined) return 'fault demande le nom d’une panne';
      const given = words.slice(2).map((word) => ({ word, member: readMember(word) }));
      const wrong = given.find(({ member }) => member === undefined);
      if (wrong !== undefined) return `« ${wrong.word} » n’est pas de la forme nom=valeur`;
      const members = Object.fromEntries(given.flatMap(({ member }) => (member === undefined ? [] : [member])));
      return { method: 'POST', path: 'faults', body: { ...members, kind: first } };
    }
    case 'act':
      if (first === undefined || second === undefined) return 'act demande un numéro de facture et un statut';
      return { method: 'POST', path: 'acts', body: { number: first, status: second, words: rest.join(' ') } };
    case 'held':
      return { method: 'GET', path: 'deposits' };
    case 'clear':
      return { method: 'DELETE', path: 'faults' };
    case undefined:
    default:
      return `« ${verb ?? ''} » n’est pas fault, act, held ou clear`;
  }
}

/** Asks a running sandbox, and prints its answer as JSON; its refusals go to the error output as they came. */
export async function steerSandbox(url: string, request: SandboxRequest, lines: Lines): Promise<ExitCode> {
  let answer: Response;
  try {
    answer = await fetch(`${url}/__sandbox/${request.path}`, {
      method: request.method,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch {
    return refuse(problem('sandbox.notThere', { url }), lines);
  }
  const text = await answer.text();
  if (answer.ok) {
    lines.out(text);
    return 0;
  }
  lines.err(text);
  return 1;
}
