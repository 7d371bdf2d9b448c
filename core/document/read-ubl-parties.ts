import type {
  StatedAddress,
  StatedContact,
  StatedDelivery,
  StatedIdentifier,
  StatedParty,
  StatedPayee,
  StatedTaxRepresentative,
} from '../draft/stated-invoice.ts';
import { given } from '../draft/stated-text.ts';
import { readIdentifier } from './cii-values.ts';
import { child, childrenOf, childText, childWhere, peekAttribute } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';
import { isUblVat } from './ubl-values.ts';

/** The list under which UBL gives the creditor's identifier (BT-90) among those of a party. */
const CREDITOR_SCHEME = 'SEPA';

function isCreditor(element: XmlElement): boolean {
  return element.children.some((each) => each.name === 'cbc:ID' && peekAttribute(each, 'schemeID') === CREDITOR_SCHEME);
}

/** BT-90, which UBL gives among the identifiers of the seller or of who is paid. */
export function readCreditor(party: XmlElement | undefined): string | undefined {
  return readIdentifier(child(childWhere(party, 'cac:PartyIdentification', isCreditor), 'cbc:ID'))?.value;
}

/** The identifiers without a list first, as the other format has them. */
function readIdentifiers(party: XmlElement): readonly StatedIdentifier[] {
  const all = childrenOf(party, 'cac:PartyIdentification', (each) => !isCreditor(each))
    .map((each) => readIdentifier(child(each, 'cbc:ID')))
    .filter((each) => each !== undefined);
  return [...all.filter(({ scheme }) => scheme === undefined), ...all.filter(({ scheme }) => scheme !== undefined)];
}

function readAddress(element: XmlElement | undefined): StatedAddress | undefined {
  if (element === undefined) return undefined;
  return given({
    lineOne: childText(element, 'cbc:StreetName'),
    lineTwo: childText(element, 'cbc:AdditionalStreetName'),
    lineThree: childText(element, 'cac:AddressLine', 'cbc:Line'),
    postCode: childText(element, 'cbc:PostalZone'),
    city: childText(element, 'cbc:CityName'),
    subdivision: childText(element, 'cbc:CountrySubentity'),
    countryCode: childText(element, 'cac:Country', 'cbc:IdentificationCode'),
  });
}

function readContact(element: XmlElement | undefined): StatedContact | undefined {
  if (element === undefined) return undefined;
  return given({
    name: childText(element, 'cbc:Name'),
    telephone: childText(element, 'cbc:Telephone'),
    email: childText(element, 'cbc:ElectronicMail'),
  });
}

/** BT-31, BT-48 or BT-63: registered for VAT; `other`: BT-32, registered for whatever else. */
function readTax(party: XmlElement, kind: 'vat' | 'other'): string | undefined {
  const scheme = childWhere(party, 'cac:PartyTaxScheme', (each) => isUblVat(each) === (kind === 'vat'));
  childText(scheme, 'cac:TaxScheme', 'cbc:ID');
  return childText(scheme, 'cbc:CompanyID');
}

/** BG-4 or BG-7; absent without its element. */
export function readUblParty(role: 'seller' | 'buyer', holder: XmlElement | undefined): StatedParty | undefined {
  if (holder === undefined) return undefined;
  const party = child(holder, 'cac:Party');
  if (party === undefined) return { identifiers: [] };
  const legal = child(party, 'cac:PartyLegalEntity');
  return given({
    name: childText(legal, 'cbc:RegistrationName'),
    tradingName: childText(party, 'cac:PartyName', 'cbc:Name'),
    identifiers: readIdentifiers(party),
    legalRegistration: readIdentifier(child(legal, 'cbc:CompanyID')),
    vatIdentifier: readTax(party, 'vat'),
    taxRegistration: role === 'seller' ? readTax(party, 'other') : undefined,
    legalInformation: role === 'seller' ? childText(legal, 'cbc:CompanyLegalForm') : undefined,
    electronicAddress: readIdentifier(child(party, 'cbc:EndpointID')),
    address: readAddress(child(party, 'cac:PostalAddress')),
    contact: readContact(child(party, 'cac:Contact')),
  });
}

/** BG-10; absent without its element. */
export function readUblPayee(party: XmlElement | undefined): StatedPayee | undefined {
  if (party === undefined) return undefined;
  return given({
    name: childText(party, 'cac:PartyName', 'cbc:Name'),
    identifiers: readIdentifiers(party),
    legalRegistration: readIdentifier(child(child(party, 'cac:PartyLegalEntity'), 'cbc:CompanyID')),
  });
}

/** BG-11; absent without its element. */
export function readUblTaxRepresentative(party: XmlElement | undefined): StatedTaxRepresentative | undefined {
  if (party === undefined) return undefined;
  return given({
    name: childText(party, 'cac:PartyName', 'cbc:Name'),
    vatIdentifier: readTax(party, 'vat'),
    address: readAddress(child(party, 'cac:PostalAddress')),
  });
}

/** BG-13; absent where the delivery names neither a place nor a recipient. */
export function readUblDelivery(delivery: XmlElement | undefined): StatedDelivery | undefined {
  const place = child(delivery, 'cac:DeliveryLocation');
  const recipient = child(delivery, 'cac:DeliveryParty');
  if (place === undefined && recipient === undefined) return undefined;
  const identifier = readIdentifier(child(place, 'cbc:ID'));
  return given({
    name: childText(recipient, 'cac:PartyName', 'cbc:Name'),
    identifiers: identifier === undefined ? [] : [identifier],
    address: readAddress(child(place, 'cac:Address')),
  });
}
