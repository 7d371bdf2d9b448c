import type { Note } from './invoice.ts';

/**
 * The three mentions that every invoice between professionals bears (C. com. L441-9), in the words of a public order:
 * recovery fee (C. com. D441-5, CCP D2192-35), interest (C. com. L441-10, CCP R2192-31 after décret 2013-269), discount.
 */
export function legalNotes(): Note[] {
  return [
    {
      subjectCode: 'PMT',
      text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 € (art. D441-5 du Code de commerce, art. D2192-35 du Code de la commande publique).',
    },
    {
      subjectCode: 'PMD',
      text: 'En cas de retard de paiement, intérêts moratoires au taux de refinancement principal de la Banque centrale européenne majoré de huit points, dus de plein droit dès le lendemain de l’échéance (art. L441-10 du Code de commerce, art. R2192-31 du Code de la commande publique).',
    },
    { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
  ];
}
