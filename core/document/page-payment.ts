import { formatIban } from '../draft/iban.ts';
import type { Invoice, PaymentMeans } from '../draft/invoice.ts';
import type { Totals } from '../draft/totals.ts';
import { epcModules, epcText } from './epc-code.ts';
import { formatDay, formatMoney } from './french-format.ts';
import { drawClosing } from './page-closing.ts';
import { draw, drawAt, ensureRoom, leadingOf, type Canvas } from './page-canvas.ts';
import { drawColumns, drawSideBySide, rowOf, type Row } from './page-columns.ts';
import { contentWidth, SHEET, type Styles } from './page-template.ts';
import { isCreditNote } from './page-title.ts';
import { pdfNumber } from './pdf-text.ts';
import { addElement } from './structure-tree.ts';

/** UNTDID 4461 in French, for the means that French invoices use. */
const MEANS = new Map(
  Object.entries({
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
  }),
);

type Terms = { readonly dueOn: string | undefined; readonly credit: boolean };

function meansRows(means: PaymentMeans, { dueOn, credit }: Terms, { body, strong }: Styles): readonly Row[] {
  const due = dueOn === undefined ? '' : `, au plus tard le ${formatDay(dueOn)}`;
  const words = MEANS.get(means.typeCode) ?? `Moyen de paiement ${means.typeCode}`;
  const { information: said = '' } = means;
  const isSaid = words.toLowerCase().includes(said.trim().toLowerCase());
  const information = isSaid ? '' : ` (${said})`;
  const iban = means.iban === undefined || means.iban === '' ? undefined : formatIban(means.iban);
  return [
    ...(credit ? [] : rowOf(`${words}${information}${due}.`, body)),
    ...rowOf(iban, strong, 'IBAN'),
    ...rowOf(means.bic, body, 'BIC'),
    ...rowOf(means.proprietaryAccount, strong, 'Compte'),
    ...rowOf(means.accountName, body, 'Titulaire'),
    ...rowOf(means.cardNumber, body, 'Carte se terminant par'),
    ...rowOf(means.cardHolder, body, 'Porteur de la carte'),
    ...rowOf(means.debitedAccount === undefined ? undefined : formatIban(means.debitedAccount), body, 'Compte débité'),
  ];
}

function paymentRows(invoice: Invoice, totals: Totals, styles: Styles): readonly Row[] {
  const paid = invoice.businessProcess === 'A2';
  const credit = isCreditNote(invoice.typeCode);
  const dueOn = !paid && totals.dueCents > 0 && !credit ? invoice.dueOn : undefined;
  const rows = [
    ...(paid ? rowOf('Facture déjà payée\u00a0: rien n’est à verser.', styles.body) : []),
    ...(credit ? rowOf('Somme à votre crédit, à déduire de vos règlements ou à vous rembourser.', styles.body) : []),
    ...invoice.paymentMeans.flatMap((each) => meansRows(each, { dueOn, credit }, styles)),
    ...rowOf(invoice.remittanceInformation, styles.body, 'À rappeler avec le paiement'),
    ...rowOf(invoice.directDebitMandate, styles.body, 'Mandat SEPA (RUM)'),
    ...rowOf(invoice.creditorReference, styles.body, 'Identifiant créancier SEPA (ICS)'),
    ...rowOf(invoice.paymentTerms, styles.body),
  ];
  if (rows.length === 0) return [];
  const title: Row = { text: 'Règlement', style: styles.label, type: 'H2' };
  return [title, ...rows];
}

/** Draws the code as one shape: dark runs of each row. */
function drawCode(canvas: Canvas, modules: readonly (readonly boolean[])[], alt: string): void {
  const { code } = canvas.measures;
  const side = code / modules.length;
  const left = SHEET.width - canvas.measures.right - code;
  const top = canvas.y;
  const figure = addElement(canvas.document, 'Figure', {
    figure: { alt, box: [left, top - code, left + code, top] },
  });
  const runs: string[] = [];
  modules.forEach((row, index) => {
    for (let start = row.indexOf(true); start !== -1;) {
      const next = row.indexOf(false, start);
      const end = next === -1 ? row.length : next;
      runs.push(`${start} ${modules.length - 1 - index} ${end - start} 1 re`);
      start = row.indexOf(true, end);
    }
  });
  const place = `${pdfNumber(left)} ${pdfNumber(top - code)}`;
  draw(canvas, figure, `q 0 g ${side.toFixed(4)} 0 0 ${side.toFixed(4)} ${place} cm\n${runs.join('\n')}\nf Q`);
  canvas.y -= code;
  const { small } = canvas.measures.styles;
  canvas.y -= leadingOf(canvas, small) + 2;
  const words = 'Virement par code QR';
  const width = canvas.fonts.sans.width(words, small.size);
  const caption = addElement(canvas.document, 'P');
  drawAt(canvas, words, small, { left: left + (code - width) / 2, bottom: canvas.y, owner: caption });
}

/** How to pay with what else closes the invoice, and beside them the code that a bank's application reads. */
export function drawPayment(canvas: Canvas, invoice: Invoice, totals: Totals): void {
  const { measures } = canvas;
  const rows = paymentRows(invoice, totals, measures.styles);
  const text = epcText(invoice, totals, canvas.sandbox);
  const codeHeight = text === undefined ? 0 : measures.code + leadingOf(canvas, measures.styles.small) + 4;
  ensureRoom(canvas, Math.max(codeHeight, Math.min(rows.length, 7) * leadingOf(canvas, measures.styles.body)));
  const full = contentWidth(measures);
  const beside = text === undefined ? full : full - measures.code - 26;
  const start = { page: canvas.page, y: canvas.y };
  const isBelow = (): boolean => canvas.page > start.page || canvas.y < start.y - codeHeight;
  drawSideBySide(canvas, [
    () => {
      if (rows.length > 0) drawColumns(canvas, [{ rows, left: measures.left, width: beside }], canvas.document);
      canvas.y -= measures.gap * 0.5;
      drawClosing(canvas, invoice, () => (isBelow() ? full : beside));
    },
    () => {
      if (text === undefined) return;
      const amount = formatMoney(totals.dueCents, invoice.currencyCode);
      drawCode(canvas, epcModules(text), `Code QR du virement SEPA de ${amount} à ${invoice.seller.name}`);
    },
  ]);
}
