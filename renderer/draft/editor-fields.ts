import type { Invoice, VatCategory } from '../../core/draft/invoice.ts';
import { computeTotals } from '../../core/draft/totals.ts';

/** From a path that a rule names to the control that mends it: the first pattern that fits decides. */
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/^seller(\..+)?$/, 'seller'],
  [/^buyer\.(name|siret|address\.(?:lineOne|postCode|city|countryCode))$/, 'buyer.$1'],
  [/^buyer\.address(\..+)?$/, 'buyer.address.lineOne'],
  [/^buyer(\..+)?$/, 'buyer.siret'],
  [/^lines\.(\d+)\.(name|quantity|unitCode|netPrice)$/, 'lines.$1.$2'],
  [/^lines\.(\d+)\.(?:vatRate|vatCategory)$/, 'lines.$1.vatRate'],
  [/^lines\.(\d+)\.(allowances|charges)\.(\d+)\.(?:reason|reasonCode)$/, 'lines.$1.$2.$3.reason'],
  [/^lines\.(\d+)\.(allowances|charges)\.(\d+)(\..+)?$/, 'lines.$1.$2.$3.amount'],
  [/^lines\.(\d+)\.(allowances|charges)$/, 'lines.$1.$2.0.amount'],
  [/^lines\.(\d+)\.(?:priceBaseQuantity|priceBaseUnitCode)$/, 'lines.$1.priceBaseQuantity'],
  [/^lines\.(\d+)\.(?:grossPrice|priceDiscount|netAmount|givenNetAmount)$/, 'lines.$1.netPrice'],
  [/^lines\.(\d+)(\..+)?$/, 'lines.$1.name'],
  [/^lines$/, 'lines'],
  [/^(allowances|charges)\.(\d+)\.(?:reason|reasonCode)$/, '$1.$2.reason'],
  [/^(allowances|charges)\.(\d+)\.(?:vatRate|vatCategory)$/, '$1.$2.vatRate'],
  [/^(allowances|charges)\.(\d+)(\..+)?$/, '$1.$2.amount'],
  [/^(allowances|charges)$/, 'allowances'],
  [/^precedingInvoices\.(\d+)\.(number|issuedOn)$/, 'precedingInvoices.$1.$2'],
  [/^precedingInvoices\.(\d+)$/, 'precedingInvoices.$1.number'],
  [/^precedingInvoices$/, 'precedingInvoices'],
  [/^notes\.(\d+)(\..+)?$/, 'notes.$1.text'],
  [/^notes$/, 'notes.0.text'],
  [/^paymentMeans\.0\.(typeCode|information)$/, 'paymentMeans.0.typeCode'],
  [/^paymentMeans\.0\.(bic|accountName|debitedAccount)$/, 'paymentMeans.0.$1'],
  [/^paymentMeans(\..+)?$/, 'paymentMeans.0.iban'],
  [/^(?:attachments|supportingDocuments)\.(\d+)(\..+)?$/, 'attachments.$1'],
  [/^(?:attachments|supportingDocuments|citedDocuments)(\..+)?$/, 'attachments'],
  [/^dueOn$/, 'dueOn'],
  [/^taxPoint(?:On|Code)$/, 'taxPointOn'],
  [/^deliveredOn$/, 'deliveredOn'],
  [/^(?:period\.startOn|periodStartOn|period)$/, 'periodStartOn'],
  [/^(?:period\.endOn|periodEndOn)$/, 'periodEndOn'],
  [/^(?:vatExemptionReason|vatExemptionCode)$/, '$&'],
  [/^totals\.prepaid$/, 'prepaidAmount'],
  [/^totals\.rounding$/, 'roundingAmount'],
  [/^totals\.sumOfAllowances$/, 'allowances'],
  [/^totals\.sumOfCharges$/, 'allowances'],
  [/^totals\.taxTotals\.1(\..+)?$/, 'accountingTaxAmount'],
  [/^(?:totals|givenVat)(\..+)?$/, 'totals'],
  [/^(?:currencyCode|taxCurrencyCode)$/, 'currencyCode'],
  [/^(?:number|issuedOn)$/, 'number'],
  [/^payee\.(?:identifiers|identifier|legalRegistration)(\..+)?$/, 'payee.siret'],
  [/^payee(\..+)?$/, 'payee.name'],
  [/^taxRepresentative\.(vatIdentifier|address\.(?:lineOne|postCode|city|countryCode))$/, 'taxRepresentative.$1'],
  [/^taxRepresentative\.address(\..+)?$/, 'taxRepresentative.address.lineOne'],
  [/^taxRepresentative(\..+)?$/, 'taxRepresentative.name'],
  [/^deliverTo\.(address\.(?:lineOne|postCode|city|countryCode))$/, 'deliverTo.$1'],
  [/^deliverTo\.address(\..+)?$/, 'deliverTo.address.lineOne'],
  [/^deliverTo(\..+)?$/, 'deliverTo.name'],
  [
    /^(?:typeCode|buyerReference|purchaseOrderReference|contractReference|prepaidAmount|roundingAmount|accountingTaxAmount|projectReference|salesOrderReference|receivingAdviceReference|despatchAdviceReference|tenderReference|buyerAccountingReference|paymentTerms|remittanceInformation|directDebitMandate|creditorReference)$/,
    '$&',
  ],
];

