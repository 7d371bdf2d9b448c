import type {
  StatedAddress,
  StatedContact,
  StatedDelivery,
  StatedIdentifier,
  StatedParty,
  StatedPayee,
  StatedTaxRepresentative,
} from '../draft/stated-invoice.ts';
import { identifierElement } from './write-cii-parts.ts';
import { groupElement, presentElement, textElement } from './xml-text.ts';

function addressElement(address: StatedAddress | undefined): string {
  if (address === undefined) return '';
  return presentElement(
    'ram:PostalTradeAddress',
    textElement('ram:PostcodeCode', address.postCode),
    textElement('ram:LineOne', address.lineOne),
    textElement('ram:LineTwo', address.lineTwo),
    textElement('ram:LineThree', address.lineThree),
    textElement('ram:CityName', address.city),
    textElement('ram:CountryID', address.countryCode),
    textElement('ram:CountrySubDivisionName', address.subdivision),
  );
}

function contactElement(contact: StatedContact | undefined): string {
  if (contact === undefined) return '';
  return presentElement(
    'ram:DefinedTradeContact',
    textElement('ram:PersonName', contact.name),
    groupElement('ram:TelephoneUniversalCommunication', textElement('ram:CompleteNumber', contact.telephone)),
    groupElement('ram:EmailURIUniversalCommunication', textElement('ram:URIID', contact.email)),
  );
}

/** CII has one element for identifiers with a list and one for those without, the latter first. */
function identifierElements(identifiers: readonly StatedIdentifier[]): string {
  const bare = identifiers.filter((each) => each.scheme === undefined && each.lacksScheme !== true);
  const schemed = identifiers.filter((each) => !bare.includes(each));
  return [
    ...bare.map((each) => identifierElement('ram:ID', each)),
    ...schemed.map((each) => identifierElement('ram:GlobalID', each)),
  ].join('');
}

function taxElement(identifier: string | undefined, schemeID: 'VA' | 'FC'): string {
  return groupElement('ram:SpecifiedTaxRegistration', textElement('ram:ID', identifier, { schemeID }));
}

/** BG-4 or BG-7 in CII; `name` is its element. */
export function partyElement(name: string, party: StatedParty | undefined): string {
  if (party === undefined) return '';
  return presentElement(
    name,
    identifierElements(party.identifiers),
    textElement('ram:Name', party.name),
    textElement('ram:Description', party.legalInformation),
    groupElement(
      'ram:SpecifiedLegalOrganization',
      identifierElement('ram:ID', party.legalRegistration),
      textElement('ram:TradingBusinessName', party.tradingName),
    ),
    contactElement(party.contact),
    addressElement(party.address),
    groupElement('ram:URIUniversalCommunication', identifierElement('ram:URIID', party.electronicAddress)),
    taxElement(party.vatIdentifier, 'VA'),
    taxElement(party.taxRegistration, 'FC'),
  );
}

/** BG-10 */
export function payeeElement(payee: StatedPayee | undefined): string {
  if (payee === undefined) return '';
  return presentElement(
    'ram:PayeeTradeParty',
    identifierElements(payee.identifiers),
    textElement('ram:Name', payee.name),
    groupElement('ram:SpecifiedLegalOrganization', identifierElement('ram:ID', payee.legalRegistration)),
  );
}

/** BG-11 */
export function taxRepresentativeElement(representative: StatedTaxRepresentative | undefined): string {
  if (representative === undefined) return '';
  return presentElement(
    'ram:SellerTaxRepresentativeTradeParty',
    textElement('ram:Name', representative.name),
    addressElement(representative.address),
    taxElement(representative.vatIdentifier, 'VA'),
  );
}

/** BG-13 */
export function deliverToElement(delivery: StatedDelivery | undefined): string {
  if (delivery === undefined) return '';
  return presentElement(
    'ram:ShipToTradeParty',
    identifierElements(delivery.identifiers),
    textElement('ram:Name', delivery.name),
    addressElement(delivery.address),
  );
}
