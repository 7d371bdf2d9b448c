import { formatSiret } from '../draft/siret.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Address, Contact, Identifier, Party } from '../draft/party.ts';
import { impliedTaxRegistration } from '../draft/state-party.ts';
import { rowOf, type Row } from './page-columns.ts';
import type { Styles } from './page-template.ts';

const COUNTRIES = new Map<string, string>(
  Object.entries({
    BE: 'Belgique',
    CH: 'Suisse',
    DE: 'Allemagne',
    ES: 'Espagne',
    GB: 'Royaume-Uni',
    GF: 'Guyane',
    GP: 'Guadeloupe',
    IT: 'Italie',
    LU: 'Luxembourg',
    MC: 'Monaco',
    MQ: 'Martinique',
    NL: 'Pays-Bas',
    PT: 'Portugal',
    RE: 'La Réunion',
    YT: 'Mayotte',
  }),
);

function addressRows(address: Address | undefined, { body }: Styles): readonly Row[] {
  if (address === undefined) return [];
  const city = [address.postCode, address.city].filter((each) => each.trim() !== '').join(' ');
  const { countryCode } = address;
  const abroad = countryCode === 'FR' ? '' : (COUNTRIES.get(countryCode) ?? countryCode);
  return [address.lineOne, address.lineTwo, address.lineThree, city, address.subdivision, abroad].flatMap((each) =>
    rowOf(each, body),
  );
}

function contactRows(contact: Contact | undefined, { body }: Styles): readonly Row[] {
  const reach = [contact?.telephone, contact?.email].filter((each) => each !== undefined && each.trim() !== '');
  return [contact?.name, reach.join(' · ')].flatMap((each) => rowOf(each, body));
}

function identifierText(identifiers: readonly (Identifier | undefined)[]): string {
  return identifiers
    .filter((each) => each !== undefined)
    .map(({ value, scheme }) => (scheme === '' ? value : `${value} (${scheme})`))
    .join(', ');
}

const siretText = (siret: string): string | undefined => (siret === '' ? undefined : formatSiret(siret));

function name(text: string, otherwise: string, { lead }: Styles): Row {
  return { text: text.trim() === '' ? otherwise : text, style: lead };
}

function heading(text: string, { label }: Styles, above = 0): Row {
  return { text, style: label, type: 'H2', above };
}

/** Who invoices, with the mentions of the firm's form (BT-33: capital, RCS, EI…). */
export function sellerRows(seller: Party, styles: Styles): readonly Row[] {
  const taxRegistration = impliedTaxRegistration(seller);
  const ownTax = taxRegistration !== undefined && !seller.siret.startsWith(taxRegistration);
  return [
    name(seller.name, 'Vendeur à renseigner', styles),
    ...rowOf(seller.tradingName, styles.body),
    ...addressRows(seller.address, styles),
    ...rowOf(seller.legalInformation, styles.body),
    ...rowOf(siretText(seller.siret), styles.body, 'SIRET'),
    ...rowOf(seller.vatIdentifier, styles.body, 'N° TVA'),
    ...rowOf(ownTax ? taxRegistration : undefined, styles.body, 'N° fiscal'),
    ...rowOf(
      identifierText([seller.legalRegistration, ...seller.otherIdentifiers]),
      styles.body,
      'Autres identifiants',
    ),
    ...rowOf(seller.electronicAddress?.value, styles.body, 'Adresse électronique'),
    ...contactRows(seller.contact, styles),
  ];
}

/** Who is invoiced; the portal's reader looks for « SIRET client ». */
export function buyerRows(buyer: Party, styles: Styles): readonly Row[] {
  return [
    heading('Facturé à', styles),
    name(buyer.name, 'Client à renseigner', styles),
    ...rowOf(buyer.tradingName, styles.body),
    ...addressRows(buyer.address, styles),
    ...rowOf(siretText(buyer.siret), styles.body, 'SIRET client'),
    ...rowOf(buyer.vatIdentifier, styles.body, 'N° TVA client'),
    ...rowOf(buyer.legalInformation, styles.body),
    ...rowOf(identifierText([buyer.legalRegistration, ...buyer.otherIdentifiers]), styles.body, 'Autres identifiants'),
    ...rowOf(buyer.electronicAddress?.value, styles.body, 'Adresse électronique'),
    ...contactRows(buyer.contact, styles),
  ];
}

/** Who else has a part in it: where it was delivered, who is paid, who answers for the VAT. */
export function otherPartyRows(
  { deliverTo, payee, taxRepresentative }: Pick<Invoice, 'deliverTo' | 'payee' | 'taxRepresentative'>,
  styles: Styles,
): readonly (readonly Row[])[] {
  const blocks = [
    deliverTo === undefined
      ? []
      : [
          ...rowOf(deliverTo.name, styles.strong),
          ...addressRows(deliverTo.address, styles),
          ...rowOf(identifierText([deliverTo.identifier]), styles.body, 'Identifiant'),
        ],
    payee === undefined
      ? []
      : [
          ...rowOf(payee.name, styles.strong),
          ...rowOf(identifierText([payee.identifier, payee.legalRegistration]), styles.body, 'Identifiants'),
        ],
    taxRepresentative === undefined
      ? []
      : [
          ...rowOf(taxRepresentative.name, styles.strong),
          ...rowOf(taxRepresentative.vatIdentifier, styles.body, 'N° TVA'),
          ...addressRows(taxRepresentative.address, styles),
        ],
  ];
  const titles = ['Livré à', 'À payer à', 'Représentant fiscal du vendeur'];
  return blocks.flatMap((rows, index) => (rows.length === 0 ? [] : [[heading(titles[index] ?? '', styles), ...rows]]));
}
