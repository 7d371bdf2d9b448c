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

/** The first line before one that has its number, that is of its bill, that is its delivery; absent where there is none. */
type Doubled = Readonly<Partial<Record<'number' | 'bill' | 'delivery', FuelLine>>>;

/** What each line doubles, in the order of the lines: one pass, since a ledger may have thousands and is checked at each key. */
function findDoubled(lines: readonly FuelLine[]): readonly Doubled[] {
  const known = new Map<string, FuelLine>();
  return lines.map((line) => {
    const number = bare(line.invoiceNumber);
    if (number === '') return {};
    const bill = `${number} ${bare(line.supplier)} `;
    const delivery = `${bill}${line.product} ${line.deliveredOn}`;
    const doubled = { number: known.get(number), bill: known.get(bill), delivery: known.get(delivery) };
    for (const key of [number, bill, delivery]) if (!known.has(key)) known.set(key, line);
    return Object.fromEntries(Object.entries(doubled).filter(([, other]) => other !== undefined));
  });
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
    check: (claim) => {
      const doubled = findDoubled(claim.lines);
      return faultsOnLines(claim, 'invoiceNumber', (line, index) =>
        doubled[index]?.delivery === undefined ? undefined : dayOf(line),
      );
    },
  },
  {
    id: 'FUEL-BILL-TWICE',
    source: 'soficom-walterfrance.com (ancien portail): une ligne par facture',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Facture {bill} ({supplier}) : elle est déjà dans la demande, pour un autre jour ou un autre produit. C’est juste si elle porte plusieurs livraisons ; sinon, supprimez l’une des deux lignes.',
    en: 'Bill {bill} ({supplier}): it is already in the claim, for another day or another product. That is right if it holds several deliveries; otherwise delete one of the two lines.',
    check: (claim) => {
      const doubled = findDoubled(claim.lines);
      return faultsOnLines(claim, 'invoiceNumber', (_line, index) =>
        doubled[index]?.delivery === undefined && doubled[index]?.bill !== undefined ? {} : undefined,
      );
    },
  },
  {
    id: 'FUEL-NUMBER-TWICE',
    source: 'Liasse: un même numéro chez deux fournisseurs est le plus souvent une faute de frappe',
    severity: 'advises',
    fr: 'Le numéro de facture {bill} ({supplier}) est aussi celui d’une facture de {other}. Vérifiez que les deux factures existent.',
    en: 'The invoice number {bill} ({supplier}) is also that of a bill of {other}. Check that both bills exist.',
    check: (claim) => {
      const doubled = findDoubled(claim.lines);
      return faultsOnLines(claim, 'invoiceNumber', (_line, index) => {
        const { bill, number } = doubled[index] ?? {};
        if (bill !== undefined || number === undefined) return undefined;
        return { other: number.supplier.trim() === '' ? '?' : number.supplier };
      });
    },
  },
];
