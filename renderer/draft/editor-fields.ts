/** From a path that a rule names to the control that mends it: the first pattern that fits decides. */
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/^seller(\..+)?$/, 'seller'],
  [/^buyer\.(name|siret|address\.(?:lineOne|postCode|city|countryCode))$/, 'buyer.$1'],
  [/^buyer\.address(\..+)?$/, 'buyer.address.lineOne'],
  [/^buyer(\..+)?$/, 'buyer.siret'],
  [/^lines\.(\d+)\.(name|quantity|unitCode|netPrice)$/, 'lines.$1.$2'],
  [/^lines\.(\d+)\.(?:vatRate|vatCategory)$/, 'lines.$1.vatRate'],
  [/^lines\.(\d+)\.allowances(\..+)?$/, 'lines.$1.allowances'],
  [/^lines\.(\d+)\.(?:grossPrice|priceDiscount|priceBaseQuantity|priceBaseUnitCode)$/, 'lines.$1.netPrice'],
  [/^lines\.(\d+)(\..+)?$/, 'lines.$1.name'],
  [/^lines$/, 'lines'],
  [/^notes\.(\d+)(\..+)?$/, 'notes.$1.text'],
  [/^notes$/, 'notes.0.text'],
  [/^paymentMeans(\..+)?$/, 'paymentMeans.0.iban'],
  [/^attachments\.(\d+)(\..+)?$/, 'attachments.$1'],
  [/^attachments$/, 'attachments'],
  [/^(dueOn|paymentTerms|taxPoint(?:On|Code))$/, 'dueOn'],
  [/^(deliveredOn|period(?:Start|End)On)$/, 'deliveredOn'],
  [/^(vatExemptionReason|vatExemptionCode)$/, '$1'],
  [/^(buyerReference|purchaseOrderReference|contractReference)$/, '$1'],
  [/^(number|issuedOn)$/, 'number'],
];

/** The control that mends a finding; whatever has no control of its own is mended by the cadre, the head of the form. */
export function controlOf(field: string): string {
  const fitting = CONTROLS.find(([pattern]) => pattern.test(field));
  return fitting === undefined ? 'businessProcess' : field.replace(...fitting);
}

/** True for a control that stands in the attachments' tab, not in the form. */
export function isAttachmentControl(control: string): boolean {
  return control.startsWith('attachments');
}
