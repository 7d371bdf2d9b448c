import type {
  StatedAddress,
  StatedContact,
  StatedIdentifier,
  StatedInvoice,
  StatedParty,
} from '../../../core/draft/stated-invoice.ts';
import {
  groupElement as group,
  presentElement as present,
  textElement as text,
  valueElement as value,
} from '../../../core/document/xml-text.ts';

/** A value with the list that it comes from. */
export function identifier(name: string, of: StatedIdentifier | undefined): string {
  return value(name, of?.value, { schemeID: of?.scheme });
}

/** BG-5, BG-8, BG-12 or BG-15 in UBL. */
export function address(name: string, of: StatedAddress | undefined): string {
  if (of === undefined) return '';
  return present(
    name,
    text('cbc:StreetName', of.lineOne),
    text('cbc:AdditionalStreetName', of.lineTwo),
    text('cbc:CityName', of.city),
    text('cbc:PostalZone', of.postCode),
    text('cbc:CountrySubentity', of.subdivision),
    group('cac:AddressLine', text('cbc:Line', of.lineThree)),
    group('cac:Country', text('cbc:IdentificationCode', of.countryCode)),
  );
}

function contact(of: StatedContact | undefined): string {
  if (of === undefined) return '';
  return present(
    'cac:Contact',
    text('cbc:Name', of.name),
    text('cbc:Telephone', of.telephone),
    text('cbc:ElectronicMail', of.email),
  );
}

function identifications(of: readonly StatedIdentifier[]): string {
  return of.map((each) => group('cac:PartyIdentification', identifier('cbc:ID', each))).join('');
}

function taxScheme(identity: string | undefined, scheme: string): string {
  if (identity === undefined) return '';
  return group('cac:PartyTaxScheme', text('cbc:CompanyID', identity), group('cac:TaxScheme', text('cbc:ID', scheme)));
}

/** BG-4 or BG-7 in UBL, with BT-90 among the seller’s identifiers. */
export function party(name: string, of: StatedParty | undefined, creditor?: string): string {
  if (of === undefined) return '';
  const sepa = creditor === undefined ? [] : [{ value: creditor, scheme: 'SEPA' }];
  return present(
    name,
    present(
      'cac:Party',
      identifier('cbc:EndpointID', of.electronicAddress),
      identifications([...of.identifiers, ...sepa]),
      group('cac:PartyName', text('cbc:Name', of.tradingName)),
      address('cac:PostalAddress', of.address),
      taxScheme(of.vatIdentifier, 'VAT'),
      taxScheme(of.taxRegistration, 'FC'),
      group(
        'cac:PartyLegalEntity',
        text('cbc:RegistrationName', of.name),
        identifier('cbc:CompanyID', of.legalRegistration),
        text('cbc:CompanyLegalForm', of.legalInformation),
      ),
      contact(of.contact),
    ),
  );
}

/** BG-10 in UBL. */
export function payee(of: StatedInvoice['payee']): string {
  if (of === undefined) return '';
  return present(
    'cac:PayeeParty',
    identifications(of.identifiers),
    group('cac:PartyName', text('cbc:Name', of.name)),
    group('cac:PartyLegalEntity', identifier('cbc:CompanyID', of.legalRegistration)),
  );
}

/** BG-11 in UBL. */
export function representative(of: StatedInvoice['taxRepresentative']): string {
  if (of === undefined) return '';
  return present(
    'cac:TaxRepresentativeParty',
    group('cac:PartyName', text('cbc:Name', of.name)),
    address('cac:PostalAddress', of.address),
    taxScheme(of.vatIdentifier, 'VAT'),
  );
}
