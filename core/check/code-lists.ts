import addressSchemeList from '../../assets/code-lists/address-schemes.json' with { type: 'json' };
import allowanceReasonList from '../../assets/code-lists/allowance-reasons.json' with { type: 'json' };
import attachmentTypeList from '../../assets/code-lists/attachment-types.json' with { type: 'json' };
import chargeReasonList from '../../assets/code-lists/charge-reasons.json' with { type: 'json' };
import countryList from '../../assets/code-lists/countries.json' with { type: 'json' };
import currencyList from '../../assets/code-lists/currencies.json' with { type: 'json' };
import documentTypeList from '../../assets/code-lists/document-types.json' with { type: 'json' };
import identifierSchemeList from '../../assets/code-lists/identifier-schemes.json' with { type: 'json' };
import itemClassificationList from '../../assets/code-lists/item-classifications.json' with { type: 'json' };
import noteSubjectList from '../../assets/code-lists/note-subjects.json' with { type: 'json' };
import paymentMeansList from '../../assets/code-lists/payment-means.json' with { type: 'json' };
import referenceTypeList from '../../assets/code-lists/reference-types.json' with { type: 'json' };
import taxPointCodeList from '../../assets/code-lists/tax-point-codes.json' with { type: 'json' };
import unitList from '../../assets/code-lists/units.json' with { type: 'json' };
import vatCategoryList from '../../assets/code-lists/vat-categories.json' with { type: 'json' };
import vatExemptionList from '../../assets/code-lists/vat-exemptions.json' with { type: 'json' };

/** A list of codes as `assets/code-lists` keeps it. */
export type CodeList = {
  readonly name: string;
  /** The rules that ask for it. */ readonly rules: string;
  readonly source: string;
  /** The edition of the source. */ readonly version: string;
  /** The day of that edition, `YYYY-MM-DD`. */ readonly date: string;
  readonly codes: readonly string[];
};

function toSet({ codes }: CodeList): ReadonlySet<string> {
  return new Set(codes);
}

/** EAS: what an electronic address may be (BT-34-1, BT-49-1). */
export const addressSchemes = toSet(addressSchemeList);
/** UNTDID 5189: why an allowance is given. */
export const allowanceReasons = toSet(allowanceReasonList);
/** Media types that a document may carry (BT-125-1). */
export const attachmentTypes = toSet(attachmentTypeList);
/** UNTDID 7161: why a charge is made. */
export const chargeReasons = toSet(chargeReasonList);
/** ISO 3166-1 alpha-2, with Kosovo (1A) and Northern Ireland (XI). */
export const countries = toSet(countryList);
/** ISO 4217. */
export const currencies = toSet(currencyList);
/** UNTDID 1001: the kinds of invoice and credit note. */
export const documentTypes = toSet(documentTypeList);
/** ISO/IEC 6523: what an identifier may be; 0002 SIREN, 0009 SIRET. */
export const identifierSchemes = toSet(identifierSchemeList);
/** UNTDID 7143: the lists that classify an item. */
export const itemClassifications = toSet(itemClassificationList);
/** UNTDID 4451: what a note is about. */
export const noteSubjects = toSet(noteSubjectList);
/** UNTDID 4461. */
export const paymentMeansCodes = toSet(paymentMeansList);
/** UNTDID 1153: what an invoiced object is. */
export const referenceTypes = toSet(referenceTypeList);
/** UNTDID 2475 as CII writes BT-8. */
export const taxPointCodes = toSet(taxPointCodeList);
/** UN/ECE Recommendations 20 and 21. */
export const units = toSet(unitList);
/** UNTDID 5305. */
export const vatCategories = toSet(vatCategoryList);
/** VATEX, in capitals. */
export const vatExemptions = toSet(vatExemptionList);
