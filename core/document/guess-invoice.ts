import { centsToDecimal, type Cents } from '../draft/decimal.ts';
import type { Guess } from '../draft/guess.ts';
import type { Invoice, InvoiceId, InvoiceLine, VatCategory } from '../draft/invoice.ts';
import type { Party } from '../draft/party.ts';
import { FRANCHISE_CODE, FRANCHISE_REASON } from '../draft/vat-exemption.ts';
import { fold, type Found } from './guess-near.ts';
import { guessNotes } from './guess-notes.ts';
import { guessParties, type PageParty } from './guess-parties.ts';
import { guessReferences } from './guess-references.ts';
import { guessTotals, type PageTotals } from './guess-totals.ts';
import type { TextLine } from './page-text.ts';

/** A draft made of a page's words, and which of its fields were guessed from which words. */
export type GuessedInvoice = {
  readonly invoice: Invoice;
  readonly guesses: readonly Guess[];
  readonly totals: PageTotals;
};

/** Takes note of every value that goes into the draft. */
type Notebook = {
  readonly guesses: Guess[];
  readonly take: <Value>(field: string, found: Found<Value> | undefined) => Value | undefined;
};

function openNotebook(): Notebook {
  const guesses: Guess[] = [];
  return {
    guesses,
    take(field, found) {
      if (found === undefined) return undefined;
      guesses.push({ field, text: found.text, page: found.cell.page });
      return found.value;
    },
  };
}

function toParty(role: 'seller' | 'buyer', page: PageParty, { take }: Notebook): Party {
  const vatIdentifier = take(`${role}.vatIdentifier`, page.vatIdentifier);
  return {
    name: take(`${role}.name`, page.name) ?? '',
    siret: take(`${role}.siret`, page.siret) ?? '',
    otherIdentifiers: [],
    ...(vatIdentifier === undefined ? {} : { vatIdentifier }),
    address: {
      lineOne: take(`${role}.address.lineOne`, page.lineOne) ?? '',
      postCode: take(`${role}.address.postCode`, page.postCode) ?? '',
      city: take(`${role}.address.city`, page.city) ?? '',
      // A VAT number begins with its country; Greece alone has another code there.
      countryCode: vatIdentifier?.slice(0, 2).replace('EL', 'GR').replace('XI', 'GB') ?? 'FR',
    },
  };
}

/** Why a line bears no VAT, by the words that the page owes the reader (CGI, ann. II, art. 242 nonies A). */
function zeroCategory(lines: readonly TextLine[]): VatCategory {
  const words = lines
    .flat()
    .map(({ text }) => fold(text))
    .join(' ');
  if (/autoliquidation/.test(words)) return 'AE';
  if (/262 ?ter\b|livraisons? intracommunautaires?/.test(words)) return 'K';
  if (/\bart(?:icle|\.)? ?262 i\b|\bexport\b/.test(words)) return 'G';
  return 'E';
}

/** One line per rate: what the page sums up, so that the totals are the page's to the cent. */
function toLines(
  totals: PageTotals,
  lines: readonly TextLine[],
  newKey: () => string,
  { guesses }: Notebook,
): InvoiceLine[] {
  const amounts = new Map<string, { basisCents: number; found: Found<unknown> }>();
  for (const found of totals.vat) {
    const { rate, basisCents } = found.value;
    amounts.set(rate, { basisCents: (amounts.get(rate)?.basisCents ?? 0) + basisCents, found });
  }
  return [...amounts].map(([rate, { basisCents, found }], index) => {
    const { text, cell } = found;
    guesses.push({ field: `lines.${index}.netPrice`, text, page: cell.page });
    guesses.push({ field: `lines.${index}.vatRate`, text, page: cell.page });
    return {
      key: newKey(),
      name: `Total à ${rate.replace('.', ',')} % selon le PDF joint`,
      quantity: '1',
      unitCode: 'C62',
      // A credit note states what it gives back as a positive amount; pages print it with a minus sign.
      netPrice: centsToDecimal(Math.abs(basisCents) as Cents),
      allowances: [],
      vatCategory: Number(rate) === 0 ? zeroCategory(lines) : 'S',
      vatRate: rate,
    };
  });
}

/** What was paid before, by the difference between the grand total and what is left. */
function prepaidOf({ taxInclusive, due }: PageTotals, { take }: Notebook): string | undefined {
  if (taxInclusive === undefined || due === undefined) return undefined;
  const prepaid = Math.abs(taxInclusive.value) - Math.abs(due.value);
  if (prepaid <= 0) return undefined;
  take('prepaidAmount', due);
  return centsToDecimal(prepaid as Cents);
}

function franchiseOf(lines: readonly TextLine[], isExempt: boolean, { take }: Notebook): Partial<Invoice> {
  const cell = isExempt ? lines.flat().find(({ text }) => /\b293 ?b\b/.test(fold(text))) : undefined;
  if (cell === undefined) return {};
  take('vatExemptionCode', { value: FRANCHISE_CODE, text: cell.text, cell });
  return { vatExemptionCode: FRANCHISE_CODE, vatExemptionReason: FRANCHISE_REASON };
}

/** `{ [name]: value }`, or nothing for what was not found: an absent term is an absent key. */
function given<Name extends keyof Invoice>(name: Name, value: Invoice[Name] | undefined): Partial<Invoice> {
  return value === undefined ? {} : { [name]: value };
}

/**
 * A draft from the text of an ordinary PDF: what its labels, headings and arithmetic tell, and nothing else. Every
 * value that was guessed is named with the words it came from. `newKey` gives a new UUID at each call.
 */
export function guessInvoice(lines: readonly TextLine[], newKey: () => string): GuessedInvoice {
  const notebook = openNotebook();
  const { take, guesses } = notebook;
  const page = guessReferences(lines);
  const parties = guessParties(lines);
  const totals = guessTotals(lines);
  const invoiceLines = toLines(totals, lines, newKey, notebook);
  const notes = guessNotes(lines).map(({ note, found }, index) => {
    take(`notes.${index}.text`, found);
    return note;
  });
  const iban = take('paymentMeans.0.iban', page.iban);
  const bic = take('paymentMeans.0.bic', page.bic);
  const isExempt = invoiceLines.some((each) => each.vatCategory === 'E');
  const invoice: Invoice = {
    kind: 'invoice',
    id: newKey() as InvoiceId,
    typeCode: take('typeCode', page.typeCode) ?? '380',
    currencyCode: 'EUR',
    ...given('number', take('number', page.number)?.slice(0, 35)),
    ...given('issuedOn', take('issuedOn', page.issuedOn)),
    ...given('dueOn', take('dueOn', page.dueOn)),
    buyerReference: take('buyerReference', page.buyerReference) ?? '',
    contractReference: take('contractReference', page.contractReference) ?? '',
    purchaseOrderReference: take('purchaseOrderReference', page.purchaseOrderReference) ?? '',
    notes,
    businessProcess: 'A1',
    seller: toParty('seller', parties.seller, notebook),
    buyer: toParty('buyer', parties.buyer, notebook),
    paymentMeans: [{ typeCode: '30', ...(iban === undefined ? {} : { iban }), ...(bic === undefined ? {} : { bic }) }],
    ...given('prepaidAmount', prepaidOf(totals, notebook)),
    ...franchiseOf(lines, isExempt, notebook),
    lines: invoiceLines,
    attachments: [],
  };
  return { invoice, guesses, totals };
}
