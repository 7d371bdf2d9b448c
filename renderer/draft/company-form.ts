import type { Company } from '../../core/draft/company.ts';
import { formatIban } from '../../core/draft/iban.ts';
import type { Contact } from '../../core/draft/party.ts';
import { compactIdentifier, formatSiret, isSiretShaped } from '../../core/draft/siret.ts';
import { ibanError, siretError, vatIdentifierError, vatIdentifierOf } from './check-identity.ts';
import { draftTexts } from './texts.ts';

/** The company as it stands in the form's fields. */
export type CompanyFields = {
  readonly siret: string;
  readonly name: string;
  readonly lineOne: string;
  readonly postCode: string;
  readonly city: string;
  readonly iban: string;
  readonly vatFranchise: boolean;
  /** Empty: computed from the SIRET. */ readonly vatIdentifier: string;
  /** BT-33: legal form, capital, register */ readonly legalInformation: string;
  /** BT-42 */ readonly telephone: string;
  /** BT-43 */ readonly email: string;
  readonly numberPrefix: string;
  readonly paymentDays: string;
};

export const emptyCompanyFields: CompanyFields = {
  siret: '',
  name: '',
  lineOne: '',
  postCode: '',
  city: '',
  iban: '',
  vatFranchise: false,
  vatIdentifier: '',
  legalInformation: '',
  telephone: '',
  email: '',
  numberPrefix: 'F',
  paymentDays: '30',
};

/** The fields of a company that is there already. */
export function toCompanyFields(company: Company): CompanyFields {
  const { party } = company;
  return {
    siret: formatSiret(party.siret),
    name: party.name,
    lineOne: party.address.lineOne,
    postCode: party.address.postCode,
    city: party.address.city,
    iban: formatIban(company.iban),
    vatFranchise: company.vatFranchise,
    vatIdentifier: party.vatIdentifier ?? '',
    legalInformation: party.legalInformation ?? '',
    telephone: party.contact?.telephone ?? '',
    email: party.contact?.email ?? '',
    numberPrefix: company.numberPrefix,
    paymentDays: String(company.paymentDays),
  };
}

/** True for nothing at all, and for a text with one @ between two others. */
function isEmailShaped(email: string): boolean {
  return email === '' || /^[^\s@]+@[^\s@]+$/.test(email);
}

/** What is wrong, field by field, in sentences; empty when the company can be kept. */
export function checkCompanyFields(fields: CompanyFields): Partial<Record<keyof CompanyFields, string>> {
  const found: Partial<Record<keyof CompanyFields, string | undefined>> = {
    siret: siretError(compactIdentifier(fields.siret)),
    name: fields.name.trim() === '' ? draftTexts.nameMissing : undefined,
    lineOne: fields.lineOne.trim() === '' ? draftTexts.lineOneMissing : undefined,
    postCode: /^\d{5}$/.test(fields.postCode.trim()) ? undefined : draftTexts.postCodeShape,
    city: fields.city.trim() === '' ? draftTexts.cityMissing : undefined,
    iban: ibanError(compactIdentifier(fields.iban)),
    vatIdentifier: vatIdentifierError(compactIdentifier(fields.vatIdentifier)),
    email: isEmailShaped(fields.email.trim()) ? undefined : draftTexts.emailWrong,
    numberPrefix: /^[A-Z]{0,6}$/.test(fields.numberPrefix) ? undefined : draftTexts.numberPrefixWrong,
    paymentDays:
      /^\d{1,3}$/.test(fields.paymentDays) && Number(fields.paymentDays) <= 120
        ? undefined
        : draftTexts.paymentDaysWrong,
  };
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words !== undefined));
}

/** How the firm is reached; a contact's name that came from elsewhere is kept. */
function contactOf(fields: CompanyFields, before: Contact | undefined): Contact | undefined {
  const telephone = fields.telephone.trim();
  const email = fields.email.trim();
  const contact: Contact = {
    ...(before?.name === undefined ? {} : { name: before.name }),
    ...(telephone === '' ? {} : { telephone }),
    ...(email === '' ? {} : { email }),
  };
  return Object.keys(contact).length === 0 ? undefined : contact;
}

/** The company that the fields describe; what the form does not show is kept from `before`. Call it on checked fields. */
export function toCompany(fields: CompanyFields, before: Company | undefined, updatedAt: string): Company {
  const siret = compactIdentifier(fields.siret);
  const typedVat = compactIdentifier(fields.vatIdentifier);
  const computedVat = fields.vatFranchise || !isSiretShaped(siret) ? '' : vatIdentifierOf(siret);
  const {
    vatIdentifier: _vat,
    legalInformation: _legal,
    contact,
    ...party
  } = before?.party ?? { otherIdentifiers: [] };
  const reached = contactOf(fields, contact);
  const legalInformation = fields.legalInformation.trim();
  const vatIdentifier = typedVat === '' ? computedVat : typedVat;
  return {
    id: 'company',
    party: {
      ...party,
      name: fields.name.trim(),
      siret,
      ...(vatIdentifier === '' ? {} : { vatIdentifier }),
      ...(legalInformation === '' ? {} : { legalInformation }),
      ...(reached === undefined ? {} : { contact: reached }),
      address: {
        ...before?.party.address,
        lineOne: fields.lineOne.trim(),
        postCode: fields.postCode.trim(),
        city: fields.city.trim(),
        countryCode: 'FR',
      },
    },
    iban: compactIdentifier(fields.iban),
    vatFranchise: fields.vatFranchise,
    numberPrefix: fields.numberPrefix,
    paymentDays: Number(fields.paymentDays),
    updatedAt,
  };
}
