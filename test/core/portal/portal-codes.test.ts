import { expect, test } from 'vitest';
import { problem, problemSentence, type ProblemKind } from '../../../core/draft/problem.ts';
import { flowStates } from '../../../core/portal/flow-state.ts';
import { businessCodes, findBusinessCode, httpFailures } from '../../../core/portal/portal-codes.ts';

/** Statuses, pairs of service and code, keys and flow states, copied from their sources, not from our tables. */
const statuses = [400, 401, 403, 404, 407, 413, 415, 429, 500, 502, 503, 504];
const refusals: readonly (readonly [service: string, code: number, words: string])[] = [
  ['structures/v1/rechercher', 20_000, 'TRA_MSG_00.015'],
  ['factures/v1/rechercher/fournisseur', 20_000, 'TRA_MSG_00.015 - Aucun resultat'],
  ['facturesTravaux/v1/rechercher', 20_007, 'GFT_MSG_01.075'],
  ['transverses/v1/consulterCRDetaille', 20_001, 'POQ_MSG_01.003 - Flux introuvable.'],
  ['transverses/v1/consulterCRDetaille', 20_001, ''],
  ['transverses/v1/consulterCRDetaille', 0, 'ERR_XSD_001 IRRECEVABILITE: cvc-complex-type'],
  ['factures/v1/deposer/flux', 20_001, 'GDP_MSG_11.022'],
  ['transverses/v1/ajouter/fichier', 20_003, ''],
  ['factures/v1/completer', 20_000, 'GDP_MSG_11.008'],
  ['factures/v1/completer', 20_001, 'GDP_MSG_11.005'],
  ['factures/v1/completer', 20_002, 'GDP_MSG_11.033'],
  ['factures/v1/soumettre', 20_000, 'GDP_MSG_11.001'],
  ...Array.from({ length: 11 }, (_, index) => ['factures/v1/recycler', 20_004 + index, 'any words'] as const),
  ...[20_013, 20_303, 20_304, 20_305].map((code) => ['factures/v1/soumettre', code, 'any words'] as const),
];
const flows = `IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP IN_RECU IN_TRAITE_SE_CPP IN_EN_ATTENTE_TRAITEMENT_CPP
IN_EN_COURS_TRAITEMENT_CPP IN_EN_ATTENTE_RETRAITEMENT_CPP IN_INCIDENTE IN_REJETE IN_INTEGRE IN_INTEGRE_PARTIEL
IN_A_RELANCER IN_ERREUR_INTERNE`.split(/\s+/);

/** What happened and what to do: two clauses at least, no code of ours left in it, none of the portal's either. */
function isWhole(kind: ProblemKind | undefined): boolean {
  if (kind === undefined) return false;
  return (['fr', 'en'] as const).every((language) => {
    const sentence = problemSentence(problem(kind, { words: 'mots', code: 20_001 }), language);
    return /^\p{Lu}.+[.:;].+\.$/u.test(sentence) && !/[{}]|[A-Z]{3}_MSG|HTTP/.test(sentence);
  });
}

test('no known code and no HTTP failure is without its sentence', () => {
  const without = [
    ...statuses.filter((status) => !isWhole(httpFailures[status]?.kind)),
    ...refusals.filter(([service, code, words]) => {
      const found = findBusinessCode({ service: `/cpro/${service}`, code, words });
      return !isWhole(found?.kind);
    }),
    ...flows.filter((state) => !Object.hasOwn(flowStates, state)),
    // And what the tables hold beyond the lists above.
    ...Object.values(httpFailures).filter(({ kind }) => !isWhole(kind)),
    ...businessCodes.filter(({ kind }) => !isWhole(kind)),
  ];
  expect(without).toEqual([]);
  expect(Object.keys(httpFailures).map(Number)).toEqual(statuses);
  expect(Object.keys(flowStates).toSorted()).toEqual(flows.toSorted());
  for (const { fr, en } of Object.values(flowStates)) {
    expect(fr).toMatch(/^\p{Lu}.*\.$/u);
    expect(en).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('every code says where it is known from', () => {
  for (const { source } of [...Object.values(httpFailures), ...businessCodes]) expect(source).not.toBe('');
});

test('the same number in two services is two things, and a key goes before a number', () => {
  const kindOf = (service: string, code: number, words: string): ProblemKind | undefined =>
    findBusinessCode({ service, code, words })?.kind;
  expect(kindOf('/cpro/factures/v1/deposer/flux', 20_001, '')).toBe('portal.flowTooLarge');
  expect(kindOf('/cpro/factures/v1/completer', 20_001, '')).toBe('portal.noRight');
  expect(kindOf('/cpro/factures/v1/consulter/historique', 20_000, 'GDP_MSG_11.008 - x')).toBe('portal.invoiceUnknown');
  // A key that nobody named, under a number that one service has.
  expect(kindOf('/cpro/factures/v1/completer', 20_001, 'GDP_MSG_99.999')).toBeUndefined();
  expect(kindOf('/cpro/factures/v1/deposer/flux', 20_000, '')).toBeUndefined();
  expect(kindOf('/cpro/factures/v1/deposer/pdf', 20_001, '')).toBeUndefined();
});
