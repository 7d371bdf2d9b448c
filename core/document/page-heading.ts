import { impliedTaxRegistration } from '../draft/state-party.ts';
import { formatSiret } from '../draft/siret.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Address, Contact, Party } from '../draft/party.ts';
import { formatDay, formatPeriod } from './french-format.ts';
import {
  CONTENT_WIDTH,
  drawAt,
  drawLine,
  ensureRoom,
  leadingOf,
  linesOf,
  PAGE,
  STYLES,
  type Canvas,
  type TextStyle,
} from './page-canvas.ts';

type Row = { readonly text: string; readonly style: TextStyle };

const body = (text: string | undefined): readonly Row[] =>
  text === undefined || text.trim() === '' ? [] : [{ text, style: STYLES.body }];

/** What stands under « Facture » while the number is not allotted. */
export const NUMBER_TO_COME = 'n° attribué à l’envoi';

/** Frame of invoicing in the portal's own words, where it has them. */
const FRAMES: Readonly<Record<string, string>> = {
  A1: 'A1, dépôt par un fournisseur',
  A2: 'A2, facture déjà payée',
};

function addressRows(address: Address): readonly Row[] {
  const city = [address.postCode, address.city].filter((each) => each.trim() !== '').join(' ');
  const abroad = address.countryCode === 'FR' || address.countryCode === '' ? '' : address.countryCode;
  return [address.lineOne, address.lineTwo, address.lineThree, city, address.subdivision, abroad].flatMap(body);
}

function contactRows(contact: Contact | undefined): readonly Row[] {
  return [contact?.name, contact?.telephone, contact?.email].flatMap(body);
}

function identifierRows(party: Party): readonly Row[] {
  const others = [party.legalRegistration, ...party.otherIdentifiers]
    .filter((each) => each !== undefined)
    .map(({ value, scheme }) => (scheme === '' ? value : `${value} (${scheme})`));
  return others.length === 0 ? [] : body(`Autres identifiants\u00a0: ${others.join(', ')}`);
}

function sellerRows(seller: Party): readonly Row[] {
  const taxRegistration = impliedTaxRegistration(seller);
  return [
    { text: seller.name.trim() === '' ? 'Vendeur à renseigner' : seller.name, style: STYLES.strong },
    ...body(seller.tradingName),
    ...addressRows(seller.address),
    ...(seller.siret === '' ? [] : body(`SIRET ${formatSiret(seller.siret)}`)),
    ...(seller.vatIdentifier === undefined ? [] : body(`TVA ${seller.vatIdentifier}`)),
    ...(taxRegistration === undefined || seller.siret.startsWith(taxRegistration)
      ? []
      : body(`N° fiscal ${taxRegistration}`)),
    ...identifierRows(seller),
    ...(seller.electronicAddress === undefined ? [] : body(`Adresse électronique ${seller.electronicAddress.value}`)),
    ...body(seller.legalInformation),
    ...contactRows(seller.contact),
  ];
}

function buyerRows(buyer: Party): readonly Row[] {
  return [
    { text: 'Facturé à', style: STYLES.small },
    { text: buyer.name.trim() === '' ? 'Client à renseigner' : buyer.name, style: STYLES.strong },
    ...body(buyer.tradingName),
    ...addressRows(buyer.address),
    // The portal's reader looks for these very words.
    ...(buyer.siret === '' ? [] : body(`SIRET client\u00a0: ${formatSiret(buyer.siret)}`)),
    ...(buyer.vatIdentifier === undefined ? [] : body(`TVA client\u00a0: ${buyer.vatIdentifier}`)),
    ...identifierRows(buyer),
    ...(buyer.electronicAddress === undefined ? [] : body(`Adresse électronique ${buyer.electronicAddress.value}`)),
    ...contactRows(buyer.contact),
  ];
}

