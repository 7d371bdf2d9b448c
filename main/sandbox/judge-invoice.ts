import { judgeAttachments } from './judge-attachments.ts';
import { judgeRecipient } from './judge-recipient.ts';
import { judgeTotals } from './judge-totals.ts';
import type { ReadAttachment, ReadInvoice } from './read-invoice.ts';
import type { SandboxStructure } from './structures.ts';

/** What the judge needs to know beside the invoice. */
export type JudgeContext = {
  /** Day of the deposit in Paris. */ readonly depositedOn: string;
  readonly structureOf: (siret: string) => SandboxStructure | undefined;
  readonly isSupplier: (siret: string) => boolean;
  /** Same supplier, number and year already integrated. */
  readonly isDuplicate: (supplierSiret: string, number: string, year: string) => boolean;
};

const settlement = 'FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement';
const meansPath = `${settlement}.SpecifiedTradeSettlementPaymentMeans`;
/** Admitted BT-81 (annex S2.05). */
const meansCodes: ReadonlySet<string> = new Set('01 10 20 30 31 42 48 49 58 59 97'.split(' '));
const transferCodes: ReadonlySet<string> = new Set(['30', '31', '42']);
const creditNoteCodes: ReadonlySet<string> = new Set(['381', '261', '396', '502', '503']);

/** The 14-digit identifier of a party; the portal knows structures by nothing else. */
export function siretOf(identifiers: readonly string[]): string | undefined {
  return identifiers.find((each) => /^\d{14}$/.test(each));
}

/** BT-2 → `YYYY-MM-DD`; `undefined` when it is not a day of format 102. */
export function issueDayOf(issueDate: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(issueDate);
  if (match === null) return undefined;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

/** A number that is just a date, such as 20230305, is refused (portal-guides, duplicate rule); other orders and signs are taken for one too. */
export function isDateAlone(number: string): boolean {
  const yearFirst = /^(?<year>\d{4})(?<sign>[-/ ]?)(?<month>\d{2})\k<sign>(?<day>\d{2})$/;
  const dayFirst = /^(?<day>\d{2})(?<sign>[-/ ]?)(?<month>\d{2})\k<sign>(?<year>\d{4})$/;
  return [yearFirst, dayFirst].some((shape) => {
    const { year = '', month = '', day = '' } = shape.exec(number)?.groups ?? {};
    return year >= '1900' && year < '2100' && issueDayOf(year + month + day) !== undefined;
  });
}

function judgeHead(invoice: ReadInvoice, context: JudgeContext): readonly string[] {
  const { number } = invoice;
  const path = 'FichierXml.ExchangedDocument.ID.value';
  const words: string[] = [];
  if (number === '') words.push(`L element ${path} est obligatoire`);
  if (number.length > 20) words.push(`L element ${path} ne doit pas depasser 20 caracteres`);
  if (!/^[A-Za-z0-9 \-+_/]*$/.test(number)) words.push(`L element ${path} contient des caracteres non autorises`);
  if (isDateAlone(number)) words.push(`L element ${path} ne doit pas etre une date`);
  const issuedOn = issueDayOf(invoice.issueDate);
  if (issuedOn === undefined) words.push('La date de facture est absente ou illisible (format 102)');
  else if (issuedOn > context.depositedOn) words.push('La date de facture est posterieure a la date de depot');
  if (!/^\d{3}$/.test(invoice.typeCode)) words.push('Le type de facture (ExchangedDocument.TypeCode) est obligatoire');
  if (!/^[A-Z]{3}$/.test(invoice.currency)) words.push('La devise (InvoiceCurrencyCode) est obligatoire');
  if (!/^A([1-9]|1\d|2[0-5])$/.test(invoice.framework)) {
    words.push(
      'Cadre de facturation errone: ExchangedDocumentContext.BusinessProcessSpecifiedDocumentContextParameter.ID',
    );
  }
  return words;
}

function judgeMeans(invoice: ReadInvoice): readonly string[] {
  // Production clients send credit notes without a payment means: it is not asked of them.
  if (invoice.means.length === 0 && creditNoteCodes.has(invoice.typeCode)) return [];
  if (invoice.means.length === 0) return [`L element ${meansPath}.TypeCode.value est obligatoire`];
  return invoice.means.flatMap(({ code, account }) => {
    if (code === '') return [`L element ${meansPath}.TypeCode.value est obligatoire`];
    if (!meansCodes.has(code)) return [`Le mode de paiement ${code.slice(0, 10)} n est pas admis`];
    if (transferCodes.has(code) && account === '') return ['L IBAN est obligatoire pour un virement (IBANID)'];
    return [];
  });
}

function judgeParties(invoice: ReadInvoice, context: JudgeContext): readonly string[] {
  const words: string[] = [];
  const supplier = siretOf(invoice.supplierIds);
  const supplierPath = 'AccountingSupplierParty.Party.PartyIdentification.ID.value';
  if (supplier === undefined)
    words.push(`L identifiant fournisseur (${supplierPath}) doit etre un SIRET de 14 chiffres`);
  else if (!context.isSupplier(supplier))
    words.push(`Le fournisseur ${supplier} (${supplierPath}) est inconnu du systeme`);

  const buyer = siretOf(invoice.buyerIds);
  return [...words, ...judgeRecipient(buyer, invoice, context.structureOf)];
}

/** Everything for which the portal would refuse an invoice, in its kind of words; empty when it takes it. */
export function judgeInvoice(
  invoice: ReadInvoice,
  file: { readonly attachments: readonly ReadAttachment[]; readonly sizeBytes: number },
  context: JudgeContext,
): readonly string[] {
  const words = [
    ...judgeHead(invoice, context),
    ...judgeParties(invoice, context),
    ...judgeMeans(invoice),
    ...judgeTotals(invoice),
    ...judgeAttachments(file.attachments, file.sizeBytes),
  ];
  const supplier = siretOf(invoice.supplierIds);
  const year = issueDayOf(invoice.issueDate)?.slice(0, 4);
  if (supplier !== undefined && year !== undefined && context.isDuplicate(supplier, invoice.number, year)) {
    words.push(`La facture ${invoice.number} existe deja pour ce fournisseur (doublon)`);
  }
  return words;
}

/** Several causes in one text, cut where the portal cuts it. */
export function toPortalWords(causes: readonly string[]): string {
  return causes.join('|').slice(0, 200);
}
