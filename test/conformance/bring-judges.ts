import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The third-party validators, from Maven Central: each jar runs by itself. */
const JUDGES = {
  mustang: { artifact: 'org.mustangproject:validator:2.20.0:jar:shaded', file: 'validator-2.20.0-shaded.jar' },
  veraPdf: { artifact: 'org.verapdf.apps:greenfield-apps:1.28.1', file: 'greenfield-apps-1.28.1.jar' },
} as const;

/** Where the jars and the judged documents are kept between two runs. */
export const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/conformance');

/** Paths of the validators' jars. */
export type Judges = { readonly [Name in keyof typeof JUDGES]: string };

function bring(judge: keyof typeof JUDGES): string {
  const { artifact, file } = JUDGES[judge];
  const path = join(CACHE, file);
  if (existsSync(path)) return path;
  console.log(`Bringing ${artifact} from Maven Central…`);
  mkdirSync(CACHE, { recursive: true });
  const copy = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${CACHE}`];
  const run = spawnSync('mvn', copy, { cwd: CACHE, encoding: 'utf8', timeout: 540_000 });
  if (existsSync(path)) return path;
  throw new Error(`${artifact} could not be brought (are Maven and the network there?): ${run.stdout ?? run.error}`);
}

/** Brings both validators, once; throws with a sentence where Maven or the network is missing. */
export function bringJudges(): Judges {
  return { mustang: bring('mustang'), veraPdf: bring('veraPdf') };
}
