import type { StatedIdentifier, StatedInvoice, StatedParty } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';

const SIREN = /^\d{9}$/;
const SIRET = /^\d{14}$/;
/** Kinds (BT-3) that the buyer makes in the seller's name: the platform then looks at the seller's address. */
const SELF_BILLED = new Set(['389', '501', '500', '471', '473', '261', '502']);
const ROLES = ['seller', 'buyer'] as const;

/** The party's identifiers of a scheme (BT-29, BT-46, BT-60, BT-71). */
function identifiersOf(
  party: { readonly identifiers: readonly StatedIdentifier[] } | undefined,
  scheme: string,
): readonly string[] {
  // One that is there and says nothing is no SIRET either.
  return (party?.identifiers ?? []).flatMap((each) => (each.scheme === scheme ? [each.value ?? ''] : []));
}

function sirenOf(party: Pick<StatedParty, 'legalRegistration'> | undefined): string | undefined {
  const { scheme, value } = party?.legalRegistration ?? {};
  return scheme === '0002' ? value : undefined;
}

/** BR-FR-09 of the seller or the buyer: on Chorus Pro only a SIREN of nine digits can contradict a SIRET. */
function siretFaults(stated: StatedInvoice, role: (typeof ROLES)[number], isChorus: boolean): readonly Fault[] {
  const party = stated[role];
  const siret = identifiersOf(party, '0009')[0];
  const siren = sirenOf(party);
  const isShaped = siret !== undefined && SIRET.test(siret);
  if (siret === undefined || (isChorus && !(isShaped && SIREN.test(siren ?? '')))) return [];
  return faultWhen(!isShaped || siret.slice(0, 9) !== siren, `${role}.siret`, { siret, siren: siren ?? '' });
}

/** BR-FR-09 of those whose SIREN may be absent. */
function otherSiretFaults({ payee, deliverTo }: StatedInvoice): readonly Fault[] {
  return [
    { siret: identifiersOf(payee, '0009')[0], siren: sirenOf(payee), field: 'payee.identifiers' },
    { siret: identifiersOf(deliverTo, '0009')[0], siren: undefined, field: 'deliverTo.identifiers' },
  ].flatMap(({ siret, siren, field }) =>
    faultWhen(
      siret !== undefined && !(SIRET.test(siret) && siret.slice(0, 9) === (siren ?? siret.slice(0, 9))),
      field,
      { siret: siret ?? '' },
    ),
  );
}

function isB2b({ notes }: StatedInvoice): boolean {
  return notes.some(({ subjectCode, text }) => subjectCode === 'BAR' && text === 'B2B');
}

/** True for an address of the French directory that begins with the party's registration. */
function isDirectoryAddress(party: StatedParty | undefined): boolean {
  const { value = '', scheme } = party?.electronicAddress ?? {};
  return scheme === '0225' && value.startsWith(party?.legalRegistration?.value ?? '');
}

function addressFaults(stated: StatedInvoice, isBroken: (value: string, scheme: string) => boolean): readonly Fault[] {
  return ROLES.flatMap((role) => {
    const { value, scheme = '' } = stated[role]?.electronicAddress ?? {};
    return faultWhen(value !== undefined && isBroken(value, scheme), `${role}.electronicAddress`, {
      address: (value ?? '').slice(0, 140),
    });
  });
}

function routingFaults(stated: StatedInvoice, isBroken: (value: string) => boolean): readonly Fault[] {
  return ROLES.flatMap((role) =>
    (stated[role]?.identifiers ?? []).flatMap(({ scheme, value }, index) =>
      faultWhen(scheme === '0224' && value !== undefined && isBroken(value), `${role}.identifiers.${index}`, {
        code: (value ?? '').slice(0, 140),
      }),
    ),
  );
}

/** BR-FR-32: every number that says of itself that it is a SIREN (0002) or a VAT group's (0231). */
function sirenFaults(stated: StatedInvoice): readonly Fault[] {
  const legal = (['seller', 'buyer', 'payee'] as const).flatMap((role) => {
    const siren = sirenOf(stated[role]);
    const field = role === 'payee' ? 'payee.legalRegistration' : `${role}.siret`;
    return siren === undefined ? [] : [{ siren, field }];
  });
  const others = (['seller', 'buyer', 'payee', 'deliverTo'] as const).flatMap((role) =>
    ['0002', '0231'].flatMap((scheme) =>
      identifiersOf(stated[role], scheme).map((siren) => ({ siren, field: `${role}.identifiers` })),
    ),
  );
  const items = stated.lines.flatMap(({ standardItemIdentifier: item }, index) =>
    (item?.scheme === '0002' || item?.scheme === '0231') && item.value !== undefined
      ? [{ siren: item.value, field: `lines.${index}.standardItemIdentifier` }]
      : [],
  );
  return [...legal, ...others, ...items].flatMap(({ siren, field }) =>
    faultWhen(!SIREN.test(siren), field, { siren: siren.slice(0, 40) }),
  );
}

