import type { Invoice } from '../draft/invoice.ts';
import { faultWhen, isBlank, type CheckContext, type Fault, type Rule } from './rule.ts';

function countNotes({ notes }: Invoice, subjectCode: string): number {
  return notes.filter((note) => note.subjectCode === subjectCode && !isBlank(note.text)).length;
}

/** The reform's platforms refuse; on Chorus Pro the law asks for the mention, the portal does not look. */
function missingNote(invoice: Invoice, subjectCode: string, { target }: CheckContext): readonly Fault[] {
  const severity = target === 'reform' ? 'blocks' : 'warns';
  return faultWhen(countNotes(invoice, subjectCode) === 0, 'notes').map((fault) => ({ ...fault, severity }));
}

/** The legal mentions (BG-1). */
export const noteRules: readonly Rule[] = [
  {
    id: 'BR-FR-05-PMT',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9, L441-10, D441-5; CCP D2192-35',
    severity: 'blocks',
    fr: 'La mention de l’indemnité forfaitaire de 40 € pour frais de recouvrement manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of the fixed €40 recovery fee is missing. Put it back in “Legal mentions”.',
    check: (invoice, context) => missingNote(invoice, 'PMT', context),
  },
  {
    id: 'BR-FR-05-PMD',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9, L441-10; CCP L2192-13, R2192-31',
    severity: 'blocks',
    fr: 'La mention des pénalités de retard (intérêts moratoires) manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of late-payment interest is missing. Put it back in “Legal mentions”.',
    check: (invoice, context) => missingNote(invoice, 'PMD', context),
  },
  {
    id: 'BR-FR-05-AAB',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9',
    severity: 'blocks',
    fr: 'La mention de l’escompte, ou de son absence, manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of an early-payment discount, or of none, is missing. Put it back in “Legal mentions”.',
    check: (invoice, context) => missingNote(invoice, 'AAB', context),
  },
  {
    id: 'BR-FR-06',
    source: 'XP Z12-012 BR-FR-06: PMT, PMD et AAB une seule fois',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention légale {code} figure {count} fois. Gardez-en une seule.',
    en: 'The legal mention {code} occurs {count} times. Keep only one.',
    check: (invoice) =>
      ['PMT', 'PMD', 'AAB'].flatMap((code) => {
        const count = countNotes(invoice, code);
        return faultWhen(count > 1, 'notes', { code, count });
      }),
  },
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
