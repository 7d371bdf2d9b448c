import type { StatedAllowance, StatedPeriod } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { childText, peekText, readAmount } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** What BG-20, BG-21, BG-27 and BG-28 are told apart by; an element that says neither is understood by nobody. */
export function isUblAllowance(kind: 'allowance' | 'charge'): (element: XmlElement) => boolean {
  const values = kind === 'charge' ? ['true', '1'] : ['false', '0'];
  return (element) => values.includes(peekText(element, 'cbc:ChargeIndicator') ?? '');
}

/** BG-20, BG-21, BG-27 or BG-28 without its VAT. */
export function readUblAllowance(element: XmlElement, currency: string | undefined): StatedAllowance {
  childText(element, 'cbc:ChargeIndicator');
  return given({
    amount: readAmount(element, 'cbc:Amount', currency),
    baseAmount: readAmount(element, 'cbc:BaseAmount', currency),
    percent: childText(element, 'cbc:MultiplierFactorNumeric'),
    reason: childText(element, 'cbc:AllowanceChargeReason'),
    reasonCode: childText(element, 'cbc:AllowanceChargeReasonCode'),
  });
}

/** A tax category of VAT; another tax is understood by nobody. */
export function isUblVat(element: XmlElement): boolean {
  return peekText(element, 'cac:TaxScheme', 'cbc:ID')?.toUpperCase() === 'VAT';
}

/** The category and rate of a tax category. */
export function readUblVat(element: XmlElement | undefined): {
  readonly vatCategory?: string;
  readonly vatRate?: string;
} {
  childText(element, 'cac:TaxScheme', 'cbc:ID');
  return given({ vatCategory: childText(element, 'cbc:ID'), vatRate: childText(element, 'cbc:Percent') });
}

/** BG-14 or BG-26; absent without its element, or where the element holds nothing but the tax point's code. */
export function readUblPeriod(element: XmlElement | undefined): StatedPeriod | undefined {
  if (element === undefined) return undefined;
  const period: StatedPeriod = given({
    startOn: childText(element, 'cbc:StartDate'),
    endOn: childText(element, 'cbc:EndDate'),
  });
  const isForTaxPoint = element.children.some(({ name }) => name === 'cbc:DescriptionCode');
  return isForTaxPoint && period.startOn === undefined && period.endOn === undefined ? undefined : period;
}
