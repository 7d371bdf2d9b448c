import { compactIdentifier } from '../draft/siret.ts';
import type { StatedDocumentAllowance, StatedPaymentMeans, StatedTotals, StatedVat } from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { isUblAllowance, isUblVat, readUblAllowance, readUblVat } from './ubl-values.ts';
import { attributeOf, child, childrenOf, childText, childWhere, peekText, readAmount, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** What tells an IBAN from another account; whether its control digits are right is for the rules. */
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/;

/** BG-16 to BG-19; an account that has the shape of an IBAN is one. */
export function readUblPayment(element: XmlElement): StatedPaymentMeans {
  const code = child(element, 'cbc:PaymentMeansCode');
  const account = child(element, 'cac:PayeeFinancialAccount');
  const card = child(element, 'cac:CardAccount');
  // UBL asks for it, and EN 16931 has no term for it.
  childText(card, 'cbc:NetworkID');
  const mandate = child(element, 'cac:PaymentMandate');
  const number = childText(account, 'cbc:ID');
  const hasIban = number !== undefined && IBAN.test(compactIdentifier(number));
  return given({
    typeCode: textOf(code),
    information: attributeOf(code, 'name'),
    iban: hasIban ? number : undefined,
    proprietaryAccount: hasIban ? undefined : number,
    accountName: childText(account, 'cbc:Name'),
    bic: childText(account, 'cac:FinancialInstitutionBranch', 'cbc:ID'),
    cardNumber: childText(card, 'cbc:PrimaryAccountNumberID'),
    cardHolder: childText(card, 'cbc:HolderName'),
    debitedAccount: childText(mandate, 'cac:PayerFinancialAccount', 'cbc:ID'),
    hasCreditTransfer: account === undefined ? undefined : true,
  });
}

/** The one value that all the payment means agree on, marked as understood; another one is left over. */
export function readUblShared(means: readonly XmlElement[], ...names: readonly string[]): string | undefined {
  const values = means.map((each) => peekText(each, ...names)).filter((each) => each !== undefined && each !== '');
  const [first] = values;
  for (const each of means) if (peekText(each, ...names) === first) childText(each, ...names);
  return first;
}

/** BG-20 or BG-21. */
export function readUblDocumentAllowances(
  root: XmlElement,
  kind: 'allowance' | 'charge',
  currency: string | undefined,
): readonly StatedDocumentAllowance[] {
  return childrenOf(root, 'cac:AllowanceCharge', isUblAllowance(kind)).map((each) => ({
    ...readUblAllowance(each, currency),
    ...readUblVat(childWhere(each, 'cac:TaxCategory', isUblVat)),
  }));
}

type TaxPoint = Pick<StatedVat, 'taxPointOn' | 'taxPointCode'>;

/** BG-23 of one tax total; the day of the tax point, which UBL gives once for the whole invoice, stands on the first. */
export function readUblVatBreakdown(
  total: XmlElement | undefined,
  currency: string | undefined,
  taxPoint: TaxPoint,
): readonly StatedVat[] {
  return childrenOf(total, 'cac:TaxSubtotal', (each) =>
    each.children.some((inner) => inner.name === 'cac:TaxCategory' && isUblVat(inner)),
  ).map((each, index) => {
    const tax = childWhere(each, 'cac:TaxCategory', isUblVat);
    const { vatCategory: category, vatRate: rate } = readUblVat(tax);
    return given({
      category,
      rate,
      basisAmount: readAmount(each, 'cbc:TaxableAmount', currency),
      taxAmount: readAmount(each, 'cbc:TaxAmount', currency),
      exemptionReason: childText(tax, 'cbc:TaxExemptionReason'),
      exemptionCode: childText(tax, 'cbc:TaxExemptionReasonCode'),
      taxPointOn: index === 0 ? taxPoint.taxPointOn : undefined,
      taxPointCode: taxPoint.taxPointCode,
    });
  });
}

/** BG-22; absent when the document has neither a total nor a tax total. */
export function readUblTotals(
  total: XmlElement | undefined,
  taxes: readonly XmlElement[],
  currency: string | undefined,
): StatedTotals | undefined {
  if (total === undefined && taxes.length === 0) return undefined;
  const amount = (name: string): string | undefined => readAmount(total, name, currency);
  return given({
    sumOfLines: amount('cbc:LineExtensionAmount'),
    sumOfAllowances: amount('cbc:AllowanceTotalAmount'),
    sumOfCharges: amount('cbc:ChargeTotalAmount'),
    taxExclusive: amount('cbc:TaxExclusiveAmount'),
    taxTotals: taxes.map((each) => {
      const tax = child(each, 'cbc:TaxAmount');
      return given({ amount: textOf(tax), currency: attributeOf(tax, 'currencyID') });
    }),
    taxInclusive: amount('cbc:TaxInclusiveAmount'),
    prepaid: amount('cbc:PrepaidAmount'),
    rounding: amount('cbc:PayableRoundingAmount'),
    due: amount('cbc:PayableAmount'),
  });
}
