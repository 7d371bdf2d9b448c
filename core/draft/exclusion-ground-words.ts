import type { ExclusionGround, GroundPart } from './exclusion-ground.ts';

/** A ground in words, and the article of the code de la commande publique that it stands for, where there is one. */
export type GroundWords = {
  readonly part: GroundPart;
  /** Its name on the French form. */ readonly fr: string;
  readonly en: string;
  readonly article: string;
};

/** Heads of the four groups of Part III on the French form. */
export const groundParts: Readonly<Record<GroundPart, string>> = {
  A: 'Condamnations pénales',
  B: 'Impôts et cotisations de sécurité sociale',
  C: 'Insolvabilité, conflits d’intérêts, faute professionnelle',
  D: 'Motifs purement nationaux',
};

/** Names: ESPD-EDM 4.1.0 (list `criterion`) and its French form; articles: CCP L2141-1 to L2141-10, read as their subject. */
export const groundWords: Readonly<Record<ExclusionGround, GroundWords>> = {
  'crime-org': {
    part: 'A',
    fr: 'Participation à une organisation criminelle',
    en: 'Participation in a criminal organisation',
    article: 'L2141-1',
  },
  corruption: { part: 'A', fr: 'Corruption', en: 'Corruption', article: 'L2141-1' },
  fraud: { part: 'A', fr: 'Fraude', en: 'Fraud', article: 'L2141-1' },
  'terr-offence': {
    part: 'A',
    fr: 'Infractions terroristes ou liées à des activités terroristes',
    en: 'Terrorist offences or offences linked to terrorist activities',
    article: 'L2141-1',
  },
  'finan-laund': {
    part: 'A',
    fr: 'Blanchiment de capitaux ou financement du terrorisme',
    en: 'Money laundering or terrorist financing',
    article: 'L2141-1',
  },
  'human-traffic': {
    part: 'A',
    fr: 'Travail des enfants et autres formes de traite des êtres humains',
    en: 'Child labour and other forms of trafficking in human beings',
    article: 'L2141-1',
  },
  'tax-pay': { part: 'B', fr: 'Impôts impayés', en: 'Taxes not paid', article: 'L2141-2' },
  'socsec-pay': {
    part: 'B',
    fr: 'Cotisations de sécurité sociale impayées',
    en: 'Social security contributions not paid',
    article: 'L2141-2',
  },
  'envir-law': {
    part: 'C',
    fr: 'Manquement au droit de l’environnement',
    en: 'Breach of environmental law',
    article: '',
  },
  'socsec-law': { part: 'C', fr: 'Manquement au droit social', en: 'Breach of social law', article: '' },
  'labour-law': { part: 'C', fr: 'Manquement au droit du travail', en: 'Breach of labour law', article: 'L2141-4' },
  bankruptcy: { part: 'C', fr: 'Faillite', en: 'Bankruptcy', article: 'L2141-3' },
  insolvency: { part: 'C', fr: 'Insolvabilité', en: 'Insolvency', article: 'L2141-3' },
  'cred-arran': {
    part: 'C',
    fr: 'Concordat ou arrangement avec les créanciers',
    en: 'Arrangement with creditors',
    article: 'L2141-3',
  },
  'bankr-nat': {
    part: 'C',
    fr: 'Situation analogue à la faillite en droit national',
    en: 'Situation like bankruptcy under national law',
    article: 'L2141-3',
  },
  'liq-admin': {
    part: 'C',
    fr: 'Biens administrés par un liquidateur',
    en: 'Assets administered by a liquidator',
    article: 'L2141-3',
  },
  'susp-act': {
    part: 'C',
    fr: 'Activités de l’entreprise suspendues',
    en: 'Business activities suspended',
    article: 'L2141-3',
  },
  'prof-misconduct': {
    part: 'C',
    fr: 'Faute professionnelle grave',
    en: 'Grave professional misconduct',
    article: '',
  },
  distorsion: {
    part: 'C',
    fr: 'Entente avec d’autres entreprises pour fausser la concurrence',
    en: 'Agreements distorting competition',
    article: 'L2141-9',
  },
  'partic-confl': {
    part: 'C',
    fr: 'Conflit d’intérêts lié à la participation à la procédure',
    en: 'Conflict of interest by taking part in the procedure',
    article: 'L2141-10',
  },
  'prep-confl': {
    part: 'C',
    fr: 'Participation à la préparation de la procédure',
    en: 'Involvement in the preparation of the procedure',
    article: 'L2141-8',
  },
  sanction: {
    part: 'C',
    fr: 'Résiliation anticipée, dommages et intérêts ou sanction comparable',
    en: 'Early termination, damages or comparable sanctions',
    article: 'L2141-7',
  },
  misrepresent: {
    part: 'C',
    fr: 'Fausses déclarations, informations cachées ou documents non fournis',
    en: 'Misrepresentation, withheld information or documents not provided',
    article: 'L2141-8',
  },
  'nati-ground': {
    part: 'D',
    fr: 'Autres motifs d’exclusion prévus par le droit français',
    en: 'Other exclusion grounds of national law',
    article: 'L2141-1 à L2141-10',
  },
};
