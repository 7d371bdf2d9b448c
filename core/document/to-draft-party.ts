import type { Address, Contact, DeliverTo, Party, Payee, TaxRepresentative } from '../draft/party.ts';
import { isSiretShaped, sirenOf } from '../draft/siret.ts';
import { SIRENE_SCHEME, SIRET_SCHEME } from '../draft/state-party.ts';
import type {
  StatedAddress,
  StatedDelivery,
  StatedIdentifier,
  StatedParty,
  StatedPayee,
  StatedTaxRepresentative,
} from '../draft/stated-invoice.ts';
import { stated } from '../draft/stated-text.ts';
import { draftIdentifier, draftIdentifiers, type Drafting } from './to-draft-values.ts';

function isSiret(identifier: StatedIdentifier | undefined, scheme: string): boolean {
  return identifier?.scheme === scheme && isSiretShaped(identifier.value ?? '');
}

/** Finds the SIRET where either convention puts it (14 digits under 0002, or under 0009), and keeps every other identifier. */
function toIdentity(party: StatedParty): Pick<Party, 'siret' | 'otherIdentifiers' | 'legalRegistration'> {
  const { identifiers, legalRegistration: registration } = party;
  const own = stated({ legalRegistration: draftIdentifier(registration) });
  const known = isSiret(registration, SIRENE_SCHEME)
    ? registration?.value
    : identifiers.find((each) => isSiret(each, SIRET_SCHEME))?.value;
  if (known === undefined) return { siret: '', otherIdentifiers: draftIdentifiers(identifiers), ...own };
  const at = identifiers.findIndex((each) => each.scheme === SIRET_SCHEME && each.value === known);
  const implied = [known, sirenOf(known)];
  const isImplied =
    registration === undefined || (registration.scheme === SIRENE_SCHEME && implied.includes(registration.value ?? ''));
  return {
    siret: known,
    otherIdentifiers: draftIdentifiers(identifiers.filter((_, index) => index !== at)),
    ...(isImplied ? {} : own),
  };
}

function toAddress(address: StatedAddress | undefined): Address {
  return {
    lineOne: '',
    postCode: '',
    city: '',
    countryCode: '',
    ...address,
  };
}

function toContact(contact: StatedParty['contact']): Contact | undefined {
  return contact === undefined || Object.keys(contact).length === 0 ? undefined : contact;
}

/** BG-4 or BG-7 as a draft has it, whichever convention its identifiers follow. */
export function toParty(party: StatedParty | undefined): Party {
  const given = party ?? { identifiers: [] };
  const identity = toIdentity(given);
  // Without a VAT number the SIREN stands for the tax registration by itself.
  const implied = given.vatIdentifier === undefined && given.taxRegistration === sirenOf(identity.siret);
  return {
    name: given.name ?? '',
    ...identity,
    address: toAddress(given.address),
    ...stated({
      tradingName: given.tradingName,
      vatIdentifier: given.vatIdentifier,
      taxRegistration: implied ? undefined : given.taxRegistration,
      legalInformation: given.legalInformation,
      electronicAddress: draftIdentifier(given.electronicAddress),
      contact: toContact(given.contact),
    }),
  };
}

/** BG-10 and BG-13 have one identifier in EN 16931: the others are told to the user. */
function toOnlyIdentifier(
  drafting: Drafting,
  identifiers: readonly StatedIdentifier[],
  [fr, en]: readonly [fr: string, en: string],
): Payee['identifier'] {
  const [first, ...others] = identifiers;
  for (const { value } of others)
    drafting.remarks.push({
      fr: `Le document donne ${fr} un autre identifiant, « ${value ?? ''} », que le brouillon ne reprend pas.`,
      en: `The document gives ${en} another identifier, “${value ?? ''}”, which the draft does not take over.`,
    });
  return draftIdentifier(first);
}

/** BG-10 */
export function toPayee(drafting: Drafting, payee: StatedPayee | undefined): Payee | undefined {
  if (payee === undefined) return undefined;
  return {
    name: payee.name ?? '',
    ...stated({
      identifier: toOnlyIdentifier(drafting, payee.identifiers, ['à celui qui est payé (BT-60)', 'the payee (BT-60)']),
      legalRegistration: draftIdentifier(payee.legalRegistration),
    }),
  };
}

/** BG-11 */
export function toTaxRepresentative(of: StatedTaxRepresentative | undefined): TaxRepresentative | undefined {
  if (of === undefined) return undefined;
  return { name: of.name ?? '', vatIdentifier: of.vatIdentifier ?? '', address: toAddress(of.address) };
}

/** BG-13 */
export function toDeliverTo(drafting: Drafting, delivery: StatedDelivery | undefined): DeliverTo | undefined {
  if (delivery === undefined) return undefined;
  const place = ['au lieu de livraison (BT-71)', 'the delivery place (BT-71)'] as const;
  const { address } = delivery;
  return stated({
    name: delivery.name,
    identifier: toOnlyIdentifier(drafting, delivery.identifiers, place),
    address: address === undefined || Object.keys(address).length === 0 ? undefined : toAddress(address),
  });
}
