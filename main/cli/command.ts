import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Problem } from '../../core/draft/problem.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** 0 fine · 1 findings that block, or a refusal · 2 the command was not written as it should be. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: results on `out`, everything else on `err`; each call is one line. */
export type Lines = { out(line: string): void; err(line: string): void };

/** One command of the command line. */
export type Command = {
  readonly name: string;
  /** What `--help` prints. */ readonly help: string;
  run(words: readonly string[], lines: Lines): Promise<ExitCode>;
};

/** Reads the words of a command; the failure is a sentence about what was written wrongly. */
export function readWords<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
): Result<ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>>, string> {
  try {
    return success(parseArgs({ args: [...words], options, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
    const unknown = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    return failure(unknown ? `l’option « ${option} » n’existe pas` : `l’option « ${option} » est mal écrite`);
  }
}

/** Says how the command is written, after what was wrong with it. */
export function refuseUsage(command: Pick<Command, 'name'>, sentence: string, lines: Lines): ExitCode {
  lines.err(`liasse ${command.name} : ${sentence}. Voir « liasse ${command.name} --help ».`);
  return 2;
}

/** Says what is wrong with the world. */
export function refuse(problem: Problem, lines: Lines): ExitCode {
  lines.err(problemSentence(problem, 'fr'));
  return 1;
}

/** A whole number between two bounds, as typed after an option; undefined for anything else. */
export function readCount(typed: string, min: number, max: number): number | undefined {
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}
