import { identityOf, impliedTaxRegistration } from '../draft/state-party.ts';
import type { Target } from '../draft/target.ts';
import type { Address, Contact, Identifier, Party } from '../draft/party.ts';
import { groupElement, textElement } from './xml-text.ts';

function addressElement(address: Address): string {
  return groupElement(
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

function contactElement(contact: Contact | undefined): string {
  return groupElement(
    'ram:DefinedTradeContact',
    textElement('ram:PersonName', contact?.name),
    groupElement('ram:TelephoneUniversalCommunication', textElement('ram:CompleteNumber', contact?.telephone)),
    groupElement('ram:EmailURIUniversalCommunication', textElement('ram:URIID', contact?.email)),
  );
}

function identifierElement(name: string, identifier: Identifier | undefined): string {
  return textElement(name, identifier?.value, { schemeID: identifier?.scheme });
}

/** BG-4 or BG-7 in CII, its identifiers laid out as the target wants them. */
export function partyElement(role: 'seller' | 'buyer', party: Party, target: Target): string {
  const { identifiers: global, legal } = identityOf(party, target);
  const bare = global.filter((each) => each.scheme === '');
  const schemed = global.filter((each) => each.scheme !== '');
  const taxRegistration = role === 'seller' ? impliedTaxRegistration(party) : undefined;
  return groupElement(
    role === 'seller' ? 'ram:SellerTradeParty' : 'ram:BuyerTradeParty',
    ...bare.map((each) => identifierElement('ram:ID', each)),
    ...schemed.map((each) => identifierElement('ram:GlobalID', each)),
    textElement('ram:Name', party.name),
    role === 'seller' ? textElement('ram:Description', party.legalInformation) : '',
    groupElement(
      'ram:SpecifiedLegalOrganization',
      identifierElement('ram:ID', legal),
      textElement('ram:TradingBusinessName', party.tradingName),
    ),
    contactElement(party.contact),
    addressElement(party.address),
    groupElement('ram:URIUniversalCommunication', identifierElement('ram:URIID', party.electronicAddress)),
    groupElement('ram:SpecifiedTaxRegistration', textElement('ram:ID', party.vatIdentifier, { schemeID: 'VA' })),
    groupElement('ram:SpecifiedTaxRegistration', textElement('ram:ID', taxRegistration, { schemeID: 'FC' })),
  );
}
