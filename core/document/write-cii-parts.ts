import { isIsoDate } from '../draft/iso-date.ts';
import type { StatedAllowance, StatedIdentifier, StatedPeriod } from '../draft/stated-invoice.ts';
import type { DateType } from './cii-values.ts';
import { groupElement, presentElement, textElement, valueElement } from './xml-text.ts';

/** A day as CII writes it: `YYYYMMDD` under format 102; what is no day stands as it is, for whoever reads it to say so. */
export function dateElement(name: string, date: string | undefined, type: DateType = 'udt:DateTimeString'): string {
  const written = date !== undefined && isIsoDate(date) ? date.replaceAll('-', '') : date;
  return groupElement(name, textElement(type, written, { format: '102' }));
}

/** `TypeCode` is always VAT in EN 16931. */
export const VAT_TYPE = textElement('ram:TypeCode', 'VAT');

/** BT-… references that are an element around one identifier. */
export function referenceElement(name: string, identifier: string | undefined): string {
  return groupElement(name, textElement('ram:IssuerAssignedID', identifier));
}

/** A value with the list that it comes from. */
export function identifierElement(name: string, identifier: StatedIdentifier | undefined): string {
  return valueElement(name, identifier?.value, { schemeID: identifier?.scheme });
}

/** BG-14 or BG-26; present, were it empty, when the document has it. */
export function periodElement(period: StatedPeriod | undefined): string {
  if (period === undefined) return '';
  return presentElement(
    'ram:BillingSpecifiedPeriod',
    dateElement('ram:StartDateTime', period.startOn),
    dateElement('ram:EndDateTime', period.endOn),
  );
}

/** `true` for a charge, `false` for an allowance: the one thing that tells them apart in CII. */
export function chargeIndicator(isCharge: boolean): string {
  return groupElement('ram:ChargeIndicator', textElement('udt:Indicator', String(isCharge)));
}

/** BG-20, BG-21, BG-27 or BG-28; `tax` is its VAT already written, where it has one of its own. */
export function allowanceElement(allowance: StatedAllowance, isCharge: boolean, tax = ''): string {
  return groupElement(
    'ram:SpecifiedTradeAllowanceCharge',
    chargeIndicator(isCharge),
    textElement('ram:CalculationPercent', allowance.percent),
    textElement('ram:BasisAmount', allowance.baseAmount),
    textElement('ram:ActualAmount', allowance.amount),
    textElement('ram:ReasonCode', allowance.reasonCode),
    textElement('ram:Reason', allowance.reason),
    tax,
  );
}
