import { Big } from 'big.js';
import { compactIdentifier } from '../draft/siret.ts';
import type { Invoice, PaymentMeans, VatCategory } from '../draft/invoice.ts';
import {
  amountOf,
  child,
  childrenOf,
  childText,
  dateOf,
  decimalOf,
  refuseTerm,
  refuseValue,
  textOf,
  type Reading,
} from './cii-reading.ts';
import { SUBJECTS, termOf } from './cii-terms.ts';
import { readCategory } from './read-cii-line.ts';
import type { XmlElement } from './xml-tree.ts';

/** BG-23 as the file has it, as exact decimals. */
export type WrittenVat = {
  readonly category: VatCategory;
  readonly rate: string;
  readonly basis: string | undefined;
  readonly tax: string | undefined;
};

/** BG-22 and BG-23 as the file has them, for the comparison with our own calculation. */
export type WrittenTotals = {
  readonly sumOfLines: string | undefined;
  readonly taxExclusive: string | undefined;
  readonly taxTotal: string | undefined;
  readonly taxInclusive: string | undefined;
  readonly prepaid: string | undefined;
  readonly due: string | undefined;
  readonly vat: readonly WrittenVat[];
};

type Terms = Pick<
  Invoice,
  | 'dueOn'
  | 'paymentTerms'
  | 'periodStartOn'
  | 'periodEndOn'
  | 'paymentMeans'
  | 'remittanceInformation'
  | 'taxPointOn'
  | 'taxPointCode'
  | 'vatExemptionCode'
  | 'vatExemptionReason'
  | 'buyerAccountingReference'
>;

function readPaymentMeans(element: XmlElement): PaymentMeans {
  const account = child(element, 'ram:PayeePartyCreditorFinancialAccount');
  const iban = childText(account, 'ram:IBANID');
  const accountName = childText(account, 'ram:AccountName');
  const bic = childText(child(element, 'ram:PayeeSpecifiedCreditorFinancialInstitution'), 'ram:BICID');
  const information = childText(element, 'ram:Information');
  return {
    typeCode: childText(element, 'ram:TypeCode') ?? '',
    ...(information === undefined ? {} : { information }),
    ...(iban === undefined ? {} : { iban: compactIdentifier(iban) }),
    ...(accountName === undefined ? {} : { accountName }),
    ...(bic === undefined ? {} : { bic }),
  };
}

type VatExtras = Pick<Invoice, 'taxPointOn' | 'taxPointCode' | 'vatExemptionCode' | 'vatExemptionReason'>;

function readTaxPointCode(reading: Reading, tax: XmlElement): Invoice['taxPointCode'] {
  const code = childText(tax, 'ram:DueDateTypeCode');
  if (code === undefined || code === '5' || code === '29' || code === '72') return code;
  refuseValue(reading, 'BT-8', code);
  return undefined;
}

function readVat(reading: Reading, tax: XmlElement): { readonly written: WrittenVat; readonly extras: VatExtras } {
  child(tax, 'ram:TypeCode');
  const category = readCategory(reading, child(tax, 'ram:CategoryCode'));
  // A category that is not covered has been named already: its reason is not named again.
  const exempt = textOf(child(tax, 'ram:CategoryCode')) !== 'S';
  const reason = exempt ? childText(tax, 'ram:ExemptionReason') : undefined;
  const code = exempt ? childText(tax, 'ram:ExemptionReasonCode') : undefined;
  const taxPointOn = dateOf(reading, tax, 'ram:TaxPointDate', 'BT-7', 'udt:DateString');
  const taxPointCode = readTaxPointCode(reading, tax);
  return {
    written: {
      category,
      rate: decimalOf(reading, child(tax, 'ram:RateApplicablePercent'), 'BT-119') ?? '0',
      basis: amountOf(reading, child(tax, 'ram:BasisAmount'), 'BT-116'),
      tax: amountOf(reading, child(tax, 'ram:CalculatedAmount'), 'BT-117'),
    },
    extras: {
      ...(reason === undefined ? {} : { vatExemptionReason: reason }),
      ...(code === undefined ? {} : { vatExemptionCode: code }),
      ...(taxPointOn === undefined ? {} : { taxPointOn }),
      ...(taxPointCode === undefined ? {} : { taxPointCode }),
    },
  };
}

