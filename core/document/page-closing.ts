import { formatIban } from '../draft/iban.ts';
import type { Invoice, PaymentMeans } from '../draft/invoice.ts';
import type { Totals } from '../draft/totals.ts';
import { formatDay } from './french-format.ts';
import { drawLine, drawParagraph, ensureRoom, leadingOf, PAGE, STYLES, type Canvas } from './page-canvas.ts';

/** UNTDID 4461 in French, for the means that French invoices use. */
const MEANS: Readonly<Record<string, string>> = {
  '10': 'Paiement en espèces',
  '20': 'Paiement par chèque',
  '30': 'Paiement par virement',
  '31': 'Paiement par virement',
  '42': 'Paiement par virement',
  '48': 'Paiement par carte',
  '49': 'Paiement par prélèvement',
  '54': 'Paiement par carte',
  '57': 'Paiement selon accord',
  '58': 'Paiement par virement',
  '59': 'Paiement par prélèvement',
  '97': 'Paiement par compensation',
};

function paymentText(means: PaymentMeans, dueOn: string | undefined): string {
  const due = dueOn === undefined ? '' : `, au plus tard le ${formatDay(dueOn)}`;
  const account = [
    means.accountName === undefined ? '' : `Titulaire\u00a0: ${means.accountName}`,
    means.iban === undefined || means.iban === '' ? '' : `IBAN ${formatIban(means.iban)}`,
    means.bic === undefined ? '' : `BIC ${means.bic}`,
  ].filter((each) => each !== '');
  const words = MEANS[means.typeCode] ?? `Moyen de paiement ${means.typeCode}`;
  const information = means.information === undefined ? '' : ` (${means.information})`;
  return [`${words}${information}${due}.`, account.join('\n')].filter((each) => each !== '').join('\n');
}

/** BT-8 in the words of the French mention. */
const TAX_POINTS = {
  '5': 'TVA exigible à la date de la facture (option pour les débits).',
  '29': 'TVA exigible à la livraison.',
  '72': 'TVA exigible à l’encaissement.',
} as const;

function paymentTexts(invoice: Invoice, totals: Totals): readonly string[] {
  if (invoice.businessProcess === 'A2')
    return [
      'Facture déjà payée\u00a0: rien n’est à verser.',
      ...invoice.paymentMeans.map((each) => paymentText(each, undefined)),
    ];
  const due = totals.dueCents > 0 ? invoice.dueOn : undefined;
  return [
    ...invoice.paymentMeans.map((each) => paymentText(each, due)),
    ...(invoice.remittanceInformation === undefined
      ? []
      : [`À rappeler avec le paiement\u00a0: ${invoice.remittanceInformation}`]),
    ...(invoice.paymentTerms === undefined ? [] : [invoice.paymentTerms]),
  ];
}

function vatTexts(invoice: Invoice): readonly string[] {
  const exempt = invoice.lines.some((line) => line.vatCategory === 'E');
  const reason = [invoice.vatExemptionReason, invoice.vatExemptionCode].filter(
    (each): each is string => each !== undefined && each !== '',
  );
  return [
    ...(exempt && reason.length > 0 ? [reason.length === 2 ? `${reason[0]} (${reason[1]})` : reason.join('')] : []),
    ...(invoice.taxPointCode === undefined ? [] : [TAX_POINTS[invoice.taxPointCode]]),
    ...(invoice.taxPointOn === undefined ? [] : [`TVA exigible le ${formatDay(invoice.taxPointOn)}.`]),
  ];
}

function drawBlock(canvas: Canvas, title: string, texts: readonly string[], style: 'body' | 'small'): void {
  if (texts.length === 0) return;
  ensureRoom(canvas, leadingOf(STYLES.label) + 3 * leadingOf(STYLES[style]));
  drawLine(canvas, title, STYLES.label, PAGE.left);
  canvas.y -= 2;
  for (const text of texts) drawParagraph(canvas, text, STYLES[style]);
  canvas.y -= 10;
}

/** How to pay, why VAT is what it is, the notes with the legal mentions, and what is attached. */
export function drawClosing(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  drawBlock(canvas, 'Règlement', paymentTexts(invoice, totals), 'body');
  drawBlock(canvas, 'TVA', vatTexts(invoice), 'body');
  drawBlock(
    canvas,
    'Mentions',
    invoice.notes.map((note) => note.text),
    'small',
  );
  drawBlock(
    canvas,
    'Pièces jointes',
    invoice.attachments.map(({ name, description }) => (description === undefined ? name : `${name}, ${description}`)),
    'small',
  );
}
