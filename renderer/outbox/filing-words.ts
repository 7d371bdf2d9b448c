import type { FilingKind } from '../../core/outbox/submission.ts';
import { frenchTexts } from '../ui/french.ts';

/** Words that agree with what is filed: une facture, une demande. */
const feminine = frenchTexts({
  sealedAt: 'Scellée le',
  handedOn: 'Déposée le',
  handedWords: 'Déposée le {date}.',
  handedNumber: 'Déposée le {date}, sous le numéro {receipt}.',
  handedHistory: 'Déclarée déposée à la main',
  noted: 'C’est noté : {number} est déposée.',
  withdrawn: '{number} est retirée : elle redevient un brouillon et garde son numéro.',
  withdrawnHistory: 'Retirée',
});

/** The same of un DUME. */
const masculine: typeof feminine = frenchTexts({
  sealedAt: 'Scellé le',
  handedOn: 'Déposé le',
  handedWords: 'Déposé le {date}.',
  handedNumber: 'Déposé le {date}, sous le numéro {receipt}.',
  handedHistory: 'Déclaré déposé à la main',
  noted: 'C’est noté : {number} est déposé.',
  withdrawn: '{number} est retiré : il redevient un brouillon.',
  withdrawnHistory: 'Retiré',
});

const claim: typeof feminine = {
  ...feminine,
  ...frenchTexts({ withdrawn: '{number} est retirée : elle redevient un brouillon.' }),
};

/** The words that agree with a kind of filing. */
export function filingWords(kind: FilingKind): typeof feminine {
  switch (kind) {
    case 'invoice':
      return feminine;
    case 'dume':
      return masculine;
    case 'fuel':
      return claim;
    default:
      return kind satisfies never;
  }
}
