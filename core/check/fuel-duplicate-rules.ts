import { isIsoDate } from '../draft/iso-date.ts';
import type { FuelLine } from '../draft/fuel-line.ts';
import { faultsOnLines, type FuelRule } from './fuel-rule.ts';

/** A text as two people would call it the same: no accents, capitals, spaces or signs. */
function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function isSameBill(one: FuelLine, other: FuelLine): boolean {
  return bare(one.invoiceNumber) === bare(other.invoiceNumber) && bare(one.supplier) === bare(other.supplier);
}

function isSameLine(one: FuelLine, other: FuelLine): boolean {
  return isSameBill(one, other) && one.product === other.product && one.deliveredOn === other.deliveredOn;
}

/** The first line before this one that it doubles. */
function earlier(
  lines: readonly FuelLine[],
  index: number,
  doubles: (one: FuelLine, other: FuelLine) => boolean,
): FuelLine | undefined {
  const line = lines[index];
  if (line === undefined || bare(line.invoiceNumber) === '') return undefined;
  return lines.slice(0, index).find((other) => doubles(line, other));
}

function dayOf({ deliveredOn }: FuelLine): { readonly date: string } {
  return { date: isIsoDate(deliveredOn) ? deliveredOn : '?' };
}

/** Bills that stand twice in a claim: of the three rules, only the most telling one speaks of a line. */
export const fuelDuplicateRules: readonly FuelRule[] = [
  {
    id: 'FUEL-LINE-TWICE',
    source: 'soficom-walterfrance.com (ancien portail): une ligne par facture',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : cette livraison du {date} est déjà dans la demande, avec le même produit. Supprimez l’une des deux lignes ; si la facture a vraiment deux quantités, additionnez-les en une ligne.',
    en: 'Bill {bill} ({supplier}): this delivery of {date} is already in the claim, with the same product. Delete one of the two lines; if the bill really has two quantities, add them up on one line.',
    check: (claim) =>
      faultsOnLines(claim, 'invoiceNumber', (line, index) =>
        earlier(claim.lines, index, isSameLine) === undefined ? undefined : dayOf(line),
      ),
  },
  {
    id: 'FUEL-BILL-TWICE',
    source: 'soficom-walterfrance.com (ancien portail): une ligne par facture',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Facture {bill} ({supplier}) : elle est déjà dans la demande, pour un autre jour ou un autre produit. C’est juste si elle porte plusieurs livraisons ; sinon, supprimez l’une des deux lignes.',
    en: 'Bill {bill} ({supplier}): it is already in the claim, for another day or another product. That is right if it holds several deliveries; otherwise delete one of the two lines.',
    check: (claim) =>
      faultsOnLines(claim, 'invoiceNumber', (_line, index) =>
        earlier(claim.lines, index, isSameLine) === undefined && earlier(claim.lines, index, isSameBill) !== undefined
          ? {}
          : undefined,
      ),
  },
  {
    id: 'FUEL-NUMBER-TWICE',
    source: 'Liasse: un même numéro chez deux fournisseurs est le plus souvent une faute de frappe',
    severity: 'advises',
    fr: 'Le numéro de facture {bill} ({supplier}) est aussi celui d’une facture de {other}. Vérifiez que les deux factures existent.',
    en: 'The invoice number {bill} ({supplier}) is also that of a bill of {other}. Check that both bills exist.',
    check: (claim) =>
      faultsOnLines(claim, 'invoiceNumber', (_line, index) => {
        if (earlier(claim.lines, index, isSameBill) !== undefined) return undefined;
        const other = earlier(claim.lines, index, (one, two) => bare(one.invoiceNumber) === bare(two.invoiceNumber));
        return other === undefined ? undefined : { other: other.supplier.trim() === '' ? '?' : other.supplier };
      }),
  },
];