function referenceRows(invoice: Invoice): readonly Row[] {
  const labelled: readonly (readonly [string, string | undefined])[] = [
    ['Service', invoice.buyerReference],
    ['Engagement', invoice.purchaseOrderReference],
    ['Marché', invoice.contractReference],
    ['Cadre', FRAMES[invoice.businessProcess] ?? invoice.businessProcess],
    ['Livraison', invoice.deliveredOn === undefined ? undefined : formatDay(invoice.deliveredOn)],
    ['Période', formatPeriod(invoice.periodStartOn, invoice.periodEndOn)],
    ['Appel d’offres', invoice.tenderReference],
    ['Projet', invoice.projectReference],
    ['Commande du vendeur', invoice.salesOrderReference],
    ['Bon de livraison', invoice.despatchAdviceReference],
    ['Avis de réception', invoice.receivingAdviceReference],
    ['Imputation', invoice.buyerAccountingReference],
    ['Échéance', invoice.dueOn === undefined ? undefined : formatDay(invoice.dueOn)],
  ];
  return labelled.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : body(`${label}\u00a0: ${value}`),
  );
}

type Column = { readonly rows: readonly Row[]; readonly left: number; readonly width: number; readonly toRight?: true };
type SetLine = { readonly line: string; readonly style: TextStyle };

/** Draws columns side by side from one height; a column that outgrows the page goes on at the next one. */
function drawColumns(canvas: Canvas, columns: readonly Column[]): void {
  const set = columns.map(({ rows, width, left, toRight }) => ({
    left,
    right: toRight === true ? left + width : undefined,
    lines: rows.flatMap(({ text, style }): SetLine[] =>
      linesOf(canvas, text, style, width).map((line) => ({ line, style })),
    ),
  }));
  const count = Math.max(...set.map((each) => each.lines.length));
  for (let index = 0; index < count; index += 1) {
    ensureRoom(canvas, leadingOf(STYLES.body));
    canvas.y -= leadingOf(STYLES.body);
    for (const { lines, left, right } of set) {
      const next = lines[index];
      if (next === undefined) continue;
      const { font, size } = next.style;
      const start = right === undefined ? left : right - canvas.fonts[font].width(next.line, size);
      drawAt(canvas, next.line, next.style, start, canvas.y);
    }
  }
}

/** The words by which people call the document: its kind and number. */
export function documentHeading(invoice: Invoice): string {
  return `Facture ${invoice.number ?? NUMBER_TO_COME}`;
}

/** Title, number and day on the left, the seller on the right; then the buyer and what the portal asks to find. */
export function drawHeading(canvas: Canvas, invoice: Invoice): void {
  const half = CONTENT_WIDTH / 2;
  const top = canvas.y;
  drawLine(canvas, 'Facture', STYLES.title, PAGE.left);
  const identity: readonly Row[] = [
    ...(invoice.number === undefined ? body(NUMBER_TO_COME) : body(`n° ${invoice.number}`)),
    ...body(invoice.issuedOn === undefined ? 'datée du jour de l’envoi' : formatDay(invoice.issuedOn)),
    ...(invoice.businessProcess === 'A2' ? [{ text: 'Déjà payée', style: STYLES.strong }] : []),
  ];
  for (const { text, style } of identity)
    for (const line of linesOf(canvas, text, style, half - 12)) drawLine(canvas, line, style, PAGE.left);
  const underTitle = canvas.y;
  canvas.y = top;
  const page = canvas.page;
  drawColumns(canvas, [{ rows: sellerRows(invoice.seller), left: PAGE.left + half, width: half, toRight: true }]);
  if (canvas.page === page) canvas.y = Math.min(canvas.y, underTitle);
  canvas.y -= 24;
  drawColumns(canvas, [
    { rows: buyerRows(invoice.buyer), left: PAGE.left, width: half - 12 },
    {
      rows: [{ text: 'Références', style: STYLES.small }, ...referenceRows(invoice)],
      left: PAGE.left + half + 40,
      width: half - 40,
    },
  ]);
  canvas.y -= 24;
}
