import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_CACHE, peerProgram } from './bring-peers.ts';

type SaxonJs = {
  transform(options: unknown, mode: 'sync'): { readonly principalResult: string };
};

/** Compiles a stylesheet for SaxonJS, once for each version of it: that takes seconds, and its owner does it once too. */
function compile(sheet: string): string {
  const hash = createHash('sha256').update(readFileSync(sheet)).digest('hex').slice(0, 16);
  const compiled = join(BENCH_CACHE, `${hash}.sef.json`);
  if (existsSync(compiled)) return compiled;
  process.stderr.write('Compiling the official rules for SaxonJS…\n');
  mkdirSync(BENCH_CACHE, { recursive: true });
  const program = peerProgram('xslt3', 'xslt3.js');
  const run = spawnSync(process.execPath, [program, `-xsl:${sheet}`, `-export:${compiled}`, '-nogo', '-relocate:on'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!existsSync(compiled)) throw new Error(`The official rules could not be compiled: ${run.stderr}`);
  return compiled;
}

/** The official EN 16931 rules for CII, warm in SaxonJS: the ids of what they find in a text of XML. */
export function openOfficialRules(peers: NodeJS.Require, sheet: string): (xml: string) => readonly string[] {
  const saxon = peers('saxon-js') as SaxonJs;
  const stylesheetInternal: unknown = JSON.parse(readFileSync(compile(sheet), 'utf8'));
  return (xml) => {
    const options = { stylesheetInternal, sourceText: xml, destination: 'serialized' };
    const report = saxon.transform(options, 'sync').principalResult;
    return [...report.matchAll(/<svrl:failed-assert\b[^>]*?\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
  };
}
