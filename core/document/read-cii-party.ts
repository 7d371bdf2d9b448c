import type { Address, Contact, Identifier, Party } from '../draft/party.ts';
import { isSiretShaped, sirenOf } from '../draft/siret.ts';
import { SIRENE_SCHEME, SIRET_SCHEME } from '../draft/state-party.ts';
import { attributeOf, child, childrenOf, childText, textOf } from './cii-reading.ts';
import type { XmlElement } from './xml-tree.ts';

function readIdentifier(element: XmlElement | undefined): Identifier | undefined {
  const value = textOf(element);
  return value === undefined ? undefined : { value, scheme: attributeOf(element, 'schemeID') ?? '' };
}

function isSiret(identifier: Identifier | undefined, scheme: string): identifier is Identifier {
  return identifier !== undefined && identifier.scheme === scheme && isSiretShaped(identifier.value);
}

type Identity = Pick<Party, 'siret' | 'otherIdentifiers' | 'legalRegistration'>;

/** Finds the SIRET where either convention puts it (14 digits under 0002, or under 0009), and keeps every other identifier. */
function readIdentity(party: XmlElement | undefined, legal: XmlElement | undefined): Identity {
  const bare = childrenOf(party, 'ram:ID').map(readIdentifier);
  const schemed = childrenOf(party, 'ram:GlobalID').map(readIdentifier);
  const identifiers = [...bare, ...schemed].filter((each) => each !== undefined);
  const registration = readIdentifier(child(legal, 'ram:ID'));
  const known = isSiret(registration, SIRENE_SCHEME)
    ? registration.value
    : identifiers.find((each) => isSiret(each, SIRET_SCHEME))?.value;
  if (known === undefined)
    return {
      siret: '',
      otherIdentifiers: identifiers,
      ...(registration === undefined ? {} : { legalRegistration: registration }),
    };
  const at = identifiers.findIndex((each) => each.scheme === SIRET_SCHEME && each.value === known);
  const implied = [known, sirenOf(known)];
  const isImplied =
    registration === undefined || (registration.scheme === SIRENE_SCHEME && implied.includes(registration.value));
  return {
    siret: known,
    otherIdentifiers: identifiers.filter((_, index) => index !== at),
    ...(isImplied ? {} : { legalRegistration: registration }),
  };
}

function readAddress(element: XmlElement | undefined): Address {
  const lineTwo = childText(element, 'ram:LineTwo');
  const lineThree = childText(element, 'ram:LineThree');
  const subdivision = childText(element, 'ram:CountrySubDivisionName');
  return {
    lineOne: childText(element, 'ram:LineOne') ?? '',
    ...(lineTwo === undefined ? {} : { lineTwo }),
    ...(lineThree === undefined ? {} : { lineThree }),
    postCode: childText(element, 'ram:PostcodeCode') ?? '',
    city: childText(element, 'ram:CityName') ?? '',
    ...(subdivision === undefined ? {} : { subdivision }),
    countryCode: childText(element, 'ram:CountryID') ?? '',
  };
}

function readContact(element: XmlElement | undefined): Contact | undefined {
  const name = childText(element, 'ram:PersonName');
  const telephone = childText(child(element, 'ram:TelephoneUniversalCommunication'), 'ram:CompleteNumber');
  const email = childText(child(element, 'ram:EmailURIUniversalCommunication'), 'ram:URIID');
  if (name === undefined && telephone === undefined && email === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(telephone === undefined ? {} : { telephone }),
    ...(email === undefined ? {} : { email }),
  };
}

/** The tax identifier of a scheme (VA, FC), its registration marked as understood. */
function readTax(party: XmlElement | undefined, scheme: 'VA' | 'FC'): string | undefined {
  const registration = party?.children.find(
    (each) =>
      each.name === 'ram:SpecifiedTaxRegistration' &&
      each.children.some((inner) => inner.name === 'ram:ID' && inner.attributes.get('schemeID') === scheme),
  );
  if (registration === undefined) return undefined;
  registration.understood = true;
  return readIdentifier(child(registration, 'ram:ID'))?.value;
}

/** BG-4 or BG-7, whichever convention its identifiers follow. */
export function readParty(role: 'seller' | 'buyer', element: XmlElement | undefined): Party {
  const legal = child(element, 'ram:SpecifiedLegalOrganization');
  const identity = readIdentity(element, legal);
  const tradingName = childText(legal, 'ram:TradingBusinessName');
  const vatIdentifier = readTax(element, 'VA');
  const written = role === 'seller' ? readTax(element, 'FC') : undefined;
  // Without a VAT number the SIREN stands for the tax registration by itself.
  const implied = vatIdentifier === undefined && written === sirenOf(identity.siret);
  const taxRegistration = implied ? undefined : written;
  const legalInformation = role === 'seller' ? childText(element, 'ram:Description') : undefined;
  const electronicAddress = readIdentifier(child(child(element, 'ram:URIUniversalCommunication'), 'ram:URIID'));
  const contact = readContact(child(element, 'ram:DefinedTradeContact'));
  return {
    name: childText(element, 'ram:Name') ?? '',
    ...(tradingName === undefined ? {} : { tradingName }),
    ...identity,
    ...(vatIdentifier === undefined ? {} : { vatIdentifier }),
    ...(taxRegistration === undefined ? {} : { taxRegistration }),
    ...(legalInformation === undefined ? {} : { legalInformation }),
    ...(electronicAddress === undefined ? {} : { electronicAddress }),
    address: readAddress(child(element, 'ram:PostalTradeAddress')),
    ...(contact === undefined ? {} : { contact }),
  };
}
