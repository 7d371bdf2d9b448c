import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { isIsoDate } from './iso-date.ts';
import { deliverToSchema, identifierSchema, partySchema, payeeSchema, taxRepresentativeSchema } from './party.ts';

const text = z.string().max(5_000);
const short = z.string().max(500);
/** A decimal that may still be half typed: the checks, not the schema, say so to the user. */
const decimalText = z.string().max(40);
const isoDate = z.string().refine(isIsoDate);

/**
 * VAT categories, UNTDID 5305: S taxed, Z taxed at zero, E exempt, AE reverse charge (autoliquidation), K intra-EU
 * supply, G export, O outside the scope of VAT, L Canary Islands, M Ceuta and Melilla.
 */
export const vatCategorySchema = z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M']);
export type VatCategory = z.infer<typeof vatCategorySchema>;

/** BG-27 or BG-28: a reduction or an extra on a line. Exactly one of `amount` and `percent` is typed; the other is computed or absent. */
export const lineAllowanceSchema = z.strictObject({
  /** BT-136, BT-141 */ amount: decimalText.optional(),
  /** BT-138, BT-143 */ percent: decimalText.optional(),
  /** BT-137, BT-142 */ baseAmount: decimalText.optional(),
  /** BT-139, BT-144 */ reason: short.optional(),
  /** BT-140, BT-145 */ reasonCode: short.optional(),
});
export type LineAllowance = z.infer<typeof lineAllowanceSchema>;

/** BG-20 or BG-21: a reduction or an extra on the whole invoice, taxed in its own category. */
export const documentAllowanceSchema = z.strictObject({
  ...lineAllowanceSchema.shape,
  /** BT-95, BT-102 */ vatCategory: vatCategorySchema,
  /** BT-96, BT-103, percent */ vatRate: decimalText,
});
export type DocumentAllowance = z.infer<typeof documentAllowanceSchema>;

