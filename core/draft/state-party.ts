import type { DeliverTo, Identifier, Address, Contact, Party, Payee, TaxRepresentative } from './party.ts';
import { isSiretShaped, sirenOf } from './siret.ts';
import type {
  StatedAddress,
  StatedContact,
  StatedDelivery,
  StatedIdentifier,
  StatedParty,
  StatedPayee,
  StatedTaxRepresentative,
} from './stated-invoice.ts';
import { stated } from './stated-text.ts';
import type { Target } from './target.ts';

/** ISO 6523: Sirene numbers (a SIREN; on Chorus Pro's direct deposit also a SIRET). */
export const SIRENE_SCHEME = '0002';
/** ISO 6523: a SIRET. */
export const SIRET_SCHEME = '0009';

type Identity = { readonly identifiers: readonly Identifier[]; readonly legal: Identifier | undefined };

/**
 * Where the SIRET goes. Direct deposit on Chorus Pro reads 14 digits under scheme 0002 (BT-30, BT-47); the reform wants
 * them under 0009 (BT-29, BT-46) and nine digits under 0002. A party with another legal registration keeps both apart.
 */
export function identityOf(party: Party, target: Target): Identity {
  const identifiers = party.otherIdentifiers;
  if (party.siret === '') return { identifiers, legal: party.legalRegistration };
  if (target === 'chorus' && party.legalRegistration === undefined)
    return { identifiers, legal: { value: party.siret, scheme: SIRENE_SCHEME } };
  const siren = isSiretShaped(party.siret) ? { value: sirenOf(party.siret), scheme: SIRENE_SCHEME } : undefined;
  return {
    identifiers: [{ value: party.siret, scheme: SIRET_SCHEME }, ...identifiers],
    legal: party.legalRegistration ?? siren,
  };
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

/** An identifier as the document states it; absent when it has no value. */
export function stateIdentifier(identifier: Identifier | undefined): StatedIdentifier | undefined {
  if (identifier === undefined || identifier.value.trim() === '') return undefined;
  return stated({ value: identifier.value, scheme: identifier.scheme });
}

function stateIdentifiers(identifiers: readonly (Identifier | undefined)[]): readonly StatedIdentifier[] {
  return identifiers.map(stateIdentifier).filter((each) => each !== undefined);
}

/** An address as the document states it; absent when nothing of it is given. */
export function stateAddress(address: Address | undefined): StatedAddress | undefined {
  if (address === undefined) return undefined;
  const all: StatedAddress = stated(address);
  return Object.keys(all).length === 0 ? undefined : all;
}

function stateContact(contact: Contact | undefined): StatedContact | undefined {
  if (contact === undefined) return undefined;
  const all: StatedContact = stated(contact);
  return Object.keys(all).length === 0 ? undefined : all;
}

/** BG-4 or BG-7, its identifiers laid out as the target wants them. */
export function stateParty(role: 'seller' | 'buyer', party: Party, target: Target): StatedParty {
  const { identifiers, legal } = identityOf(party, target);
  return stated({
    name: party.name,
    tradingName: party.tradingName,
    identifiers: stateIdentifiers(identifiers),
    legalRegistration: stateIdentifier(legal),
    vatIdentifier: party.vatIdentifier,
    taxRegistration: role === 'seller' ? impliedTaxRegistration(party) : undefined,
    legalInformation: role === 'seller' ? party.legalInformation : undefined,
    electronicAddress: stateIdentifier(party.electronicAddress),
    address: stateAddress(party.address),
    contact: stateContact(party.contact),
  });
}

/** BG-10 */
export function statePayee(payee: Payee | undefined): StatedPayee | undefined {
  if (payee === undefined) return undefined;
  return stated({
    name: payee.name,
    identifiers: stateIdentifiers([payee.identifier]),
    legalRegistration: stateIdentifier(payee.legalRegistration),
  });
}

/** BG-11 */
export function stateTaxRepresentative(of: TaxRepresentative | undefined): StatedTaxRepresentative | undefined {
  if (of === undefined) return undefined;
  return stated({ name: of.name, vatIdentifier: of.vatIdentifier, address: stateAddress(of.address) });
}

/** BG-13 */
export function stateDelivery(to: DeliverTo | undefined): StatedDelivery | undefined {
  if (to === undefined) return undefined;
  return stated({
    name: to.name,
    identifiers: stateIdentifiers([to.identifier]),
    address: stateAddress(to.address),
  });
}
