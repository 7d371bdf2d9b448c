import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringJudges, bringRuleSheets } from '../conformance/bring-judges.ts';
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

/** The official EN 16931 rules for CII: the ids of what they find in a text of XML. */
export type OfficialRules = (xml: string) => readonly string[];

function bringSheet(): string | undefined {
  try {
    return bringRuleSheets(bringJudges()).en16931;
  } catch (fault) {
    process.stderr.write(`The official rules are not there to compare with: ${String(fault)}\n`);
    return undefined;
  }
}

/** Brings the official rules and has SaxonJS run them; nothing where Maven or the network is missing. */
export function openOfficialRules(peers: NodeJS.Require): OfficialRules | undefined {
  const sheet = bringSheet();
  if (sheet === undefined) return undefined;
  const saxon = peers('saxon-js') as SaxonJs;
  const stylesheetInternal: unknown = JSON.parse(readFileSync(compile(sheet), 'utf8'));
  return (xml) => {
    const options = { stylesheetInternal, sourceText: xml, destination: 'serialized' };
    const report = saxon.transform(options, 'sync').principalResult;
    return [...report.matchAll(/<svrl:failed-assert\b[^>]*?\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
  };
}
