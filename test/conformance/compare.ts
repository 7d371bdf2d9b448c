import { checkStated, statedRules } from '../../core/check/check-stated.ts';
import type { Finding } from '../../core/check/finding.ts';
import { treeRuleIds } from '../../core/document/cii-tree-rules.ts';
import { readDocument, type ReadDocument } from '../../core/document/read-cii.ts';
import type { Target } from '../../core/draft/target.ts';
import { EN16931_PROFILE } from '../../core/draft/state-invoice.ts';
import type { Official } from './ask-rules.ts';
import { excuseOf, type Mutation } from './excuses.ts';
import { isNotCompared, isOutOfProfile, officialNumbers, ourNumbers } from './rule-ids.ts';

/** One XML file to be judged by both sides. */
export type Case = {
  readonly name: string;
  readonly target: Target;
  readonly xml: string;
  readonly mutation?: Mutation;
  /** True for what our writer has written. */ readonly isOurs?: boolean;
};

/** One rule on which the two sides differ for a file. */
export type Disagreement = {
  readonly rule: string;
  readonly firedBy: 'official' | 'ours';
  readonly case: Case;
  readonly detail: string;
  /** Why the two sides need not agree on the ids, only on that there is a fault; see `excuseOf`. */
  readonly excuse?: string;
};

/** What we say of a file. */
export type Ours =
  | { readonly kind: 'refused'; readonly problem: string }
  | {
      readonly kind: 'read';
      readonly read: ReadDocument;
      readonly findings: readonly Finding[];
      /** Ids of all that is said of the file: findings, and the syntax rules that its elements break. */
      readonly ids: readonly string[];
      /** True when something keeps it from being sent. */ readonly blocks: boolean;
    };

/** Findings depend on no clock: the day is fixed. */
const TODAY = '2026-11-24';

/** Reads and checks a file as the application does with one that it is given. */
export function askOurs({ xml, target }: Case): Ours {
  const read = readDocument(xml);
  if (!read.ok) return { kind: 'refused', problem: read.problem.kind };
  const findings = checkStated(read.value.stated, { target, profile: 'production', today: TODAY });
  const { syntaxFaults, treeFaults } = read.value;
  return {
    kind: 'read',
    read: read.value,
    findings,
    ids: [...findings, ...treeFaults].map(({ rule }) => rule),
    blocks:
      syntaxFaults.length > 0 || [...treeFaults, ...findings].some(({ severity = 'blocks' }) => severity === 'blocks'),
  };
}

const OUR_IDS = new Set([...statedRules.map(({ id }) => id), ...treeRuleIds]);

function differences(
  ofCase: Case,
  official: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  profile: string | undefined,
): readonly Disagreement[] {
  const compared = (number: string): boolean => !isNotCompared(number, profile);
  const expected = [...official].filter((number) => compared(number) && !isOutOfProfile(number, profile));
  const detail = `official [${[...official].join(' ')}] ours [${[...ours].join(' ')}]`;
  return [
    ...expected
      .filter((number) => !ours.has(number))
      .map((rule) => ({ rule, firedBy: 'official' as const, case: ofCase, detail })),
    ...[...ours]
      .filter((number) => compared(number) && !expected.includes(number))
      .map((rule) => ({ rule, firedBy: 'ours' as const, case: ofCase, detail })),
  ];
}

/** True when an official sheet finds any fault, be it that it can't read the file. */
function isFaulty({ en16931, brfr, xsd }: Official): boolean {
  return [en16931, brfr, xsd].some(({ ids, error }) => ids.length > 0 || error !== undefined);
}

function ofFrance(numbers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...numbers].filter((number) => number.startsWith('BR-FR-')));
}

function notOfFrance(numbers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...numbers].filter((number) => !number.startsWith('BR-FR-')));
}

function differencesOf(ofCase: Case, ours: Ours, official: Official): readonly Disagreement[] {
  const whole = (rule: string, detail: string): readonly Disagreement[] => [
    { rule, firedBy: rule === 'REFUSED' ? 'ours' : 'official', case: ofCase, detail },
  ];
  if (ours.kind === 'refused') return isFaulty(official) ? [] : whole('REFUSED', ours.problem);
  const { read, ids, blocks } = ours;
  const { profile } = read.stated;
  const sheets = [
    { outcome: official.en16931, part: notOfFrance },
    ...(ofCase.target === 'reform' ? [{ outcome: official.brfr, part: ofFrance }] : []),
  ];
  const isClean = ids.length === 0 && !blocks && read.leftOvers.length === 0;
  const isValid = official.xsd.ids.length === 0;
  // The schema that is asked is that of the profile EN 16931: the other profiles have more terms, or fewer.
  const differsInForm = profile === EN16931_PROFILE && isValid !== (read.syntaxFaults.length === 0);
  const ofForm: readonly Disagreement[] = differsInForm
    ? [{ rule: 'XSD', firedBy: isValid ? 'ours' : 'official', case: ofCase, detail: official.xsd.ids[0] ?? 'valid' }]
    : [];
  const ofRules = sheets.flatMap(({ outcome, part }) => {
    if (outcome.error !== undefined) return isClean ? whole('BROKE-OFF', outcome.error) : [];
    const fired = officialNumbers(outcome.ids, OUR_IDS);
    return differences(ofCase, fired, part(ourNumbers(ids, fired)), profile);
  });
  return [...ofForm, ...ofRules];
}

/**
 * Every rule on which the two sides differ for a file. A file that we refuse to read must be faulty for the official
 * side too. Where a sheet broke off, it gives no ids: we must have found something, be it a part that we don't know.
 */
export function compareCase(ofCase: Case, ours: Ours, official: Official): readonly Disagreement[] {
  const found = differencesOf(ofCase, ours, official);
  const excuse = found.length > 0 ? excuseOf(ofCase, ours, official) : undefined;
  return excuse === undefined ? found : found.map((each) => ({ ...each, excuse }));
}
