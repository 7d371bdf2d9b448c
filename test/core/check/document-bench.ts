import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import type { StatedInvoice } from '../../../core/draft/stated-invoice.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';
import { buyer, seller } from './fault-bench.ts';

/** One fault put into a good document: the rules of EN 16931 that must speak, as `RULE field`, in any order. */
export type DocumentFault = {
  readonly title: string;
  /** Paths and their new values; undefined removes. */ readonly changes: Readonly<Record<string, unknown>>;
  readonly expects: readonly string[];
};

/** A term taken out of the good document. */
export function absent(path: string, expects: readonly string[]): DocumentFault {
  return { title: `no ${path}`, changes: { [path]: undefined }, expects };
}

const address = { lineOne: '1 quai', postCode: '13002', city: 'Marseille', countryCode: 'FR' };

/** A document in which every group of EN 16931 that the rules look at is there, and right. */
export function goodDocument(): StatedInvoice {
  const draft = sampleInvoice({
    periodStartOn: '2026-10-01',
    periodEndOn: '2026-10-31',
    taxPointCode: '5',
    roundingAmount: '0.02',
    prepaidAmount: '100',
    precedingInvoices: [{ number: 'F2026-0000', issuedOn: '2026-09-30' }],
    invoicedObject: { value: 'COMPTEUR-7', scheme: 'ABT' },
    seller: { ...seller, electronicAddress: { value: '900000019', scheme: '0225' } },
    buyer: { ...buyer, electronicAddress: { value: '100000025', scheme: '0225' }, vatIdentifier: 'FR39100000025' },
    payee: {
      name: 'Affacturage du Sud',
      identifier: { value: '90000002700017', scheme: '0009' },
      legalRegistration: { value: '900000027', scheme: '0002' },
    },
    taxRepresentative: { name: 'Fiscal SA', vatIdentifier: 'FR39100000025', address },
    deliverTo: { name: 'Dépôt', identifier: { value: '10000002500013', scheme: '0009' }, address },
    allowances: [
      { amount: '10', baseAmount: '100.00', reason: 'Remise', reasonCode: '95', vatCategory: 'S', vatRate: '20' },
    ],
    charges: [
      { amount: '5', baseAmount: '50.00', reason: 'Transport', reasonCode: 'FC', vatCategory: 'S', vatRate: '10' },
    ],
    citedDocuments: [{ reference: 'BL-12', description: 'Bon de livraison' }],
    lines: [
      sampleLine({
        key: 'a',
        periodStartOn: '2026-10-01',
        periodEndOn: '2026-10-02',
        grossPrice: '60',
        priceDiscount: '2',
        priceBaseQuantity: '1',
        priceBaseUnitCode: 'HUR',
        invoicedObject: { value: 'PARCELLE-3', scheme: 'ABT' },
        standardItemIdentifier: { value: '03017620422003', scheme: '0160' },
        classifications: [{ value: '77211500', scheme: 'STI' }],
        originCountryCode: 'FR',
        attributes: [{ name: 'Largeur', value: '1,20 m' }],
        allowances: [{ amount: '20', baseAmount: '200.00', reason: 'Remise', reasonCode: '95' }],
        charges: [{ amount: '15', baseAmount: '150.00', reason: 'Déplacement', reasonCode: 'FC' }],
      }),
      sampleLine({ key: 'b', name: 'Bois déchiqueté', unitCode: 'TNE', vatRate: '10' }),
    ],
  });
  return stateInvoice(draft, 'reform');
}

function put(holder: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(holder)) {
    if (holder[Number(name)] === undefined) throw new Error(`nothing at ${name}`);
    return holder.map((each: unknown, index) => {
      if (String(index) !== name) return each;
      return rest.length === 0 ? value : put(each, rest, value);
    });
  }
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${name}`);
  const terms = new Map<string, unknown>(Object.entries(holder));
  const after = rest.length === 0 ? value : put(terms.get(name), rest, value);
  if (after === undefined) terms.delete(name);
  else terms.set(name, after);
  return Object.fromEntries(terms);
}

/** The good document with terms changed, as a reader could have met it. */
export function brokenDocument(changes: DocumentFault['changes']): StatedInvoice {
  return Object.entries(changes).reduce<StatedInvoice>(
    (document, [path, value]) => put(document, path.split('.'), value) as StatedInvoice,
    goodDocument(),
  );
}