/** The one value that all the rates agree on; the model has one for the whole invoice. */
function mergeExtras(reading: Reading, all: readonly VatExtras[]): VatExtras {
  const differs = (name: keyof VatExtras): boolean =>
    new Set(all.map((each) => each[name]).filter((each) => each !== undefined)).size > 1;
  if (differs('vatExemptionReason') || differs('vatExemptionCode')) refuseTerm(reading, SUBJECTS.severalReasons);
  if (differs('taxPointOn') || differs('taxPointCode')) refuseTerm(reading, SUBJECTS.severalTaxPoints);
  return Object.assign({}, ...all) as VatExtras;
}

/** A total that the model has no place for is harmless at zero, and named otherwise. */
function expectZero(reading: Reading, summation: XmlElement | undefined, name: string): void {
  const element = child(summation, name);
  const amount = amountOf(reading, element, name);
  if (element !== undefined && amount !== undefined && !new Big(amount).eq(0))
    refuseTerm(reading, termOf(element, summation));
}

function readTotals(reading: Reading, summation: XmlElement | undefined, vat: readonly WrittenVat[]): WrittenTotals {
  for (const name of ['ram:ChargeTotalAmount', 'ram:AllowanceTotalAmount', 'ram:RoundingAmount'])
    expectZero(reading, summation, name);
  const read = (name: string, term: string): string | undefined => amountOf(reading, child(summation, name), term);
  return {
    sumOfLines: read('ram:LineTotalAmount', 'BT-106'),
    taxExclusive: read('ram:TaxBasisTotalAmount', 'BT-109'),
    taxTotal: read('ram:TaxTotalAmount', 'BT-110'),
    taxInclusive: read('ram:GrandTotalAmount', 'BT-112'),
    prepaid: read('ram:TotalPrepaidAmount', 'BT-113'),
    due: read('ram:DuePayableAmount', 'BT-115'),
    vat,
  };
}

/** What stands under `ApplicableHeaderTradeSettlement`. */
export type ReadSettlement = { readonly terms: Terms; readonly totals: WrittenTotals };

/** Reads payment, VAT by rate, terms and totals; a currency other than the euro is noted. */
export function readSettlement(reading: Reading, element: XmlElement | undefined): ReadSettlement {
  const currency = textOf(child(element, 'ram:InvoiceCurrencyCode'));
  if (currency === undefined) refuseValue(reading, 'BT-5', '');
  else if (currency !== 'EUR') refuseTerm(reading, SUBJECTS.currency(currency));
  const remittanceInformation = childText(element, 'ram:PaymentReference');
  const paymentMeans = childrenOf(element, 'ram:SpecifiedTradeSettlementPaymentMeans').map(readPaymentMeans);
  const taxes = childrenOf(element, 'ram:ApplicableTradeTax').map((each) => readVat(reading, each));
  const period = child(element, 'ram:BillingSpecifiedPeriod');
  const periodStartOn = dateOf(reading, period, 'ram:StartDateTime', 'BT-73');
  const periodEndOn = dateOf(reading, period, 'ram:EndDateTime', 'BT-74');
  const conditions = child(element, 'ram:SpecifiedTradePaymentTerms');
  const paymentTerms = childText(conditions, 'ram:Description');
  const dueOn = dateOf(reading, conditions, 'ram:DueDateDateTime', 'BT-9');
  const account = child(element, 'ram:ReceivableSpecifiedTradeAccountingAccount');
  const buyerAccountingReference = childText(account, 'ram:ID');
  const extras = mergeExtras(
    reading,
    taxes.map((each) => each.extras),
  );
  return {
    terms: {
      paymentMeans,
      ...extras,
      ...(remittanceInformation === undefined ? {} : { remittanceInformation }),
      ...(periodStartOn === undefined ? {} : { periodStartOn }),
      ...(periodEndOn === undefined ? {} : { periodEndOn }),
      ...(paymentTerms === undefined ? {} : { paymentTerms }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(buyerAccountingReference === undefined ? {} : { buyerAccountingReference }),
    },
    totals: readTotals(
      reading,
      child(element, 'ram:SpecifiedTradeSettlementHeaderMonetarySummation'),
      taxes.map((each) => each.written),
    ),
  };
}
