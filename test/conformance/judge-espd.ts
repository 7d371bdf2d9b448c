import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { sample } from 'fast-check';
import type { WrittenEspdVersion } from '../../core/draft/stated-espd.ts';
import { dumeArbitrary } from '../core/document/dume-arbitrary.ts';
import { writtenEspd } from '../core/document/written-espd.ts';
import { bringEspdSheets, ESPD_SCHEMAS, type EspdSheet } from './bring-espd-judges.ts';
import type { Judges } from './bring-judges.ts';

type Answer = {
  readonly key: string;
  readonly set: string;
  readonly fired?: readonly (readonly [id: string, flag: string])[];
  readonly error?: string;
};

/** What the judges found: how many files they saw, and each fault that is more than a warning. */
export type EspdTally = { readonly files: number; readonly faults: readonly string[] };

/** A file that every schema refuses: a judge that accepts it is none. */
const BROKEN =
  '<QualificationApplicationResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:QualificationApplicationResponse-2"/>';

function ask(
  judges: Judges,
  sheets: readonly EspdSheet[],
  files: readonly (readonly [key: string, xml: string])[],
): readonly Answer[] {
  const path = [judges.saxon, judges.resolver, judges.resolverData].join(delimiter);
  const sets = sheets.map(({ name }) => name).join(',');
  const input = files.map(([key, xml]) => `${key}\t${sets}\t${Buffer.from(xml).toString('base64')}\n`).join('');
  const source = join(import.meta.dirname, 'JudgeRules.java');
  const words = ['-Xss16m', '-Xmx2g', '-cp', path, source, ...sheets.map(({ name, file }) => `${name}=${file}`)];
  const run = spawnSync('java', words, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (run.status !== 0)
    throw new Error(`the rules' machine ended (${String(run.status)}): ${run.stderr.slice(-2_000)}`);
  return run.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Answer]));
}

function faultsOf({ key, set, fired = [], error }: Answer): readonly string[] {
  if (error !== undefined) return [`${key} ${set}: ${error}`];
  return fired.filter(([, flag]) => flag !== 'warning').map(([id]) => `${key} ${set}: ${id}`);
}

function judgeVersion(
  judges: Judges,
  version: WrittenEspdVersion,
  sheets: readonly EspdSheet[],
  count: number,
  seed: number,
): EspdTally {
  const official = sheets.length > 1;
  const dumes = sample(dumeArbitrary({ facts: 'all' }), { numRuns: count, seed });
  const files = dumes.flatMap((dume, index) =>
    writtenEspd(dume, version).map(
      ({ lot, xml }) => [`${version} ${index}${lot === undefined ? '' : ` lot ${lot}`}`, xml] as const,
    ),
  );
  const [, first = ''] = files[0] ?? [];
  const known = [
    ['broken', BROKEN],
    // BR-RESP-10-06: the size of the firm is mandatory.
    ['sizeless', first.replace(/<cbc:IndustryClassificationCode.*<\/cbc:IndustryClassificationCode>/, '')],
  ] as const;
  const answers = ask(judges, sheets, [...files, ...known]);
  const foundOut = answers.filter(({ key }) => key === 'broken' || key === 'sizeless').flatMap(faultsOf);
  if (!foundOut.some((fault) => fault.startsWith('broken xsd: XSD')))
    throw new Error('the schema accepts a file with nothing in it');
  if (official && !foundOut.some((fault) => fault.endsWith('BR-RESP-10-06')))
    throw new Error('the official rules accept a firm without size');
  const judged = answers.filter(({ key }) => key !== 'broken' && key !== 'sizeless');
  if (judged.length !== files.length * sheets.length)
    throw new Error(`${judged.length} answers to ${files.length} files by ${sheets.length} judges`);
  return { files: files.length, faults: judged.flatMap(faultsOf) };
}

/** Holds generated ESPD files of both versions against the schemas of UBL, and the official rules where they are. */
export function judgeEspd(judges: Judges, count: number, seed: number): EspdTally {
  const sheets = bringEspdSheets();
  const rules = (version: WrittenEspdVersion): string => {
    const count = sheets[version].length - 1;
    return count === 0 ? `none of ${version}` : `${count} sheets of ${version}`;
  };
  const where = 'no registry has them; ESPD_EDM and ESPD_EDM_2 may name checkouts of OP-TED/ESPD-EDM v4.1.0 and v2.1.1';
  console.log(`ESPD: ${ESPD_SCHEMAS}; official rules: ${rules('4.1.0')}, ${rules('2.1.1')} (${where})`);
  const tallies = (['4.1.0', '2.1.1'] as const).map((version) =>
    judgeVersion(judges, version, sheets[version], count, seed),
  );
  const faults = tallies.flatMap((tally) => tally.faults);
  for (const fault of faults) console.log(`FAILED ESPD ${fault}`);
  return { files: tallies.reduce((sum, { files }) => sum + files, 0), faults };
}
