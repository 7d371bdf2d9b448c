import type { Invoice } from '../draft/invoice.ts';
import { formatDay, formatPeriod } from './french-format.ts';
import { ensureRoom, type Canvas } from './page-canvas.ts';
import { drawColumns, drawSideBySide, rowOf, type Column, type Row } from './page-columns.ts';
import type { Picture } from './picture.ts';
import { drawLogo } from './page-logo.ts';
import { buyerRows, otherPartyRows, sellerRows } from './page-parties.ts';
import { contentWidth, type Styles } from './page-template.ts';
import { documentTitle, NUMBER_TO_COME } from './page-title.ts';

/** Frame of invoicing in the portal's own words, where it has them. */
const FRAMES = new Map([
  ['A1', 'A1, dépôt par un fournisseur d’une facture'],
  ['A2', 'A2, dépôt par un fournisseur d’une facture déjà payée'],
]);

/** The reform's frames (XP Z12-012, BR-FR-08): what is sold, then in which case. */
const SOLD = new Map([
  ['B', 'biens'],
  ['S', 'services'],
  ['M', 'biens et services'],
]);
const CASES = new Map([
  ['1', ''],
  ['2', ', déjà payée'],
  ['3', ', sous-traitance'],
  ['4', ', définitive après acompte'],
  ['5', ', sous-traitance'],
  ['6', ', cotraitance'],
  ['7', ', TVA déjà collectée'],
]);

/** A frame with what it means; one that nobody knows is its code. */
function frameWords(code: string): string {
  const sold = SOLD.get(code.slice(0, 1));
  const inCase = CASES.get(code.slice(1));
  const reformed = sold === undefined || inCase === undefined ? code : `${code}, ${sold}${inCase}`;
  return FRAMES.get(code) ?? reformed;
}

const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : formatDay(date));

/** What the portal and the buyer file the invoice by, in the words that the portal's reader looks for. */
function referenceRows(invoice: Invoice, styles: Styles): readonly Row[] {
  const preceding = (invoice.precedingInvoices ?? []).map(({ number, issuedOn }) =>
    issuedOn === undefined ? `n° ${number}` : `n° ${number} du ${formatDay(issuedOn)}`,
  );
  const { invoicedObject } = invoice;
  const labelled: readonly (readonly [string, string | undefined])[] = [
    [preceding.length > 1 ? 'Factures d’origine' : 'Facture d’origine', preceding.join(', ')],
    ['Engagement', invoice.purchaseOrderReference],
    ['Code service', invoice.buyerReference],
    ['N° de marché', invoice.contractReference],
    ['Cadre de facturation', frameWords(invoice.businessProcess)],
    ['Livraison', day(invoice.deliveredOn)],
    ['Période', formatPeriod(invoice.periodStartOn, invoice.periodEndOn)],
    ['Appel d’offres', invoice.tenderReference],
    ['Projet', invoice.projectReference],
    ['Commande du vendeur', invoice.salesOrderReference],
    ['Bon de livraison', invoice.despatchAdviceReference],
    ['Avis de réception', invoice.receivingAdviceReference],
    ['Objet facturé', invoicedObject?.value],
    ['Imputation', invoice.buyerAccountingReference],
  ];
  return labelled.flatMap(([label, value]) => rowOf(value, styles.body, label));
}

function titleRows(invoice: Invoice, styles: Styles): readonly Row[] {
  const { number, issuedOn } = invoice;
  return [
    { text: documentTitle(invoice.typeCode), style: styles.title, type: 'H1' },
    { text: number === undefined ? NUMBER_TO_COME : `n° ${number}`, style: styles.lead, above: 3 },
    ...rowOf(issuedOn === undefined ? 'datée du jour de l’envoi' : `du ${formatDay(issuedOn)}`, styles.body),
    ...(invoice.dueOn === undefined || invoice.businessProcess === 'A2'
      ? []
      : rowOf(formatDay(invoice.dueOn), styles.body, 'Échéance')),
    ...(invoice.businessProcess === 'A2' ? rowOf('Déjà payée', styles.strong) : []),
  ];
}

/** The two columns of the top of the page, and the white between them. */
function columnsOf(canvas: Canvas): { readonly left: Omit<Column, 'rows'>; readonly right: Omit<Column, 'rows'> } {
  const { measures } = canvas;
  const width = contentWidth(measures);
  const rightWidth = width * 0.45;
  return {
    left: { left: measures.left, width: width - rightWidth - 18 },
    right: { left: measures.left + width - rightWidth, width: rightWidth },
  };
}

/** Logo and seller on the left, title and number on the right; then the references, the buyer and the other parties. */
export function drawHeading(canvas: Canvas, invoice: Invoice, logo: Picture | undefined): void {
  const { measures, document } = canvas;
  const { styles } = measures;
  const { left, right } = columnsOf(canvas);
  drawSideBySide(canvas, [
    () => {
      drawColumns(canvas, [{ ...right, rows: titleRows(invoice, styles) }], document);
    },
    () => {
      if (logo !== undefined) drawLogo(canvas, logo, invoice.seller.name);
      drawColumns(canvas, [{ ...left, rows: sellerRows(invoice.seller, styles) }], document);
    },
  ]);
  canvas.y -= measures.gap;
  const references = referenceRows(invoice, styles);
  const title: Row = { text: 'Références', style: styles.label, type: 'H2' };
  drawColumns(
    canvas,
    [
      { ...left, rows: references.length === 0 ? [] : [title, ...references] },
      { ...right, rows: buyerRows(invoice.buyer, styles) },
    ],
    document,
  );
  drawOtherParties(canvas, invoice);
  canvas.y -= measures.gap;
}

function drawOtherParties(canvas: Canvas, invoice: Invoice): void {
  const blocks = otherPartyRows(invoice, canvas.measures.styles);
  if (blocks.length === 0) return;
  canvas.y -= canvas.measures.gap;
  ensureRoom(canvas, 60);
  const width = contentWidth(canvas.measures) / blocks.length;
  drawColumns(
    canvas,
    blocks.map((rows, index) => ({ rows, left: canvas.measures.left + index * width, width: width - 12 })),
    canvas.document,
  );
}
