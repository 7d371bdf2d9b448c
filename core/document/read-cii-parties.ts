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
import { child, childrenOf, childText, childWhere, peekAttribute, textOf } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** Those without a list, then those with one: a list that stands on the former is left over, as CII does not read it there. */
function readIdentifiers(party: XmlElement): readonly StatedIdentifier[] {
  const bare = childrenOf(party, 'ram:ID').map((each): StatedIdentifier => given({ value: textOf(each) }));
  const listed = childrenOf(party, 'ram:GlobalID').map((each): StatedIdentifier | undefined => {
    const read = readIdentifier(each);
    return read === undefined || read.scheme !== undefined ? read : { ...read, lacksScheme: true };
  });
  return [...bare.filter(({ value }) => value !== undefined), ...listed.filter((each) => each !== undefined)];
}

function readAddress(element: XmlElement | undefined): StatedAddress | undefined {
  if (element === undefined) return undefined;
  return given({
    lineOne: childText(element, 'ram:LineOne'),
    lineTwo: childText(element, 'ram:LineTwo'),
    lineThree: childText(element, 'ram:LineThree'),
    postCode: childText(element, 'ram:PostcodeCode'),
    city: childText(element, 'ram:CityName'),
    subdivision: childText(element, 'ram:CountrySubDivisionName'),
    countryCode: childText(element, 'ram:CountryID'),
  });
}

function readContact(element: XmlElement | undefined): StatedContact | undefined {
  if (element === undefined) return undefined;
  return given({
    // BT-41 is a person or a department; where there are both, the department is left over.
    name: childText(element, 'ram:PersonName') ?? childText(element, 'ram:DepartmentName'),
    telephone: childText(element, 'ram:TelephoneUniversalCommunication', 'ram:CompleteNumber'),
    email: childText(element, 'ram:EmailURIUniversalCommunication', 'ram:URIID'),
  });
}

/** The tax identifier of a scheme (VA, FC). */
function readTax(party: XmlElement, scheme: 'VA' | 'FC'): string | undefined {
  const registration = childWhere(party, 'ram:SpecifiedTaxRegistration', (each) =>
    each.children.some((inner) => inner.name === 'ram:ID' && peekAttribute(inner, 'schemeID') === scheme),
  );
  return readIdentifier(child(registration, 'ram:ID'))?.value;
}

/** BG-4 or BG-7; absent without its element. */
export function readParty(role: 'seller' | 'buyer', element: XmlElement | undefined): StatedParty | undefined {
  if (element === undefined) return undefined;
  const legal = child(element, 'ram:SpecifiedLegalOrganization');
  return given({
    name: childText(element, 'ram:Name'),
    tradingName: childText(legal, 'ram:TradingBusinessName'),
    identifiers: readIdentifiers(element),
    legalRegistration: readIdentifier(child(legal, 'ram:ID')),
    vatIdentifier: readTax(element, 'VA'),
    taxRegistration: role === 'seller' ? readTax(element, 'FC') : undefined,
    legalInformation: role === 'seller' ? childText(element, 'ram:Description') : undefined,
    electronicAddress: readIdentifier(child(child(element, 'ram:URIUniversalCommunication'), 'ram:URIID')),
    address: readAddress(child(element, 'ram:PostalTradeAddress')),
    contact: readContact(child(element, 'ram:DefinedTradeContact')),
  });
}

/** BG-10; absent without its element. */
export function readPayee(element: XmlElement | undefined): StatedPayee | undefined {
  if (element === undefined) return undefined;
  return given({
    name: childText(element, 'ram:Name'),
    identifiers: readIdentifiers(element),
    legalRegistration: readIdentifier(child(child(element, 'ram:SpecifiedLegalOrganization'), 'ram:ID')),
  });
}

/** BG-11; absent without its element. */
export function readTaxRepresentative(element: XmlElement | undefined): StatedTaxRepresentative | undefined {
  if (element === undefined) return undefined;
  return given({
    name: childText(element, 'ram:Name'),
    vatIdentifier: readTax(element, 'VA'),
    address: readAddress(child(element, 'ram:PostalTradeAddress')),
  });
}

/** BG-13; absent without its element. */
export function readDelivery(element: XmlElement | undefined): StatedDelivery | undefined {
  if (element === undefined) return undefined;
  return given({
    name: childText(element, 'ram:Name'),
    identifiers: readIdentifiers(element),
    address: readAddress(child(element, 'ram:PostalTradeAddress')),
  });
}
