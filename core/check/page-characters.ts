import { undrawnCharacters } from '../draft/page-characters.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Party } from '../draft/party.ts';
import type { Fault, Rule } from './rule.ts';

type Text = readonly [field: string, text: string | undefined];

function partyTexts(
  role: 'seller' | 'buyer',
  { name, tradingName, legalInformation, address }: Party,
): readonly Text[] {
  return [
    [`${role}.name`, name],
    [`${role}.tradingName`, tradingName],
    [`${role}.legalInformation`, legalInformation],
    [`${role}.address.lineOne`, address.lineOne],
    [`${role}.address.lineTwo`, address.lineTwo],
    [`${role}.address.city`, address.city],
  ];
}

/** The texts that people type freely and that stand on the page. */
function pageTexts(invoice: Invoice): readonly Text[] {
  return [
    ...partyTexts('seller', invoice.seller),
    ...partyTexts('buyer', invoice.buyer),
    ...invoice.lines.flatMap((line, index): readonly Text[] => [
      [`lines.${index}.name`, line.name],
      [`lines.${index}.description`, line.description],
      [`lines.${index}.note`, line.note],
    ]),
    ['paymentTerms', invoice.paymentTerms],
    ...invoice.notes.map(({ text }, index): Text => [`notes.${index}.text`, text]),
  ];
}

/** What the fonts of the page cannot draw is named before it is sent as squares. */
export const pageCharacterRules: readonly Rule[] = [
  {
    id: 'LIASSE-PAGE-CHARACTERS',
    source: 'Polices de la page : alphabets latin, grec et cyrillique',
    severity: 'advises',
    fr: 'La page ne sait pas imprimer « {characters} » et met un carré à la place ; le XML garde le texte. Écrivez ce passage en lettres latines.',
    en: 'The page cannot print “{characters}” and puts a square instead; the XML keeps the text. Write this passage in Latin letters.',
    check: (invoice) =>
      pageTexts(invoice).flatMap(([field, text = '']): readonly Fault[] => {
        const missing = undrawnCharacters(text);
        return missing.length === 0 ? [] : [{ field, values: { characters: missing.slice(0, 10).join('\u00a0') } }];
      }),
  },
];