/** BG-25: an invoice line. */
export const invoiceLineSchema = z.strictObject({
  /** Stable key for the window; not written to the document. */
  key: short,
  /** BT-126; absent: its position, from 1. */ identifier: short.optional(),
  /** BT-127 */ note: text.optional(),
  /** BT-153 */ name: text,
  /** BT-154 */ description: text.optional(),
  /** BT-155 */ sellerItemIdentifier: short.optional(),
  /** BT-156 */ buyerItemIdentifier: short.optional(),
  /** BT-157 */ standardItemIdentifier: z.strictObject({ value: short, scheme: short }).optional(),
  /** BT-158, lists of UNTDID 7143 */ classifications: z
    .array(z.strictObject({ value: short, scheme: short.optional(), schemeVersion: short.optional() }))
    .max(100)
    .optional(),
  /** BT-159, ISO 3166-1 */ originCountryCode: short.optional(),
  /** BG-32 */ attributes: z
    .array(z.strictObject({ name: short, value: text }))
    .max(100)
    .optional(),
  /** BT-128 */ invoicedObject: identifierSchema.optional(),
  /** BT-132 */ orderLineReference: short.optional(),
  /** BT-133 */ buyerAccountingReference: short.optional(),
  /** BT-129 */ quantity: decimalText,
  /** BT-130, UN/ECE Rec. 20 */ unitCode: short,
  /** BT-146: item net price, HT */ netPrice: decimalText,
  /** BT-148 */ grossPrice: decimalText.optional(),
  /** BT-147 */ priceDiscount: decimalText.optional(),
  /** BT-149 */ priceBaseQuantity: decimalText.optional(),
  /** BT-150 */ priceBaseUnitCode: short.optional(),
  /** BG-27 */ allowances: z.array(lineAllowanceSchema).max(100),
  /** BG-28 */ charges: z.array(lineAllowanceSchema).max(100).optional(),
  /** BT-131 as a received document gives it, only where it is not what quantity and price make. */
  givenNetAmount: decimalText.optional(),
  /** BT-134 */ periodStartOn: isoDate.optional(),
  /** BT-135 */ periodEndOn: isoDate.optional(),
  /** BT-151 */ vatCategory: vatCategorySchema,
  /** BT-152, percent */ vatRate: decimalText,
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

/** BG-1: a note with its UNTDID 4451 subject code (PMT, PMD, AAB: the French legal mentions). */
export const noteSchema = z.strictObject({
  /** BT-21 */ subjectCode: short.optional(),
  /** BT-22 */ text,
});
export type Note = z.infer<typeof noteSchema>;

/** BG-16: how it is to be paid. */
export const paymentMeansSchema = z.strictObject({
  /** BT-81, UNTDID 4461 */ typeCode: short,
  /** BT-82 */ information: short.optional(),
  /** BT-84, without spaces */ iban: short.optional(),
  /** BT-84 when it is not an IBAN */ proprietaryAccount: short.optional(),
  /** BT-85 */ accountName: short.optional(),
  /** BT-86 */ bic: short.optional(),
  /** BT-87: only the last four to six digits may be given */ cardNumber: short.optional(),
  /** BT-88 */ cardHolder: short.optional(),
  /** BT-91: the buyer's account that a direct debit draws on */ debitedAccount: short.optional(),
});
export type PaymentMeans = z.infer<typeof paymentMeansSchema>;

/** BG-3: an invoice that this one corrects, credits or completes. */
export const precedingInvoiceSchema = z.strictObject({
  /** BT-25 */ number: short,
  /** BT-26 */ issuedOn: isoDate.optional(),
});
export type PrecedingInvoice = z.infer<typeof precedingInvoiceSchema>;

/** BT-120 and BT-121 of one VAT category. */
export const vatExemptionSchema = z.strictObject({
  category: vatCategorySchema,
  /** BT-121, list VATEX */ code: short.optional(),
  /** BT-120 */ reason: text.optional(),
});

/** BG-23 as a received document gives it, only where rounding makes it differ from our own calculation. */
export const givenVatSchema = z.strictObject({
  category: vatCategorySchema,
  rate: decimalText,
  /** BT-116 */ basisAmount: decimalText.optional(),
  /** BT-117 */ taxAmount: decimalText.optional(),
});

export const invoiceIdSchema = z.uuid().brand<'InvoiceId'>();
export type InvoiceId = z.infer<typeof invoiceIdSchema>;

/** BG-24 without its file. */
export const citedDocumentSchema = z.strictObject({
  /** BT-122 */ reference: short,
  /** BT-123 */ description: text.optional(),
  /** BT-124 */ location: z.string().max(2_000).optional(),
});

/** An invoice as drafted: everything that its document needs except what sealing gives it (number, issue date). */
export const invoiceSchema = z.strictObject({
  kind: z.literal('invoice'),
  id: invoiceIdSchema,
  /** BT-1; absent until sealing allots it, unless the draft already carries one. */ number: z
    .string()
    .max(35)
    .optional(),
  /** BT-2; absent: the day of sealing. */ issuedOn: isoDate.optional(),
  /** BT-3, UNTDID 1001: 380 invoice, 381 credit note, 384 corrected, 386 prepayment, 389 self-billed… */
  typeCode: z.string().regex(/^\d{1,3}$/),
  /** BT-5, ISO 4217 */ currencyCode: z.string().max(3),
  /** BT-6: the euro where the invoice is in another currency. */ taxCurrencyCode: z.string().max(3).optional(),
  /** BT-111: the VAT in the currency BT-6 */ accountingTaxAmount: decimalText.optional(),
  /** BT-7 */ taxPointOn: isoDate.optional(),
  /** BT-8: 5 debits, 29 delivery, 72 payment */ taxPointCode: z.enum(['5', '29', '72']).optional(),
  /** BT-9 */ dueOn: isoDate.optional(),
  /** BT-10: code service */ buyerReference: short,
  /** BT-11 */ projectReference: short.optional(),
  /** BT-12: numéro de marché */ contractReference: short,
  /** BT-13: numéro d'engagement */ purchaseOrderReference: short,
  /** BT-14 */ salesOrderReference: short.optional(),
  /** BT-15 */ receivingAdviceReference: short.optional(),
  /** BT-16 */ despatchAdviceReference: short.optional(),
  /** BT-17 */ tenderReference: short.optional(),
  /** BT-18 */ invoicedObject: identifierSchema.optional(),
  /** BT-19 */ buyerAccountingReference: short.optional(),
  /** BT-20 */ paymentTerms: text.optional(),
  /** BG-1 */ notes: z.array(noteSchema).max(50),
  /** BT-23: cadre de facturation (A1, A2) or, imported, the reform's code. */ businessProcess: short,
  /** BG-3 */ precedingInvoices: z.array(precedingInvoiceSchema).max(100).optional(),
  seller: partySchema,
  buyer: partySchema,
  /** BG-10: who is paid, when it is not the seller (factoring, group) */ payee: payeeSchema.optional(),
  /** BG-11 */ taxRepresentative: taxRepresentativeSchema.optional(),
  /** BG-13 */ deliverTo: deliverToSchema.optional(),
  /** BT-72 */ deliveredOn: isoDate.optional(),
  /** BT-73 */ periodStartOn: isoDate.optional(),
  /** BT-74 */ periodEndOn: isoDate.optional(),
  paymentMeans: z.array(paymentMeansSchema).max(10),
  /** BT-83 */ remittanceInformation: short.optional(),
  /** BT-89 */ directDebitMandate: short.optional(),
  /** BT-90 */ creditorReference: short.optional(),
  /** BG-20 */ allowances: z.array(documentAllowanceSchema).max(100).optional(),
  /** BG-21 */ charges: z.array(documentAllowanceSchema).max(100).optional(),
  /** BT-121 for category E, for instance VATEX-FR-FRANCHISE */ vatExemptionCode: short.optional(),
  /** BT-120 for category E */ vatExemptionReason: text.optional(),
  /** The same for the other categories, where the usual wording is not the one wanted. */
  vatExemptions: z.array(vatExemptionSchema).max(10).optional(),
  /** BG-23 of a received document */ givenVat: z.array(givenVatSchema).max(100).optional(),
  /** BT-113; the cadre A2 (already paid) makes it the grand total. */ prepaidAmount: decimalText.optional(),
  /** BT-114, added to what is due; may be negative. */ roundingAmount: decimalText.optional(),
  lines: z.array(invoiceLineSchema).max(10_000),
  attachments: z.array(attachmentSchema).max(100),
  /** BG-24 whose file is elsewhere, or nowhere */
  citedDocuments: z.array(citedDocumentSchema).max(100).optional(),
});
export type Invoice = z.infer<typeof invoiceSchema>;

/** An invoice that sealing has completed: number and day are there and never change again. */
export type SealedInvoice = Invoice & { readonly number: string; readonly issuedOn: string };
