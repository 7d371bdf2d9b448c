import { Big } from 'big.js';
import { addCents } from '../draft/decimal.ts';
import { invoiceSchema, type Invoice, type InvoiceId, type PaymentMeans } from '../draft/invoice.ts';
import type { Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { compactIdentifier } from '../draft/siret.ts';
import type { StatedInvoice, StatedPaymentMeans, StatedSupportingDocument } from '../draft/stated-invoice.ts';
import { stated as given } from '../draft/stated-text.ts';
import { lineNetCents } from '../draft/totals.ts';
import { leftOverTerms, type Term } from './cii-terms.ts';
import { compareTotals } from './compare-totals.ts';
import type { LeftOver } from './gather-left-overs.ts';
import { toDocumentAllowance, toLine } from './to-draft-line.ts';
import { toDeliverTo, toParty, toPayee, toTaxRepresentative } from './to-draft-party.ts';
import {
  draftDate,
  draftDecimal,
  draftIdentifier,
  refuseValue,
  unlessEmpty,
  type Drafting,
} from './to-draft-values.ts';
import { toExemptions, toGivenVat, toTaxPoint, toVatGroups } from './to-draft-vat.ts';
import { impliedPrepaid, impliedVat, isWithoutLines, toSummaryLines, type DraftVat } from './to-draft-without-lines.ts';

/** BG-24 as a document cites it: a reference, and the file itself when it is inside the XML. */
export type CitedDocument = {
  /** BT-122 */ readonly reference: string;
  /** BT-123 */ readonly description: string | undefined;
  /** BT-124 */ readonly location: string | undefined;
  /** BT-125 */ readonly file:
    { readonly name: string; readonly mimeType: string; readonly base64: string } | undefined;
};

/**
 * A draft without its attachments; the documents that it cites, whose bytes come from elsewhere (those without bytes are
 * among the draft's cited documents too); and what the user has to be told, in both languages.
 */
export type ReadInvoice = {
  readonly invoice: Invoice;
  readonly documents: readonly CitedDocument[];
  readonly remarks: readonly Term[];
};

type Terms = Pick<Invoice, 'lines' | 'allowances' | 'charges' | 'givenVat'>;

function toCitedDocument({ reference = '', description, location, file }: StatedSupportingDocument): CitedDocument {
  return {
    reference,
    description,
    location,
    file:
      file === undefined || file.base64 === ''
        ? undefined
        : { name: file.name ?? reference, mimeType: file.mimeType ?? '', base64: file.base64 },
  };
}

function toPaymentMeans(stated: StatedPaymentMeans): PaymentMeans {
  const { hasCreditTransfer: _, ...means } = stated;
  return {
    ...means,
    typeCode: means.typeCode ?? '',
    ...(means.iban === undefined ? {} : { iban: compactIdentifier(means.iban) }),
  };
}

/** Lines, allowances and charges, and the VAT that rounding makes differ from what they give. */
function toAmounts(
  drafting: Drafting,
  stated: StatedInvoice,
  businessProcess: string,
  newKey: () => string,
): { readonly terms: Terms; readonly groups: readonly DraftVat[] } {
  const bare = isWithoutLines(stated);
  const groups =
    bare && stated.vatBreakdown.length === 0
      ? impliedVat(drafting, stated)
      : toVatGroups(drafting, stated.vatBreakdown);
  const written = stated.lines.map((each, index) => toLine(drafting, each, index + 1, newKey()));
  const sum = addCents(...written.map(lineNetCents));
  const allowances = stated.allowances.map((each) => toDocumentAllowance(drafting, each, sum));
  const charges = stated.charges.map((each) => toDocumentAllowance(drafting, each, sum));
  const lines = bare ? toSummaryLines(drafting, groups, allowances, charges, newKey) : written;
  const source = { businessProcess, lines, allowances, charges };
  return {
    groups,
    terms: {
      lines,
      ...given({
        allowances: unlessEmpty(allowances),
        charges: unlessEmpty(charges),
        givenVat: toGivenVat(source, groups),
      }),
    },
  };
}

type Money = Pick<
  Invoice,
  'currencyCode' | 'taxCurrencyCode' | 'accountingTaxAmount' | 'prepaidAmount' | 'roundingAmount'
>;

function toMoney(drafting: Drafting, stated: StatedInvoice, businessProcess: string): Money {
  const { totals, currencyCode = '', taxCurrencyCode } = stated;
  const unlessZero = (text: string | undefined, term: string): string | undefined => {
    const decimal = draftDecimal(drafting, text, term);
    return decimal === undefined || new Big(decimal).eq(0) ? undefined : decimal;
  };
  const accounting = taxCurrencyCode === currencyCode ? undefined : taxCurrencyCode;
  const accountingTax =
    accounting === undefined ? undefined : totals?.taxTotals.find(({ currency }) => currency === accounting)?.amount;
  const prepaid =
    totals?.prepaid === undefined && isWithoutLines(stated)
      ? impliedPrepaid(drafting, stated)
      : unlessZero(totals?.prepaid, 'BT-113');
  return {
    currencyCode,
    ...given({
      taxCurrencyCode: accounting,
      accountingTaxAmount: draftDecimal(drafting, accountingTax, 'BT-111'),
      // The frame A2 says by itself that everything is paid; the comparison of totals checks it.
      prepaidAmount: businessProcess === 'A2' ? undefined : prepaid,
      roundingAmount: unlessZero(totals?.rounding, 'BT-114'),
    }),
  };
}

function toReferences(drafting: Drafting, stated: StatedInvoice): Partial<Invoice> {
  return given({
    number: stated.number,
    issuedOn: draftDate(drafting, stated.issuedOn, 'BT-2'),
    dueOn: draftDate(drafting, stated.dueOn, 'BT-9'),
    projectReference: stated.projectReference,
    salesOrderReference: stated.salesOrderReference,
    receivingAdviceReference: stated.receivingAdviceReference,
    despatchAdviceReference: stated.despatchAdviceReference,
    tenderReference: stated.tenderReference,
    invoicedObject: draftIdentifier(stated.invoicedObject),
    buyerAccountingReference: stated.buyerAccountingReference,
    paymentTerms: stated.paymentTerms,
    precedingInvoices: unlessEmpty(
      stated.precedingInvoices.map(({ number = '', issuedOn }) => ({
        number,
        ...given({ issuedOn: draftDate(drafting, issuedOn, 'BT-26') }),
      })),
    ),
    payee: toPayee(drafting, stated.payee),
    taxRepresentative: toTaxRepresentative(stated.taxRepresentative),
    deliverTo: toDeliverTo(drafting, stated.deliverTo),
    deliveredOn: draftDate(drafting, stated.deliveredOn, 'BT-72'),
    periodStartOn: draftDate(drafting, stated.period?.startOn, 'BT-73'),
    periodEndOn: draftDate(drafting, stated.period?.endOn, 'BT-74'),
    remittanceInformation: stated.remittanceInformation,
    directDebitMandate: stated.directDebitMandate,
    creditorReference: stated.creditorReference,
  });
}

/** BT-111 apart, a document has one VAT total; what else it has there no draft can hold. */
function otherTaxTotals({ totals, currencyCode, taxCurrencyCode }: StatedInvoice): readonly Term[] {
  const seen = new Set<string>();
  return (totals?.taxTotals ?? []).flatMap(({ amount = '', currency = currencyCode ?? '' }) => {
    const isKnown = (currency === currencyCode || currency === taxCurrencyCode) && !seen.has(currency);
    seen.add(currency);
    if (isKnown) return [];
    const value = `${amount} ${currency}`.trim();
    return [
      {
        fr: `Le document a un autre total de TVA, « ${value} » (BT-110, BT-111), que le brouillon ne reprend pas.`,
        en: `The document has another VAT total, “${value}” (BT-110, BT-111), which the draft does not take over.`,
      },
    ];
  });
}

/**
 * Makes a draft of what a document states. Values that no draft can hold, and amounts that our calculation does not
 * reproduce, are a problem; what has no place in a draft is a remark. `newKey` gives a new UUID at each call.
 */
export function toDraft(
  stated: StatedInvoice,
  leftOvers: readonly LeftOver[],
  newKey: () => string,
): Result<ReadInvoice, Problem> {
  const drafting: Drafting = { refusals: [], remarks: [] };
  const businessProcess = stated.businessProcess ?? '';
  const documents = stated.supportingDocuments.map(toCitedDocument);
  const cited = documents
    .filter((each) => each.file === undefined)
    .map(({ reference, description, location }) => ({ reference, ...given({ description, location }) }));
  const { terms, groups } = toAmounts(drafting, stated, businessProcess, newKey);
  const invoice: Invoice = {
    kind: 'invoice',
    id: newKey() as InvoiceId,
    typeCode: stated.typeCode ?? '',
    ...toMoney(drafting, stated, businessProcess),
    buyerReference: stated.buyerReference ?? '',
    contractReference: stated.contractReference ?? '',
    purchaseOrderReference: stated.purchaseOrderReference ?? '',
    ...toReferences(drafting, stated),
    notes: stated.notes.map((each) => ({ ...each, text: each.text ?? '' })),
    businessProcess,
    seller: toParty(stated.seller),
    buyer: toParty(stated.buyer),
    paymentMeans: stated.paymentMeans.map(toPaymentMeans),
    ...toExemptions(drafting, stated.vatBreakdown),
    ...toTaxPoint(drafting, stated),
    ...terms,
    attachments: [],
    ...given({ citedDocuments: unlessEmpty(cited) }),
  };
  const [issue] = invoiceSchema.safeParse(invoice).error?.issues ?? [];
  if (issue !== undefined) refuseValue(drafting, issue.path.join('.'), issue.message);
  const difference = compareTotals(invoice, stated, groups);
  if (difference !== undefined) drafting.refusals.push(difference);
  const [refusal] = drafting.refusals;
  if (refusal !== undefined) return failure(refusal);
  const remarks = [...drafting.remarks, ...otherTaxTotals(stated), ...leftOverTerms(leftOvers)];
  return success({ invoice, documents, remarks });
}
