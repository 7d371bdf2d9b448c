import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type CheckContext, type Fault, type StatedRule } from './rule.ts';

const TREATMENTS = new Set(['B2B', 'B2BINT', 'B2C', 'B2CINT', 'OUTOFSCOPE', 'ARCHIVEONLY']);
const SINGLE_VAT_GROUP = 'MEMBRE_ASSUJETTI_UNIQUE';

function countNotes({ notes }: StatedInvoice, subjectCode: string): number {
  return notes.filter((note) => note.subjectCode === subjectCode).length;
}

/** The reform's platforms refuse; on Chorus Pro the law asks for the mention, the portal does not look. */
function missingNote(stated: StatedInvoice, subjectCode: string, { target }: CheckContext): readonly Fault[] {
  const severity = target === 'reform' ? 'blocks' : 'warns';
  return countNotes(stated, subjectCode) === 0 ? [{ field: 'notes', severity }] : [];
}

/** True when the seller says, by its identifier 0231, that it belongs to a single VAT group (assujetti unique). */
function isInVatGroup({ seller }: StatedInvoice): boolean {
  return seller?.identifiers.some(({ scheme }) => scheme === '0231') === true;
}

/** The notes (BG-1) that French law and the reform ask for. */
export const frenchNoteRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-05-PMT',
    official: 'BR-FR-05',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9, L441-10, D441-5; CCP D2192-35',
    severity: 'blocks',
    fr: 'La mention de l’indemnité forfaitaire de 40 € pour frais de recouvrement manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of the fixed €40 recovery fee is missing. Put it back in “Legal mentions”.',
    check: (stated, context) => missingNote(stated, 'PMT', context),
  },
  {
    id: 'BR-FR-05-PMD',
    official: 'BR-FR-05',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9, L441-10; CCP L2192-13, R2192-31',
    severity: 'blocks',
    fr: 'La mention des pénalités de retard (intérêts moratoires) manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of late-payment interest is missing. Put it back in “Legal mentions”.',
    check: (stated, context) => missingNote(stated, 'PMD', context),
  },
  {
    id: 'BR-FR-05-AAB',
    official: 'BR-FR-05',
    source: 'XP Z12-012 BR-FR-05; C. com. L441-9',
    severity: 'blocks',
    fr: 'La mention de l’escompte, ou de son absence, manque. Remettez-la dans « Mentions légales ».',
    en: 'The mention of an early-payment discount, or of none, is missing. Put it back in “Legal mentions”.',
    check: (stated, context) => missingNote(stated, 'AAB', context),
  },
  {
    id: 'LIASSE-NOTE-EMPTY',
    source: 'EN 16931 BG-1: une mention a un texte (BT-22); C. com. L441-9',
    severity: 'warns',
    fr: 'Mention n° {position} ({code}) : elle n’a pas de texte. Écrivez-le, ou retirez la mention.',
    en: 'Mention no. {position} ({code}): it has no text. Write it, or remove the mention.',
    check: ({ notes }) =>
      notes.flatMap(({ subjectCode: code = '', text }, index) =>
        faultWhen(text === undefined, `notes.${index}.text`, { position: index + 1, code }),
      ),
  },
  {
    id: 'BR-FR-06',
    source: 'XP Z12-012 BR-FR-06: PMT, PMD, AAB et TXD une seule fois',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention légale {code} figure {count} fois. Gardez-en une seule.',
    en: 'The legal mention {code} occurs {count} times. Keep only one.',
    check: (stated) =>
      ['PMT', 'PMD', 'AAB', 'TXD'].flatMap((code) => {
        const count = countNotes(stated, code);
        return faultWhen(count > 1, 'notes', { code, count });
      }),
  },
  {
    id: 'BR-FR-20',
    source: 'XP Z12-012 BR-FR-20 (BT-21, BT-22)',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention BAR (traitement) « {text} » n’est pas admise. Écrivez B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE ou ARCHIVEONLY, ou retirez-la.',
    en: 'The mention BAR (treatment) “{text}” is not admitted. Write B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE or ARCHIVEONLY, or remove it.',
    check: ({ notes }) =>
      notes.flatMap(({ subjectCode, text = '' }, index) =>
        faultWhen(subjectCode === 'BAR' && !TREATMENTS.has(text), `notes.${index}.text`, { text: text.slice(0, 80) }),
      ),
  },
  {
    id: 'BR-FR-31',
    source: 'XP Z12-012 BR-FR-31 (BT-21)',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention BAR (traitement) figure {count} fois. Gardez-en une seule.',
    en: 'The mention BAR (treatment) occurs {count} times. Keep only one.',
    check: ({ notes }) => {
      const count = notes.filter(({ subjectCode, text }) => subjectCode === 'BAR' && TREATMENTS.has(text ?? '')).length;
      return faultWhen(count > 1, 'notes', { count });
    },
  },
  {
    id: 'BR-FR-CO-14',
    source: 'XP Z12-012 BR-FR-CO-14 (BT-21, BT-22, BT-29)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Votre entreprise est membre d’un assujetti unique (identifiant 0231) : ajoutez la mention TXD « MEMBRE_ASSUJETTI_UNIQUE ».',
    en: 'Your company belongs to a single VAT group (identifier 0231): add the mention TXD “MEMBRE_ASSUJETTI_UNIQUE”.',
    check: (stated) =>
      faultWhen(
        isInVatGroup(stated) &&
          !stated.notes.some(({ subjectCode, text }) => subjectCode === 'TXD' && text === SINGLE_VAT_GROUP),
        'notes',
      ),
  },
  {
    id: 'BR-FR-CO-15',
    source: 'XP Z12-012 BR-FR-CO-15 (BT-29, BT-63)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Votre entreprise est membre d’un assujetti unique (identifiant 0231) : donnez le représentant fiscal, avec le numéro de TVA de l’assujetti unique.',
    en: 'Your company belongs to a single VAT group (identifier 0231): give the tax representative, with the group’s VAT number.',
    check: (stated) =>
      faultWhen(
        isInVatGroup(stated) && stated.taxRepresentative?.vatIdentifier === undefined,
        'taxRepresentative.vatIdentifier',
      ),
  },
];