/** The two controls that say why a category bears no VAT. */
export function exemptionControls(category: VatCategory): { readonly code: string; readonly reason: string } {
  if (category === 'E') return { code: 'vatExemptionCode', reason: 'vatExemptionReason' };
  return { code: `vatExemptions.${category}.code`, reason: `vatExemptions.${category}.reason` };
}

/** BG-23 has no controls of its own: its category comes from a line, its reason from the field of that category. */
function vatControl(step: string, category: VatCategory, invoice: Invoice): string {
  const explains = ['E', 'AE', 'K', 'G', 'O'].includes(category);
  if (step === 'exemptionCode' && explains) return exemptionControls(category).code;
  if (step === 'exemptionReason' && explains) return exemptionControls(category).reason;
  const line = invoice.lines.findIndex((each) => each.vatCategory === category);
  return line === -1 ? 'totals' : `lines.${line}.vatRate`;
}

/** The control that mends a finding; whatever has no control of its own is mended by the cadre, the head of the form. */
export function controlOf(field: string, invoice: Invoice): string {
  const [root, place = '', step = ''] = field.split('.');
  if (root === 'vatBreakdown') {
    const subtotal = computeTotals(invoice).vatSubtotals[Number(place)];
    return subtotal === undefined ? 'totals' : vatControl(step, subtotal.category, invoice);
  }
  if (root === 'vatExemptions' && place !== '') {
    const category = invoice.vatExemptions?.[Number(place)]?.category;
    return category === undefined ? 'totals' : vatControl('exemptionReason', category, invoice);
  }
  const fitting = CONTROLS.find(([pattern]) => pattern.test(field));
  return fitting === undefined ? 'businessProcess' : presentControl(field.replace(...fitting), invoice);
}

/** A control that is drawn only where its term is there gives way to its nearest neighbour. */
function presentControl(control: string, invoice: Invoice): string {
  const [root, place, list, index] = control.split('.');
  if (root === 'lines' && place !== undefined && index !== undefined) {
    const line = invoice.lines[Number(place)];
    const adjustments = list === 'charges' ? line?.charges : line?.allowances;
    return adjustments?.[Number(index)] === undefined ? `lines.${place}.netPrice` : control;
  }
  if (root === 'lines' && list === 'priceBaseQuantity') {
    return invoice.lines[Number(place)]?.priceBaseQuantity === undefined ? `lines.${place}.netPrice` : control;
  }
  if (root === 'attachments' && place !== undefined) {
    return invoice.attachments[Number(place)] === undefined ? 'attachments' : control;
  }
  if (root === 'accountingTaxAmount') return invoice.taxCurrencyCode === undefined ? 'currencyCode' : control;
  return control;
}

/** True for a control that stands in the attachments' tab, not in the form. */
export function isAttachmentControl(control: string): boolean {
  return control.startsWith('attachments');
}
