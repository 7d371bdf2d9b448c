import { isDecimal, toCents } from '../draft/decimal.ts';
import type { Dume, Entity } from '../draft/dume.ts';
import type { Declaration, ExclusionGround } from '../draft/exclusion-ground.ts';
import { askedFacts, type GroundFact } from '../draft/ground-facts.ts';
import { establishedWords, groundFactWords } from '../draft/ground-fact-words.ts';
import type { Address } from '../draft/party.ts';
import { formatSiret } from '../draft/siret.ts';
import { formatDay, formatDecimal, formatEuros, formatPeriod } from './french-format.ts';

/** Said on every paper of a DUME: what an offline program cannot fetch. */
export const CERTIFICATES_SENTENCE =
  'Les attestations fiscales et sociales que le service de l’État récupère lui-même ne peuvent pas être récupérées par Liasse : elles seront jointes en ligne, ou demandées par l’acheteur.';

/** Said on every paper of a DUME: this program is not the State's. */
export const NOT_THE_SERVICE_SENTENCE =
  'Document préparé hors ligne avec Liasse, à relire et à recopier. Il ne remplace pas le DUME rempli sur le profil d’acheteur ou sur dume.chorus-pro.gouv.fr : gardez le fichier XML que le service vous rend.';

/** `183 400 €`, with its cents when it has some; a half-typed figure is shown as it was typed. */
export function turnoverText(typed: string): string {
  return isDecimal(typed) ? formatEuros(toCents(typed)).replace(/,00(?=\u00a0)/, '') : typed;
}

/** `3,5`; a half-typed figure is shown as it was typed. */
export function headcountText(typed: string): string {
  return isDecimal(typed) ? formatDecimal(typed) : typed;
}

/** An address in one line. */
export function addressLine(address: Address | undefined): string {
  if (address === undefined) return '';
  const { lineOne, lineTwo, lineThree, postCode, city, countryCode } = address;
  const town = `${postCode} ${city}`.trim();
  const country = countryCode === 'FR' ? '' : countryCode;
  return [lineOne, lineTwo, lineThree, town, country].filter((each) => (each ?? '').trim() !== '').join(', ');
}

/** The firms that are relied on, or the subcontractors, with their SIRETs. */
export function entityTexts({ entities = [] }: Dume, purpose: Entity['purpose']): readonly string[] {
  return entities
    .filter((each) => each.purpose === purpose && each.name.trim() !== '')
    .map(({ name, siret }) => (siret.trim() === '' ? name : `${name} (${formatSiret(siret)})`));
}

function factText(fact: GroundFact, declared: Declaration): string | undefined {
  const { convictedOn, amountDue, establishedBy } = declared;
  switch (fact) {
    case 'detail':
    case 'convicted':
    case 'means':
    case 'selfCleaning':
      return declared[fact];
    case 'convictedOn':
      return convictedOn === undefined ? undefined : formatDay(convictedOn);
    case 'excludedFromOn':
      return formatPeriod(declared.excludedFromOn, declared.excludedUntilOn);
    // Said with its first day.
    case 'excludedUntilOn':
      return undefined;
    case 'amountDue':
      return amountDue === undefined ? undefined : turnoverText(amountDue);
    case 'establishedBy':
      return establishedBy === undefined ? undefined : establishedWords[establishedBy];
    case 'decisionIsFinal':
    case 'settled': {
      const isSo = declared[fact];
      return isSo === undefined ? undefined : isSo ? 'oui' : 'non';
    }
    default:
      return fact satisfies never;
  }
}

/** What is told after a yes, as labelled texts in the form's order; what is blank or not asked is left out. */
export function declaredFacts(
  ground: ExclusionGround,
  declared: Declaration,
): readonly (readonly [label: string, value: string])[] {
  return askedFacts(ground, declared).flatMap((fact) => {
    const value = factText(fact, declared) ?? '';
    if (value.trim() === '') return [];
    const label = fact === 'excludedFromOn' ? 'Durée de la période d’exclusion' : groundFactWords(ground, fact).fr;
    return [[label, value] as const];
  });
}

/** The lots bid for as a person names them: number and name. */
export function lotTexts({ lots, consultation }: Pick<Dume, 'lots' | 'consultation'>): readonly string[] {
  return lots.map((id) => {
    const name = consultation.lots.find((lot) => lot.id === id)?.name ?? '';
    return name.trim() === '' ? `lot ${id}` : `lot ${id}, ${name}`;
  });
}
