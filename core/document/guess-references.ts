import type { IsoDate } from '../draft/iso-date.ts';
import { findAnywhere, findLabelled, fold, shorten, type Found } from './guess-near.ts';
import { readCode, readDate, readIban, readBic, readReference } from './guess-values.ts';
import type { TextLine } from './page-text.ts';

/** What names the invoice and its order on a page; what was not found is absent. */
export type PageReferences = {
  /** BT-1 */ readonly number?: Found<string> | undefined;
  /** BT-2 */ readonly issuedOn?: Found<IsoDate> | undefined;
  /** BT-9 */ readonly dueOn?: Found<IsoDate> | undefined;
  /** BT-3: 381 where the page calls itself a credit note. */ readonly typeCode?: Found<'381'> | undefined;
  /** BT-13 */ readonly purchaseOrderReference?: Found<string> | undefined;
  /** BT-10 */ readonly buyerReference?: Found<string> | undefined;
  /** BT-12 */ readonly contractReference?: Found<string> | undefined;
  /** BT-84 */ readonly iban?: Found<string> | undefined;
  /** BT-86 */ readonly bic?: Found<string> | undefined;
};

const NO = '(?:n ?[°ºo]|no\\.?|num(?:ero)?\\.?|ref(?:erence)?\\.?)';

/** From the plainest label to the vaguest; the first that finds something wins. */
const NUMBER = [
  new RegExp(
    `(?<!date (?:de |de la |d'))\\b${NO}? ?(?:de (?:la )?|d')?(?<!date (?:de |de la |d'))(?:facture|avoir)(?!s)(?: (?:${NO}|d'avoir))?(?! (?:associee|liee|d'origine|rectifiee|initiale))(?: ?:| ?#)?`,
    'g',
  ),
  /\binvoice(?: (?:no\.?|number|#))?(?! date)|\brechnung(?:snummer| nr\.?| #)|\bnr\.(?=  ?\d)/g,
  /^(?:n ?[°º]|numero)(?= ?:? ?\S*$)/g,
];
const ISSUED_ON = [
  /\bdate (?:de (?:la )?(?:facture|facturation)|d'emission|d'etablissement|de l'avoir|d'avoir)(?! (?:associee|liee))|\b(?:facture|avoir) (?:du|emise? le)|\bemise? le|\binvoice date/g,
  /^date(?= ?:|$)|\ben date du|\bfait a [^,]{2,40}, le|^le(?= \d)/g,
];
const DUE_ON = [
  /\b(?:date d'|date )?echeance|\b(?:a payer|payable|a regler|reglement|date limite de paiement)(?:[^:\d]{0,30})?(?: avant| au plus tard)? le|\bau plus tard le|\bdate limite de paiement|\bdue date|\bfallig(?:keit)?(?: am)?|\bbis zum/g,
];
const ORDER = [
  new RegExp(`\\b(?:${NO} ?(?:d'|de |de l')?)?engagement(?: juridique)?(?: ${NO})?|\\be\\.?j\\.?(?= ?[:°n])`, 'g'),
  new RegExp(
    `\\b(?:${NO} ?(?:de |du )?)?(?:bon de )?commande(?: ${NO})?(?= ?[:°#]|$| [a-z0-9])|\\bpurchase order`,
    'g',
  ),
  /\bvotre ref(?:erence)?\.?|\byour reference|\bv\/ref\.?/g,
];
const SERVICE = [
  /\b(?:code )?service(?: executant| destinataire)?(?= ?:)|\bcode (?:du )?service(?: executant)?|\bservice executant/g,
];
const CONTRACT = [
  new RegExp(
    `\\b(?:${NO} ?(?:de |du )?)(?:marche(?: public)?|contrat)|\\b(?:marche(?: public)?|contrat)(?: ${NO}| ?(?=[:°]|$))|\\bagreement ref\\.?`,
    'g',
  ),
];

function firstOf<Value>(
  lines: readonly TextLine[],
  labels: readonly RegExp[],
  read: (text: string) => Value | undefined,
): Found<Value> | undefined {
  for (const label of labels) {
    const [found] = findLabelled(lines, label, read);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The order that every program writes, unless the page holds a date that only the American order can read. */
function dateReader(lines: readonly TextLine[]): (text: string) => IsoDate | undefined {
  const dates = lines.flat().flatMap(({ text }) => [...text.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{4}(?!\d)/g)]);
  const isAmerican = dates.some((match) => Number(match[2]) > 12) && dates.every((match) => Number(match[1]) <= 12);
  if (!isAmerican) return readDate;
  return (text) => readDate(text.replace(/^(\d{1,2})\/(\d{1,2})\//, '$2/$1/'));
}

function findCreditNote(lines: readonly TextLine[]): Found<'381'> | undefined {
  const cell = lines
    .slice(0, 20)
    .flat()
    .find(({ text }) => /^(?:(?:facture d')?avoir|note de credit|credit note)\b/.test(fold(text)));
  return cell === undefined ? undefined : { value: '381', text: shorten(cell.text), cell };
}

/** The first account that is an IBAN, preferring one that is announced as such. */
function findIban(lines: readonly TextLine[]): Found<string> | undefined {
  return (
    findLabelled(lines, /\biban\b/g, readIban)[0] ??
    findAnywhere(lines, /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g, readIban)[0]
  );
}

/** Number, dates, references and account as the labels of the pages announce them. */
export function guessReferences(lines: readonly TextLine[]): PageReferences {
  const readDay = dateReader(lines);
  const iban = findIban(lines);
  return {
    number: firstOf(lines, NUMBER, readReference),
    issuedOn: firstOf(lines, ISSUED_ON, readDay) ?? firstDate(lines, readDay),
    dueOn: firstOf(lines, DUE_ON, readDay),
    typeCode: findCreditNote(lines),
    purchaseOrderReference: firstOf(lines, ORDER, readReference),
    buyerReference: firstOf(lines, SERVICE, readCode),
    contractReference: firstOf(lines, CONTRACT, readReference),
    iban,
    bic: iban === undefined ? undefined : findLabelled(lines, /\bbic\b|\bswift\b/g, readBic)[0],
  };
}

/** Words that make a date another one than the invoice's. */
const OTHER_DATE = /associee|liee|echeance|livraison|prestation|commande|paye|regl|\bdu\b.*\bau\b/;

/** A date that stands alone at the head of the first page is the invoice's, where no label says which is. */
function firstDate(
  lines: readonly TextLine[],
  readDay: (text: string) => IsoDate | undefined,
): Found<IsoDate> | undefined {
  const pattern =
    /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4}(?!\d)/gu;
  return findAnywhere(lines.slice(0, 25), pattern, readDay).find(({ text }) => !OTHER_DATE.test(fold(text)));
}