function schemeFaults(stated: StatedInvoice): readonly Fault[] {
  return (['seller', 'buyer', 'payee', 'deliverTo'] as const).flatMap((role) => {
    const schemes = (stated[role]?.identifiers ?? []).flatMap(({ scheme }) => (scheme === undefined ? [] : [scheme]));
    const seen = new Set<string>();
    const twice = schemes.find((scheme) => seen.size === seen.add(scheme).size);
    return faultWhen(twice !== undefined, `${role}.identifiers`, { scheme: twice ?? '' });
  });
}

function missingSchemeFaults(stated: StatedInvoice): readonly Fault[] {
  return (['seller', 'buyer', 'payee', 'deliverTo'] as const).flatMap((role) =>
    (stated[role]?.identifiers ?? []).flatMap(({ value = '', lacksScheme }) =>
      faultWhen(lacksScheme === true, `${role}.identifiers`, { identifier: value.slice(0, 40) }),
    ),
  );
}

/** SIREN, SIRET and electronic addresses of the parties. */
export const frenchPartyRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-09-SELLER',
    official: 'BR-FR-09',
    source: 'XP Z12-012 BR-FR-09 (BT-29, BT-30): le SIRET commence par le SIREN',
    severity: 'blocks',
    fr: 'Le SIREN de votre entreprise ({siren}) n’est pas le début de son SIRET ({siret}). Corrigez l’un des deux dans « Réglages ».',
    en: 'Your company’s SIREN ({siren}) is not the beginning of its SIRET ({siret}). Correct one of them in “Settings”.',
    check: (stated, { target }) => siretFaults(stated, 'seller', target === 'chorus'),
  },
  {
    id: 'BR-FR-09-BUYER',
    official: 'BR-FR-09',
    source: 'XP Z12-012 BR-FR-09 (BT-46, BT-47): le SIRET commence par le SIREN',
    severity: 'blocks',
    fr: 'Le SIREN du client ({siren}) n’est pas le début de son SIRET ({siret}). Corrigez l’un des deux.',
    en: 'The customer’s SIREN ({siren}) is not the beginning of the SIRET ({siret}). Correct one of them.',
    check: (stated, { target }) => siretFaults(stated, 'buyer', target === 'chorus'),
  },
  {
    id: 'BR-FR-09',
    source: 'XP Z12-012 BR-FR-09 (BT-60, BT-71): un SIRET a 14 chiffres et commence par le SIREN',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le SIRET {siret} du bénéficiaire du paiement, ou du lieu de livraison, n’a pas 14 chiffres ou ne commence pas par le SIREN. Corrigez-le.',
    en: 'The SIRET {siret} of the payee, or of the place of delivery, does not have 14 digits or does not begin with the SIREN. Correct it.',
    check: otherSiretFaults,
  },
  {
    id: 'BR-FR-10',
    source: 'XP Z12-012 BR-FR-10 (BT-30): SIREN du vendeur',
    severity: 'blocks',
    target: 'reform',
    fr: 'Le SIREN de votre entreprise manque, ou n’a pas 9 chiffres. Complétez le SIRET dans « Réglages » : le SIREN en est le début.',
    en: 'Your company’s SIREN is missing, or does not have 9 digits. Complete the SIRET in “Settings”: the SIREN is its beginning.',
    check: ({ seller }) => faultWhen(!SIREN.test(sirenOf(seller) ?? ''), 'seller.siret'),
  },
  {
    id: 'BR-FR-11',
    source: 'XP Z12-012 BR-FR-11 (BT-47): SIREN du client pour la mention BAR = B2B',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention BAR dit B2B : il faut alors le SIREN du client (9 chiffres). Complétez son SIRET, ou retirez la mention.',
    en: 'The mention BAR says B2B: the customer’s SIREN (9 digits) is then needed. Complete the SIRET, or remove the mention.',
    check: (stated) => faultWhen(isB2b(stated) && !SIREN.test(sirenOf(stated.buyer) ?? ''), 'buyer.siret'),
  },
  {
    id: 'BR-FR-12',
    source: 'XP Z12-012 BR-FR-12 (BT-49)',
    severity: 'blocks',
    target: 'reform',
    fr: 'L’adresse électronique de facturation du client manque : une plateforme agréée la demande. C’est le plus souvent son SIREN.',
    en: 'The customer’s electronic invoicing address is missing: an approved platform asks for it. It is mostly the SIREN.',
    check: ({ buyer }) => faultWhen(buyer?.electronicAddress?.value === undefined, 'buyer.electronicAddress'),
  },
  {
    id: 'BR-FR-13',
    source: 'XP Z12-012 BR-FR-13 (BT-34)',
    severity: 'blocks',
    target: 'reform',
    fr: 'L’adresse électronique de facturation de votre entreprise manque : une plateforme agréée la demande. C’est le plus souvent votre SIREN.',
    en: 'Your company’s electronic invoicing address is missing: an approved platform asks for it. It is mostly your SIREN.',
    check: ({ seller }) => faultWhen(seller?.electronicAddress?.value === undefined, 'seller.electronicAddress'),
  },
  {
    id: 'BR-FR-21',
    source: 'XP Z12-012 BR-FR-21 (BT-49): adresse 0225 qui commence par le SIREN, pour la mention BAR = B2B',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention BAR dit B2B : l’adresse électronique du client doit alors commencer par son SIREN (schéma 0225). Corrigez l’adresse, ou retirez la mention.',
    en: 'The mention BAR says B2B: the customer’s electronic address must then begin with the SIREN (scheme 0225). Correct the address, or remove the mention.',
    check: (stated) =>
      faultWhen(
        isB2b(stated) && !SELF_BILLED.has(stated.typeCode ?? '') && !isDirectoryAddress(stated.buyer),
        'buyer.electronicAddress',
      ),
  },
  {
    id: 'BR-FR-22',
    source: 'XP Z12-012 BR-FR-22 (BT-34): de même pour le vendeur d’une autofacture',
    severity: 'blocks',
    target: 'reform',
    fr: 'La mention BAR dit B2B et la facture est une autofacture : l’adresse électronique du vendeur doit commencer par son SIREN (schéma 0225). Corrigez-la.',
    en: 'The mention BAR says B2B and the invoice is self-billed: the seller’s electronic address must begin with the SIREN (scheme 0225). Correct it.',
    check: (stated) =>
      faultWhen(
        isB2b(stated) && SELF_BILLED.has(stated.typeCode ?? '') && !isDirectoryAddress(stated.seller),
        'seller.electronicAddress',
      ),
  },
  {
    id: 'BR-FR-23',
    source: 'XP Z12-012 BR-FR-23 (BT-34, BT-49): adresse 0225',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : l’adresse électronique de facturation « {address} » contient un caractère refusé. Sont permis : lettres sans accent, chiffres, + - _ et le point.',
    en: '{place}: the electronic invoicing address “{address}” has a refused character. Allowed: letters without accent, digits, + - _ and the dot.',
    check: (stated) =>
      addressFaults(stated, (value, scheme) => scheme === '0225' && !/^[A-Za-z0-9+\-_.]+$/.test(value)),
  },
  {
    id: 'BR-FR-24',
    source: 'XP Z12-012 BR-FR-24 (BT-29, BT-46): code routage 0224',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : le code de routage « {code} » contient un caractère refusé. Sont permis : lettres sans accent, chiffres, + - _ et le point.',
    en: '{place}: the routing code “{code}” has a refused character. Allowed: letters without accent, digits, + - _ and the dot.',
    check: (stated) => routingFaults(stated, (value) => !/^[A-Za-z0-9+\-_.]+$/.test(value)),
  },
  {
    id: 'BR-FR-25',
    source: 'XP Z12-012 BR-FR-25 (BT-34, BT-49): 125 caractères',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : l’adresse électronique de facturation « {address} » dépasse 125 caractères. Vérifiez-la.',
    en: '{place}: the electronic invoicing address “{address}” is longer than 125 characters. Check it.',
    check: (stated) => addressFaults(stated, (value) => [...value].length > 125),
  },
  {
    id: 'BR-FR-26',
    source: 'XP Z12-012 BR-FR-26 (BT-29, BT-46): 100 caractères',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : le code de routage « {code} » dépasse 100 caractères. Vérifiez-le.',
    en: '{place}: the routing code “{code}” is longer than 100 characters. Check it.',
    check: (stated) => routingFaults(stated, (value) => [...value].length > 100),
  },
  {
    id: 'BR-FR-32',
    twinOf: 'BR-FR-10',
    source: 'XP Z12-012 BR-FR-32: un identifiant 0002 ou 0231 a 9 chiffres',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : le SIREN « {siren} » n’a pas 9 chiffres. Un SIRET (14 chiffres) va sous le code 0009. Corrigez-le.',
    en: '{place}: the SIREN “{siren}” does not have 9 digits. A SIRET (14 digits) goes under the code 0009. Correct it.',
    check: sirenFaults,
  },
  {
    id: 'BR-FR-CO-10',
    source: 'XP Z12-012 BR-FR-CO-10 (BT-29, BT-46, BT-60, BT-71)',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : deux identifiants portent le même code, {scheme}. Gardez-en un seul.',
    en: '{place}: two identifiers have the same code, {scheme}. Keep only one.',
    check: schemeFaults,
  },
  {
    id: 'BR-FR-CO-10-SCHEME',
    official: 'BR-FR-CO-10',
    source: 'XP Z12-012 BR-FR-CO-10 (BT-29-1, BT-46-1, BT-60-1, BT-71-1)',
    severity: 'blocks',
    target: 'reform',
    fr: '{place} : l’identifiant « {identifier} » ne dit pas de quelle liste il vient (0009 pour un SIRET, 0002 pour un SIREN). Ajoutez le code de la liste, ou retirez l’identifiant.',
    en: '{place}: the identifier “{identifier}” does not say which list it comes from (0009 for a SIRET, 0002 for a SIREN). Add the list’s code, or remove the identifier.',
    check: missingSchemeFaults,
  },
];
