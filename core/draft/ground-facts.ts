import { exclusionGrounds, type Declaration, type Declarations, type ExclusionGround } from './exclusion-ground.ts';
import { groundWords } from './exclusion-ground-words.ts';

/** One thing that the form asks after a yes. */
export type GroundFact = Exclude<keyof Declaration, 'answer'>;

/** Insolvency and its like: the form asks why the contract can be performed all the same, in place of measures. */
const INSOLVENCY: readonly ExclusionGround[] = [
  'bankruptcy',
  'insolvency',
  'cred-arran',
  'bankr-nat',
  'liq-admin',
  'susp-act',
];

/** True for the grounds after which the form asks why the contract can be performed all the same. */
export function isInsolvency(ground: ExclusionGround): boolean {
  return INSOLVENCY.includes(ground);
}

/** On unpaid taxes and contributions, later questions hang on how the debt was established. */
function factsOfDebt({ establishedBy, decisionIsFinal }: Declaration): readonly GroundFact[] {
  switch (establishedBy) {
    case 'otherwise':
      return ['means'];
    case 'decision':
      return decisionIsFinal === true
        ? ['decisionIsFinal', 'convictedOn', 'excludedFromOn', 'excludedUntilOn']
        : ['decisionIsFinal'];
    case undefined:
      return [];
    default:
      return establishedBy satisfies never;
  }
}

/** What the form asks after a yes to a ground, in its order (criteria of ESPD-EDM 2.1.1 and 4.1.0); nothing after a no. */
export function askedFacts(ground: ExclusionGround, declared: Declaration): readonly GroundFact[] {
  if (declared.answer === 'no') return [];
  const { part } = groundWords[ground];
  switch (part) {
    case 'A':
      return ['detail', 'convicted', 'convictedOn', 'excludedFromOn', 'excludedUntilOn', 'selfCleaning'];
    case 'B':
      return ['detail', 'amountDue', 'establishedBy', ...factsOfDebt(declared), 'settled', 'selfCleaning'];
    case 'C':
    case 'D':
      return ['detail', 'selfCleaning'];
    default:
      return part satisfies never;
  }
}

/** A declaration with the facts that the form asks for and no other: what is sworn, printed and exported. */
export function asDeclared(ground: ExclusionGround, declared: Declaration): Declaration {
  const asked: readonly string[] = ['answer', ...askedFacts(ground, declared)];
  return Object.fromEntries(Object.entries(declared).filter(([name]) => asked.includes(name))) as Declaration;
}

/** All declarations as they are sworn: without what was told under an answer that changed since. */
export function allAsDeclared(declarations: Declarations): Declarations {
  return Object.fromEntries(
    exclusionGrounds.flatMap((ground) => {
      const declared = declarations[ground];
      return declared === undefined ? [] : [[ground, asDeclared(ground, declared)] as const];
    }),
  );
}
