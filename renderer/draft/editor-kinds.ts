import type { Invoice } from '../../core/draft/invoice.ts';
import { say } from '../ui/french.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { kindTexts } from './kind-texts.ts';

type Kind = {
  readonly code: string;
  readonly label: string;
  readonly hint?: string;
  readonly title: string;
  readonly newTitle: string;
  /** It must point to another invoice (BG-3). */ readonly pointsBack: boolean;
};

/** The kinds that one drafts, by their BT-3 (UNTDID 1001). */
const KINDS: readonly Kind[] = [
  {
    code: '380',
    label: kindTexts.invoice,
    title: kindTexts.titleInvoice,
    newTitle: kindTexts.newInvoice,
    pointsBack: false,
  },
  {
    code: '381',
    label: kindTexts.creditNote,
    hint: kindTexts.creditNoteHint,
    title: kindTexts.titleCreditNote,
    newTitle: kindTexts.newCreditNote,
    pointsBack: true,
  },
  {
    code: '384',
    label: kindTexts.corrected,
    hint: kindTexts.correctedHint,
    title: kindTexts.titleCorrected,
    newTitle: kindTexts.newCorrected,
    pointsBack: true,
  },
  {
    code: '386',
    label: kindTexts.prepayment,
    hint: kindTexts.prepaymentHint,
    title: kindTexts.titlePrepayment,
    newTitle: kindTexts.newPrepayment,
    pointsBack: false,
  },
];

/** The kinds as choices; another one that an imported file brings is added as it is. */
export function kindOptions(current: string): readonly FieldOption[] {
  const known = KINDS.map(({ code, label, hint }) => ({ id: code, label, ...(hint !== undefined && { hint }) }));
  return KINDS.some(({ code }) => code === current)
    ? known
    : [...known, { id: current, label: say(kindTexts.other, { code: current }) }];
}

/** What a list calls a document that is no ordinary invoice; undefined for one. */
export function kindName(code: string): string | undefined {
  if (code === '380') return undefined;
  return kindOptions(code).find(({ id }) => id === code)?.label;
}

/** True for a credit note or a corrected invoice. */
export function pointsBack(typeCode: string): boolean {
  return KINDS.some(({ code, pointsBack: isBack }) => code === typeCode && isBack);
}

/** The head of the screen: « Avoir pour Vézelay ». */
export function invoiceTitle({ typeCode, buyer }: Pick<Invoice, 'typeCode' | 'buyer'>): string {
  const kind = KINDS.find(({ code }) => code === typeCode) ?? KINDS[0];
  if (kind === undefined) return '';
  return buyer.name === '' ? kind.newTitle : say(kind.title, { buyer: buyer.name });
}
