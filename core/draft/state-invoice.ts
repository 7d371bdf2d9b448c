import { centsToDecimal, type Cents } from './decimal.ts';
import type { DocumentAllowance, Invoice } from './invoice.ts';
import { stateAllowance, stateLine, stateNumber, statePeriod } from './state-line.ts';
import { stateDelivery, stateIdentifier, stateParty, statePayee, stateTaxRepresentative } from './state-party.ts';
import type { StatedDocumentAllowance, StatedInvoice, StatedTotals, StatedVat } from './stated-invoice.ts';
import { stated } from './stated-text.ts';
import type { Target } from './target.ts';
import { computeTotals, rateOf, type Totals } from './totals.ts';
import { exemptionOf } from './vat-exemption-wording.ts';

/** BT-24 of what Liasse writes: the profile EN 16931 of Factur-X. */
export const EN16931_PROFILE = 'urn:cen.eu:en16931:2017';

function stateDocumentAllowances(
  all: readonly DocumentAllowance[] | undefined,
  cents: readonly Cents[],
): readonly StatedDocumentAllowance[] {
  return (all ?? []).map((each, index) => ({
    ...stateAllowance(each, cents[index] ?? (0 as Cents)),
    ...stated({
      vatCategory: each.vatCategory,
      vatRate: each.vatCategory === 'S' ? stateNumber(each.vatRate) : rateOf(each.vatCategory, each.vatRate),
    }),
  }));
}

function stateTotals(invoice: Invoice, totals: Totals): StatedTotals {
  const unlessZero = (cents: Cents): string | undefined => (cents === 0 ? undefined : centsToDecimal(cents));
  const { accountingTaxCents: accounting } = totals;
  return stated({
    sumOfLines: centsToDecimal(totals.sumOfLinesCents),
    sumOfAllowances: invoice.allowances?.length ? centsToDecimal(totals.sumOfAllowancesCents) : undefined,
    sumOfCharges: invoice.charges?.length ? centsToDecimal(totals.sumOfChargesCents) : undefined,
    taxExclusive: centsToDecimal(totals.taxExclusiveCents),
    taxTotals: [
      stated({ amount: centsToDecimal(totals.taxTotalCents), currency: invoice.currencyCode }),
      ...(accounting === undefined
        ? []
        : [stated({ amount: centsToDecimal(accounting), currency: invoice.taxCurrencyCode })]),
    ],
    taxInclusive: centsToDecimal(totals.taxInclusiveCents),
    prepaid: unlessZero(totals.prepaidCents),
    rounding: unlessZero(totals.roundingCents),
    due: centsToDecimal(totals.dueCents),
  });
}

function stateVat(invoice: Invoice, totals: Totals): readonly StatedVat[] {
  return totals.vatSubtotals.map(({ category, rate, basisCents, taxCents }, index) => {
    const exemption = exemptionOf(invoice, category);
    return stated({
      category,
      rate,
      basisAmount: centsToDecimal(basisCents),
      taxAmount: centsToDecimal(taxCents),
      exemptionReason: exemption.reason,
      exemptionCode: exemption.code,
      // CII admits the day once (CII-SR-461), and the code wherever it is the same (CII-SR-462).
      taxPointOn: index === 0 ? invoice.taxPointOn : undefined,
      taxPointCode: invoice.taxPointCode,
    });
  });
}

/**
 * The invoice as its document will state it under a convention: SIRET and SIREN where the target wants them, every
 * amount from `computeTotals`, the exemption wording of each VAT category. A draft without number or day is stated
 * without them; files of attachments are named, not carried (they travel in the PDF).
 */
export function stateInvoice(invoice: Invoice, target: Target): StatedInvoice {
  const totals = computeTotals(invoice);
  return stated({
    profile: EN16931_PROFILE,
    businessProcess: invoice.businessProcess,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    typeCode: invoice.typeCode,
    currencyCode: invoice.currencyCode,
    taxCurrencyCode: invoice.taxCurrencyCode,
    dueOn: invoice.dueOn,
    buyerReference: invoice.buyerReference,
    projectReference: invoice.projectReference,
    contractReference: invoice.contractReference,
    purchaseOrderReference: invoice.purchaseOrderReference,
    salesOrderReference: invoice.salesOrderReference,
    receivingAdviceReference: invoice.receivingAdviceReference,
    despatchAdviceReference: invoice.despatchAdviceReference,
    tenderReference: invoice.tenderReference,
    invoicedObject: stateIdentifier(invoice.invoicedObject),
    buyerAccountingReference: invoice.buyerAccountingReference,
    paymentTerms: invoice.paymentTerms,
    notes: invoice.notes.filter((each) => each.text.trim() !== '').map((each) => stated(each)),
    precedingInvoices: (invoice.precedingInvoices ?? []).map((each) => stated(each)),
    seller: stateParty('seller', invoice.seller, target),
    buyer: stateParty('buyer', invoice.buyer, target),
    payee: statePayee(invoice.payee),
    taxRepresentative: stateTaxRepresentative(invoice.taxRepresentative),
    deliverTo: stateDelivery(invoice.deliverTo),
    deliveredOn: invoice.deliveredOn,
    period: statePeriod(invoice.periodStartOn, invoice.periodEndOn),
    paymentMeans: invoice.paymentMeans.map((each) => ({
      ...stated(each),
      ...(each.iban || each.proprietaryAccount || each.accountName ? { hasCreditTransfer: true } : {}),
    })),
    remittanceInformation: invoice.remittanceInformation,
    directDebitMandate: invoice.directDebitMandate,
    creditorReference: invoice.creditorReference,
    allowances: stateDocumentAllowances(invoice.allowances, totals.allowanceCents),
    charges: stateDocumentAllowances(invoice.charges, totals.chargeCents),
    totals: stateTotals(invoice, totals),
    vatBreakdown: stateVat(invoice, totals),
    supportingDocuments: [
      ...invoice.attachments.map(({ name, reference, description }) =>
        stated({ reference: reference ?? name, description }),
      ),
      ...(invoice.citedDocuments ?? []).map((each) => stated(each)),
    ],
    lines: invoice.lines.map((line, index) => stateLine(line, index + 1, totals.lineNetCents[index] ?? (0 as Cents))),
  });
}
