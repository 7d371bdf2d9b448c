import newCriteria from '../../assets/espd-criteria-4.1.0.json' with { type: 'json' };
import oldCriteria from '../../assets/espd-criteria-2.1.1.json' with { type: 'json' };
import type { AskedCriterion } from '../draft/consultation.ts';
import { groundWords } from '../draft/exclusion-ground-words.ts';
import type { WrittenEspdVersion } from '../draft/stated-espd.ts';
import { CRITERIA, groundOf } from './espd-codes.ts';

/** What a question asks for, by our own name; its words come from `questionWords`. */
export type QuestionRole = keyof typeof questionWords;

/** A question, a requirement or a caption of the model. */
export type EspdQuestion = {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly role: QuestionRole;
  readonly expected?: string;
};

/** Questions that are asked together; `ONTRUE` and `ONFALSE` hang on the yes or no above. */
export type EspdGroup = {
  readonly id: string;
  readonly when: string;
  readonly questions: readonly EspdQuestion[];
  readonly groups: readonly EspdGroup[];
};

/** A criterion of the model with everything that the official rules want to see of it. */
export type EspdCriterion = { readonly id: string; readonly code: string; readonly groups: readonly EspdGroup[] };

/** What each question asks, in our own French words: the rules want a text and compare none. */
export const questionWords = {
  answer: 'Votre réponse',
  detail: 'Les faits',
  convictedOn: 'Date de la condamnation ou de la décision',
  convicted: 'Qui a été condamné',
  excludedFor: 'Durée de la période d’exclusion',
  cleaned: 'Avez-vous pris des mesures pour démontrer votre fiabilité ?',
  measures: 'Ces mesures',
  fitness: 'Raisons d’être néanmoins en mesure d’exécuter le marché',
  electronic: 'Ces informations sont-elles disponibles par voie électronique ?',
  evidence: 'Justificatif',
  country: 'Pays concerné',
  amountDue: 'Montant concerné',
  otherMeans: 'Manquement établi autrement que par une décision judiciaire ou administrative',
  means: 'Par quel moyen',
  finalDecision: 'La décision est-elle définitive et obligatoire ?',
  settled: 'Avez-vous payé, ou conclu un accord pour payer ?',
  moreInformation: 'Précisions',
  minimum: 'Montant minimal demandé',
  minimumYears: 'Nombre d’exercices demandés',
  threshold: 'Seuil par exercice',
  lot: 'Lot',
  lots: 'Lots auxquels on se porte candidat',
  alone: 'Remplissez-vous ce critère par vous-même ?',
  reliedUpon: 'Sinon, avec les capacités d’une autre entité ?',
  entityName: 'Nom de l’entité',
  entityId: 'Identifiant de l’entité',
  entityActivity: 'Activité de l’entité pour ce marché',
  period: 'Début et fin de l’exercice',
  amount: 'Montant',
  setUpOn: 'Date de création ou de début d’activité, si des exercices manquent',
  year: 'Année',
  number: 'Nombre',
  groupRole: 'Rôle dans le groupement',
  members: 'Autres membres du groupement',
  groupName: 'Nom du groupement',
  caption: 'Motifs d’exclusion purement nationaux',
  nationalText: 'Motifs d’exclusion prévus par le droit français',
  nationalEvidence: 'Justificatif prévu par le droit français',
} as const;

function rolesIn(groups: readonly EspdGroup[]): readonly (readonly [id: string, role: QuestionRole])[] {
  return groups.flatMap(({ questions, groups: inner }) => [
    ...questions.map(({ id, role }) => [id, role] as const),
    ...rolesIn(inner),
  ]);
}

const roles = new Map(
  [...oldCriteria.criteria, ...newCriteria.criteria].flatMap(({ groups }) => rolesIn(groups as readonly EspdGroup[])),
);

/** What the question of that id asks, where it is one of 2.1.1 or 4.1.0 that we write. */
export function questionRole(id: string): QuestionRole | undefined {
  return roles.get(id);
}

const CRITERION_WORDS: Readonly<Record<keyof typeof CRITERIA, string>> = {
  turnover: 'Chiffre d’affaires annuel général',
  averageTurnover: 'Chiffre d’affaires annuel moyen',
  manpower: 'Effectifs moyens annuels',
  setUp: 'Création de l’opérateur économique',
  together: 'Participation avec d’autres opérateurs économiques',
  reliesOn: 'Recours aux capacités d’autres entités',
  subcontracts: 'Sous-traitance',
  lotsTendered: 'Lots auxquels l’opérateur économique se porte candidat',
};

/** What a criterion of ours is, by its UUID; undefined for a criterion that we do not write. */
export function criterionKind(id: string): keyof typeof CRITERIA | undefined {
  const kinds = Object.keys(CRITERIA) as (keyof typeof CRITERIA)[];
  return kinds.find((kind) => (CRITERIA[kind] as readonly string[]).includes(id));
}

/** The French name of a criterion that we write; throws for another. */
export function criterionName(id: string): string {
  const ground = groundOf(id);
  if (ground !== undefined) return groundWords[ground].fr;
  const kind = criterionKind(id);
  if (kind === undefined) throw new Error(`no criterion ${id}`);
  return CRITERION_WORDS[kind];
}

/**
 * The criteria that a simplified DUME answers, in the order of the form. That of 2.x on the date of creation is there
 * only when it is answered: an unanswered selection criterion is a fault (BR-RESP-40).
 */
export function writtenCriteria(version: WrittenEspdVersion, withSetUp: boolean): readonly EspdCriterion[] {
  const { criteria } = version === '4.1.0' ? newCriteria : oldCriteria;
  return (criteria as readonly EspdCriterion[]).filter(({ id }) => withSetUp || criterionKind(id) !== 'setUp');
}

/** The same criteria as a file states them. */
export function statedCriteria(version: WrittenEspdVersion, withSetUp: boolean): readonly AskedCriterion[] {
  return writtenCriteria(version, withSetUp).map(({ id, code }) => {
    const kind = criterionKind(id);
    const selection = kind === 'turnover' || kind === 'manpower' || kind === 'setUp';
    const part = groundOf(id) === undefined ? (selection ? 'selection' : 'other') : 'exclusion';
    return { id, code, name: criterionName(id), part };
  });
}
