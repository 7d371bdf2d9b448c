import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Judges } from './bring-judges.ts';

/** What one validator says of one file; `ok` false with its words, or with their absence. */
export type Verdict = { readonly judge: string; readonly file: string; readonly ok: boolean; readonly words: string };

function java(arguments_: readonly string[]): string {
  const run = spawnSync('java', [...arguments_], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: 540_000 });
  if (run.error !== undefined) throw new Error(`Java could not be run: ${run.error.message}`);
  return run.stdout;
}

/** A file that a validator did not name is a failure, never a pass. */
function collect(
  judge: string,
  paths: readonly string[],
  said: ReadonlyMap<string, Omit<Verdict, 'judge' | 'file'>>,
): Verdict[] {
  return paths.map((path) => {
    const file = basename(path);
    return { judge, file, ...(said.get(file) ?? { ok: false, words: 'not judged' }) };
  });
}

/** The profiles of veraPDF: PDF/A-3b for archives, PDF/A-3a, PDF/A-2a without data, and PDF/UA-1 for a page that can be read aloud. */
export type Flavour = '3b' | '3a' | '2a' | 'ua1';

/** veraPDF on one profile, all files in one machine. */
export function askVeraPdf(judges: Judges, flavour: Flavour, paths: readonly string[]): readonly Verdict[] {
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const output = java(['-cp', judges.veraPdf, main, '--flavour', flavour, '--format', 'text', '-v', ...paths]);
  const said = new Map<string, { ok: boolean; words: string }>();
  let file = '';
  for (const line of output.split('\n')) {
    const verdict = /^(PASS|FAIL) (.+?) (?:3b|3a|2a|ua1)\s*$/.exec(line);
    if (verdict !== null) {
      file = basename(verdict[2] ?? '');
      said.set(file, { ok: verdict[1] === 'PASS', words: '' });
    } else if (said.get(file)?.ok === false)
      said.set(file, { ok: false, words: `${said.get(file)?.words ?? ''} ${line.trim()}`.trim() });
  }
  return collect(`veraPDF ${flavour}`, paths, said);
}

/** Mustang: the PDF, the Factur-X schema, EN 16931 and the profile's own rules, all files in one machine. */
export function askMustang(judges: Judges, paths: readonly string[]): readonly Verdict[] {
  const source = join(import.meta.dirname, 'JudgeFacturX.java');
  const output = java(['-cp', judges.mustang, source, ...paths]);
  const said = new Map<string, { ok: boolean; words: string }>();
  for (const line of output.split('\n')) {
    const [mark, verdict, file, words] = line.split('\t');
    if (mark === 'JUDGED' && file !== undefined) said.set(file, { ok: verdict === 'VALID', words: words ?? '' });
  }
  return collect('Mustang', paths, said);
}
