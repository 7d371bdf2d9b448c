import { faultWhen, type Rule } from './rule.ts';

/** How long mentions (BG-1) and payment terms may be. */
export const noteRules: readonly Rule[] = [
  {
    id: 'CPRO-NOTE-LENGTH',
    source: 'Règles Chorus Pro de la réforme, BT-22 (1 024 caractères)',
    severity: 'warns',
    fr: 'La mention n° {position} dépasse 1 024 caractères ; le portail peut la refuser. Abrégez-la, ou joignez un document.',
    en: 'Mention no. {position} is longer than 1,024 characters; the portal may refuse it. Shorten it, or attach a document.',
    check: ({ notes }) =>
      notes.flatMap((note, index) =>
        faultWhen(note.text.length > 1_024, `notes.${index}.text`, { position: index + 1 }),
      ),
  },
  {
    id: 'CPRO-TERMS-LENGTH',
    source: 'Règles Chorus Pro de la réforme, BT-20 (1 024 caractères)',
    severity: 'warns',
    fr: 'Les conditions de paiement dépassent 1 024 caractères ; le portail peut les refuser. Abrégez-les.',
    en: 'The payment terms are longer than 1,024 characters; the portal may refuse them. Shorten them.',
    check: ({ paymentTerms }) => faultWhen((paymentTerms?.length ?? 0) > 1_024, 'paymentTerms'),
  },
];
