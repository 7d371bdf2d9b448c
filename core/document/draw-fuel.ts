import { checkFuelClaim, fuelFindingSentence } from '../check/check-fuel.ts';
import { fuelChecklist, type ChecklistItem } from '../check/fuel-checklist.ts';
import type { FuelContext } from '../check/fuel-rule.ts';
import { beneficiaryCategoryNames, claimLines, type FuelClaim } from '../draft/fuel-claim.ts';
import { computeFuelRefund, type FuelRefund } from '../draft/fuel-refund.ts';
import { formatIban } from '../draft/iban.ts';
import { compactIdentifier, formatSiret } from '../draft/siret.ts';
import { formatDay, formatEuros, shortDay } from './french-format.ts';
import {
  billedText,
  certaintyWords,
  euroText,
  fuelHeading,
  noRefundWords,
  PORTAL_RATE_SENTENCE,
  productText,
  quantityText,
  rateText,
  shortProductNames,
  withBoundSigns,
} from './fuel-texts.ts';
import { drawKeyFigures, drawNotice, drawSectionTitle, drawTable } from './page-blocks.ts';
import { drawParagraph, openCanvas, type Canvas, type PageFonts } from './page-canvas.ts';
import { drawColumns, rowOf } from './page-columns.ts';
import { contentWidth, MEASURES } from './page-template.ts';

const STATE_WORDS: Readonly<Record<ChecklistItem['state'], string>> = {
  here: 'présent',
  missing: 'MANQUE',
  look: 'à vérifier',
};

function drawTop(canvas: Canvas, claim: FuelClaim): void {
  const { measures } = canvas;
  const { title, lead, body } = measures.styles;
  const { beneficiary, bankDetails, year } = claim;
  const { party } = beneficiary;
  const { address } = party;
  const width = contentWidth(measures);
  drawColumns(
    canvas,
    [
      {
        left: measures.left,
        width: width * 0.56,
        rows: [
          { text: 'Remboursement de carburant', style: { ...title, size: title.size * 0.82 }, type: 'H1' },
          { text: `Accise (ex-TIC et TICGN), livraisons de ${year}`, style: lead, above: 2 },
        ],
      },
      {
        left: measures.left + width * 0.56 + 18,
        width: width * 0.44 - 18,
        rows: [
          ...rowOf(party.name, measures.styles.strong, 'Bénéficiaire'),
          ...rowOf(formatSiret(party.siret), body, 'SIRET'),
          ...rowOf(beneficiaryCategoryNames[beneficiary.category], body, 'Catégorie'),
          ...rowOf(beneficiary.pacage, body, 'PACAGE'),
          ...rowOf([address.lineOne, `${address.postCode} ${address.city}`.trim()].join(', '), body, 'Adresse'),
          ...rowOf(formatIban(compactIdentifier(bankDetails.iban)), body, 'IBAN'),
          ...rowOf(bankDetails.holder, body, 'Titulaire'),
        ],
      },
    ],
    canvas.document,
  );
  canvas.y -= measures.gap * 0.6;
}

function drawTotals(canvas: Canvas, refund: FuelRefund): void {
  const { shortDeadlineOn } = refund;
  drawKeyFigures(canvas, [
    { label: 'Remboursement attendu', value: formatEuros(refund.refundCents), note: certaintyWords[refund.certainty] },
    {
      label: 'À déposer au plus tard le',
      value: formatDay(refund.deadlineOn),
      note:
        shortDeadlineOn === undefined
          ? 'fin de la troisième année après la livraison'
          : `pour le GNR, prudence : peut-être dès le ${formatDay(shortDeadlineOn)} (non confirmé)`,
    },
  ]);
  drawSectionTitle(canvas, 'Totaux par produit', 60);
  drawTable(
    canvas,
    [
      { head: 'Produit', share: 4 },
      { head: 'Lignes', share: 1, side: 'right' },
      { head: 'Quantité', share: 2.2, side: 'right' },
      { head: 'Reste à charge', share: 2, side: 'right' },
      { head: 'Remboursement', share: 2.2, side: 'right' },
    ],
    refund.products.map(({ product, lines, quantity, unit, residualCents, refundCents, certainty }) => [
      { text: productText(product) },
      { text: String(lines) },
      { text: quantityText(quantity, unit) },
      { text: euroText(residualCents) },
      {
        text:
          certainty === 'incomplete' && refundCents === 0
            ? 'taux non trouvé'
            : `${formatEuros(refundCents)}${certainty === 'published' ? '' : '\u00a0*'}`,
        strong: true,
      },
    ]),
  );
  const { measures } = canvas;
  canvas.y -= 4;
  const place = { parent: canvas.document, left: measures.left, width: contentWidth(measures) };
  if (refund.certainty !== 'published')
    drawParagraph(
      canvas,
      '* Estimation, ou total sans les lignes dont le taux n’a pas été trouvé.',
      measures.styles.small,
      place,
    );
  drawParagraph(canvas, PORTAL_RATE_SENTENCE, measures.styles.small, place);
}

