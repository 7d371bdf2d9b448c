import type { ExclusionGround, GroundPart } from './exclusion-ground.ts';
import { groundWords } from './exclusion-ground-words.ts';
import { isInsolvency, type GroundFact } from './ground-facts.ts';

/** What the form asks, in words. */
export type FactWords = { readonly fr: string; readonly en: string };

/** Words of the French ESPD form (ESPD-Service, messages_fr), shortened from questions to names. */
const factWords: Readonly<Record<GroundFact, FactWords>> = {
  detail: { fr: 'Description des faits', en: 'Description of the facts' },
  convicted: { fr: 'Qui a été condamné', en: 'Who was convicted' },
  convictedOn: { fr: 'Date de la condamnation', en: 'Date of the conviction' },
  excludedFromOn: {
    fr: 'Durée de la période d’exclusion, premier jour',
    en: 'Length of the period of exclusion, first day',
  },
  excludedUntilOn: {
    fr: 'Durée de la période d’exclusion, dernier jour',
    en: 'Length of the period of exclusion, last day',
  },
  amountDue: { fr: 'Montant concerné', en: 'Amount concerned' },
  establishedBy: { fr: 'Manquement établi par', en: 'Breach established by' },
  means: { fr: 'Moyens utilisés', en: 'Means used' },
  decisionIsFinal: { fr: 'Décision finale et contraignante', en: 'Decision final and binding' },
  settled: {
    fr: 'Somme payée, ou accord contraignant pour la payer',
    en: 'Sum paid, or binding agreement to pay it',
  },
  selfCleaning: {
    fr: 'Mesures prises pour démontrer la fiabilité (« auto-réhabilitation »)',
    en: 'Measures taken to show reliability (“self-cleaning”)',
  },
};

/** What a group of grounds calls otherwise. */
const wordsOfPart: Readonly<Record<GroundPart, Partial<Record<GroundFact, FactWords>>>> = {
  A: { detail: { fr: 'Motif', en: 'Reason' } },
  B: { convictedOn: { fr: 'Date de la condamnation ou de la décision', en: 'Date of the conviction or decision' } },
  C: {},
  D: {},
};

/** What the form asks after a yes to a ground, in words. */
export function groundFactWords(ground: ExclusionGround, fact: GroundFact): FactWords {
  if (fact === 'selfCleaning' && isInsolvency(ground))
    return {
      fr: 'Raisons d’être malgré tout en mesure d’exécuter le marché',
      en: 'Reasons to be able to perform the contract all the same',
    };
  return wordsOfPart[groundWords[ground].part][fact] ?? factWords[fact];
}

/** How a breach was established, as the form names it. */
export const establishedWords: Readonly<Record<'decision' | 'otherwise', string>> = {
  decision: 'une décision judiciaire ou administrative',
  otherwise: 'd’autres moyens',
};
