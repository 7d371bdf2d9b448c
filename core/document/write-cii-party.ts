import { isSiretShaped, sirenOf } from '../draft/siret.ts';
import type { Target } from '../draft/target.ts';
import type { Address, Contact, Identifier, Party } from '../draft/party.ts';
import { SIRENE_SCHEME, SIRET_SCHEME } from './cii-names.ts';
import { groupElement, textElement } from './xml-text.ts';

type Identity = { readonly global: readonly Identifier[]; readonly legal: Identifier | undefined };

/**
 * Where the SIRET goes. Direct deposit on Chorus Pro reads 14 digits under scheme 0002 (BT-30, BT-47); the reform wants
 * them under 0009 (BT-29, BT-46) and nine digits under 0002. A party with another legal registration keeps both apart.
 */
function identityOf(party: Party, target: Target): Identity {
  const global = party.otherIdentifiers;
  if (party.siret === '') return { global, legal: party.legalRegistration };
  if (target === 'chorus' && party.legalRegistration === undefined)
    return { global, legal: { value: party.siret, scheme: SIRENE_SCHEME } };
  const siren = isSiretShaped(party.siret) ? { value: sirenOf(party.siret), scheme: SIRENE_SCHEME } : undefined;
  return {
    global: [{ value: party.siret, scheme: SIRET_SCHEME }, ...global],
    legal: party.legalRegistration ?? siren,
  };
}

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

/**
 * BT-32. A firm without a VAT number (franchise en base) still has to name its tax registration (BR-E-02): its SIREN,
 * unless it gave another one.
 */
export function impliedTaxRegistration(party: Party): string | undefined {
  if (party.taxRegistration !== undefined) return party.taxRegistration;
  const hasVatNumber = (party.vatIdentifier ?? '') !== '';
  return hasVatNumber || !isSiretShaped(party.siret) ? undefined : sirenOf(party.siret);
}

/** BG-4 or BG-7 in CII, its identifiers laid out as the target wants them. */
export function partyElement(role: 'seller' | 'buyer', party: Party, target: Target): string {
  const { global, legal } = identityOf(party, target);
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