function drawLedger(canvas: Canvas, claim: FuelClaim, refund: FuelRefund): void {
  drawSectionTitle(canvas, 'Livraisons', 60);
  const byLine = new Map(refund.lines.map((line) => [line.lineId, line] as const));
  const why = new Map(refund.leftOut.map((line) => [line.lineId, line.why] as const));
  drawTable(
    canvas,
    [
      { head: 'Livrée le', share: 1.75 },
      { head: 'Facture', share: 1.8 },
      { head: 'Fournisseur', share: 2.2 },
      { head: 'Produit', share: 2 },
      { head: 'Facturé', share: 1.8, side: 'right' },
      { head: 'Compté', share: 2.2, side: 'right' },
      { head: 'Taux', share: 2.1, side: 'right' },
      { head: 'Montant', share: 1.9, side: 'right' },
    ],
    claimLines(claim.lines).map((line) => {
      const own = byLine.get(line.id);
      const left = why.get(line.id);
      return [
        { text: shortDay(line.deliveredOn) },
        { text: line.invoiceNumber },
        { text: line.supplier },
        { text: shortProductNames[line.product] },
        { text: billedText(line) },
        { text: own === undefined ? '–' : quantityText(own.quantity, own.unit) },
        { text: own === undefined ? '–' : rateText(own.rate, own.unit) },
        {
          text: own === undefined ? (left === undefined ? '–' : noRefundWords[left]) : euroText(own.refundCents),
          strong: own !== undefined,
        },
      ];
    }),
  );
}

function drawChecklist(canvas: Canvas, claim: FuelClaim): void {
  drawSectionTitle(canvas, 'Pièces et démarches', 60);
  drawTable(
    canvas,
    [
      { head: 'Ce qu’il faut', share: 7 },
      { head: 'État', share: 1.4 },
      { head: 'Source', share: 1.8 },
    ],
    fuelChecklist(claim).map(({ words, state, isUnconfirmed }) => [
      { text: withBoundSigns(words) },
      { text: STATE_WORDS[state], strong: state === 'missing' },
      { text: isUnconfirmed ? 'non confirmé' : '' },
    ]),
  );
  const { statements } = claim;
  drawNotice(
    canvas,
    statements.notInDifficulty
      ? 'Le demandeur atteste sur l’honneur qu’il n’est pas une entreprise en difficulté.'
      : 'L’attestation sur l’honneur n’est pas encore donnée : ce dossier est un projet.',
  );
}

function drawFindings(canvas: Canvas, claim: FuelClaim, context: FuelContext): void {
  const findings = checkFuelClaim(claim, context).filter(({ severity }) => severity !== 'advises');
  if (findings.length === 0) return;
  const { measures } = canvas;
  drawSectionTitle(canvas, 'À régler ou à vérifier avant de déposer', 40);
  const place = { parent: canvas.document, left: measures.left, width: contentWidth(measures) };
  for (const finding of findings) {
    const style = finding.severity === 'blocks' ? measures.styles.strong : measures.styles.body;
    drawParagraph(canvas, withBoundSigns(fuelFindingSentence(finding, 'fr')), style, place);
    canvas.y -= 3;
  }
}

/** Draws the summary of a claim; its feet are drawn once it is known how many pages follow. Nothing in a claim makes it throw. */
export function drawFuelSummary(
  claim: FuelClaim,
  context: FuelContext,
  { fonts, sandbox }: { readonly fonts: PageFonts; readonly sandbox: boolean },
): Canvas {
  const canvas = openCanvas({ fonts, measures: MEASURES.classique, sandbox, runningHead: fuelHeading(claim) });
  const refund = computeFuelRefund(claim, context.rates);
  drawTop(canvas, claim);
  drawTotals(canvas, refund);
  drawChecklist(canvas, claim);
  drawFindings(canvas, claim, context);
  drawLedger(canvas, claim, refund);
  return canvas;
}
