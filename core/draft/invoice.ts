import { z } from 'zod';
import { attachmentSchema } from './attachment.ts';
import { isIsoDate } from './iso-date.ts';
import { partySchema } from './party.ts';

const text = z.string().max(5_000);
const short = z.string().max(500);
/** A decimal that may still be half typed: the checks, not the schema, say so to the user. */
const decimalText = z.string().max(40);
const isoDate = z.string().refine(isIsoDate);

/** The two VAT categories of this version: S (standard rates) and E (exempt, art. 293 B CGI and others). */
export const vatCategorySchema = z.enum(['S', 'E']);
export type VatCategory = z.infer<typeof vatCategorySchema>;

/** BG-27: a reduction on a line. Exactly one of `amount` and `percent` is typed; the other is computed or absent. */
export const lineAllowanceSchema = z.strictObject({
  /** BT-136 */ amount: decimalText.optional(),
  /** BT-138 */ percent: decimalText.optional(),
  /** BT-137 */ baseAmount: decimalText.optional(),
  /** BT-139 */ reason: short.optional(),
  /** BT-140 */ reasonCode: short.optional(),
});
export type LineAllowance = z.infer<typeof lineAllowanceSchema>;

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
  /** BT-132 */ orderLineReference: short.optional(),
  /** BT-129 */ quantity: decimalText,
  /** BT-130, UN/ECE Rec. 20 */ unitCode: short,
  /** BT-146: item net price, HT */ netPrice: decimalText,
  /** BT-148 */ grossPrice: decimalText.optional(),
  /** BT-147 */ priceDiscount: decimalText.optional(),
  /** BT-149 */ priceBaseQuantity: decimalText.optional(),
  /** BT-150 */ priceBaseUnitCode: short.optional(),
  /** BG-27 */ allowances: z.array(lineAllowanceSchema).max(100),
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
  /** BT-85 */ accountName: short.optional(),
  /** BT-86 */ bic: short.optional(),
});
export type PaymentMeans = z.infer<typeof paymentMeansSchema>;

export const invoiceIdSchema = z.uuid().brand<'InvoiceId'>();
export type InvoiceId = z.infer<typeof invoiceIdSchema>;

/** An invoice as drafted: everything that its document needs except what sealing gives it (number, issue date). */
export const invoiceSchema = z.strictObject({
  kind: z.literal('invoice'),
  id: invoiceIdSchema,
  /** BT-1; absent until sealing allots it, unless the draft already carries one. */ number: z
    .string()
    .max(35)
    .optional(),
  /** BT-2; absent: the day of sealing. */ issuedOn: isoDate.optional(),
  /** BT-3: 380 alone in this version. */ typeCode: z.literal('380'),
  /** BT-5 */ currencyCode: z.literal('EUR'),
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
  /** BT-19 */ buyerAccountingReference: short.optional(),
  /** BT-20 */ paymentTerms: text.optional(),
  /** BG-1 */ notes: z.array(noteSchema).max(50),
  /** BT-23: cadre de facturation (A1, A2) or, imported, the reform's code. */ businessProcess: short,
  seller: partySchema,
  buyer: partySchema,
  /** BT-72 */ deliveredOn: isoDate.optional(),
  /** BT-73 */ periodStartOn: isoDate.optional(),
  /** BT-74 */ periodEndOn: isoDate.optional(),
  paymentMeans: z.array(paymentMeansSchema).max(10),
  /** BT-83 */ remittanceInformation: short.optional(),
  /** BT-121 for category E, for instance VATEX-FR-FRANCHISE */ vatExemptionCode: short.optional(),
  /** BT-120 for category E */ vatExemptionReason: text.optional(),
  /** BT-113; the cadre A2 (already paid) makes it the grand total. */ prepaidAmount: decimalText.optional(),
  lines: z.array(invoiceLineSchema).max(2_000),
  attachments: z.array(attachmentSchema).max(100),
});
export type Invoice = z.infer<typeof invoiceSchema>;

/** An invoice that sealing has completed: number and day are there and never change again. */
export type SealedInvoice = Invoice & { readonly number: string; readonly issuedOn: string };
