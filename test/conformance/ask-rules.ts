import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Judges, RuleSheets } from './bring-judges.ts';

/** What one official sheet says of a file: the ids that fired, or that it broke off (a dynamic error, or no XML). */
export type Outcome = { readonly ids: readonly string[]; readonly error?: string };

/** What the official sheets say of a file; `facturx`, the profile's own rules without their warnings, only when asked. */
export type Official = {
  readonly en16931: Outcome;
  readonly brfr: Outcome;
  readonly xsd: Outcome;
  readonly facturx?: Outcome;
};

type SetName = keyof RuleSheets;
const SETS: readonly SetName[] = ['en16931', 'brfr', 'xsd', 'facturx'];

/** How many files the machine may hold at once. */
const IN_FLIGHT = 64;

type Answer = {
  readonly key: string;
  readonly set: SetName;
  readonly fired?: [string, string][];
  readonly error?: string;
};

/** The official rules in one warm machine. */
export type RulesJudge = {
  /** `isOurs` asks for the Factur-X profile's rules too. */
  readonly ask: (xml: string, isOurs?: boolean) => Promise<Official>;
  /** Ends the machine when every answer has come. */ readonly close: () => Promise<void>;
};

type Asked = {
  readonly sets: readonly SetName[];
  readonly answers: Map<SetName, Outcome>;
  readonly done: (official: Official) => void;
};

function completed({ sets, answers }: Asked): Official | undefined {
  if (answers.size < sets.length) return undefined;
  const [en16931, brfr, xsd, facturx] = SETS.map((set) => answers.get(set));
  return en16931 && brfr && xsd ? { en16931, brfr, xsd, ...(facturx ? { facturx } : {}) } : undefined;
}

/** The ids of an answer, each once. EN 16931's warnings are compared as its errors are; the profile's are left out. */
function outcomeOf({ set, fired = [], error }: Answer): Outcome {
  const counted = set === 'facturx' ? fired.filter(([, flag]) => flag !== 'warning') : fired;
  const ids = [...new Set(counted.map(([id]) => id))];
  return error === undefined ? { ids } : { ids, error };
}

/** Starts the machine; it throws at the first question when Java is missing or a sheet can't be compiled. */
export function openRulesJudge(judges: Judges, sheets: RuleSheets): RulesJudge {
  const path = [judges.saxon, judges.resolver, judges.resolverData].join(delimiter);
  const sets = SETS.map((set) => `${set}=${sheets[set]}`);
  const source = join(import.meta.dirname, 'JudgeRules.java');
  const java = spawn('java', ['-Xss16m', '-Xmx2g', '-cp', path, source, ...sets], { stdio: ['pipe', 'pipe', 'pipe'] });
  const asked = new Map<string, Asked>();
  const waiting: (() => void)[] = [];
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(() => undefined);
  const ended = Promise.withResolvers<void>();
  let words = '';
  let count = 0;
  java.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-4_000)));
  java.stdin.on('error', () => undefined);
  java.on('error', (fault) => broken.reject(new Error(`Java could not be run: ${fault.message}`)));
  java.on('close', (code) => {
    if (asked.size > 0 || code !== 0) broken.reject(new Error(`the rules' machine ended (${code}): ${words}`));
    ended.resolve();
  });
  createInterface({ input: java.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer;
    const question = asked.get(answer.key);
    if (question === undefined) return;
    question.answers.set(answer.set, outcomeOf(answer));
    const official = completed(question);
    if (official === undefined) return;
    asked.delete(answer.key);
    waiting.shift()?.();
    question.done(official);
  });

  async function ask(xml: string, isOurs = false): Promise<Official> {
    while (asked.size >= IN_FLIGHT) {
      const turn = Promise.withResolvers<void>();
      waiting.push(turn.resolve);
      await Promise.race([turn.promise, broken.promise]);
    }
    count += 1;
    const key = String(count);
    const answer = Promise.withResolvers<Official>();
    const wanted = isOurs ? SETS : SETS.filter((set) => set !== 'facturx');
    asked.set(key, { sets: wanted, answers: new Map(), done: answer.resolve });
    java.stdin.write(`${key}\t${wanted.join(',')}\t${Buffer.from(xml).toString('base64')}\n`);
    return Promise.race([answer.promise, broken.promise]);
  }
  return {
    ask,
    close: async () => {
      java.stdin.end();
      await ended.promise;
    },
  };
}
