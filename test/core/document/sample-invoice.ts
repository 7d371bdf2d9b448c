import type { Invoice, InvoiceLine } from '../../../core/draft/invoice.ts';
import { invoiceSchema } from '../../../core/draft/invoice.ts';

/** A line of one hour at 58 €, 20 %, with whatever the test changes. */
export function sampleLine(changes: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    key: 'line',
    name: 'Fauchage des accotements',
    quantity: '12.5',
    unitCode: 'HUR',
    netPrice: '58',
    allowances: [],
    vatCategory: 'S',
    vatRate: '20',
    ...changes,
  };
}

/** A farm's invoice to a commune: two lines, two rates, every legal mention; with whatever the test changes. */
export function sampleInvoice(changes: Partial<Invoice> = {}): Invoice {
  return invoiceSchema.parse({
    kind: 'invoice',
    id: '6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d01',
    number: 'F2026-0001',
    issuedOn: '2026-11-24',
    typeCode: '380',
    currencyCode: 'EUR',
    dueOn: '2026-12-24',
    buyerReference: 'TECHNIQUE',
    contractReference: 'M2025-18',
    purchaseOrderReference: 'EJ-2026-0417',
    notes: [
      { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard : 40 €.' },
      { subjectCode: 'PMD', text: 'Pénalités de retard : taux de la BCE majoré de huit points.' },
      { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
    ],
    businessProcess: 'A1',
    seller: {
      name: 'EARL du Grand Pré',
      siret: '90000001900019',
      otherIdentifiers: [],
      vatIdentifier: 'FR25900000019',
      address: { lineOne: '12 chemin des Prés', postCode: '89450', city: 'Asquins', countryCode: 'FR' },
    },
    buyer: {
      name: 'Commune de Vézelay',
      siret: '10000002500013',
      otherIdentifiers: [],
      address: { lineOne: 'Place de la Mairie', postCode: '89450', city: 'Vézelay', countryCode: 'FR' },
    },
    paymentMeans: [{ typeCode: '30', iban: 'FR7630006000011234567890189', accountName: 'EARL du Grand Pré' }],
    lines: [
      sampleLine({ key: 'a' }),
      sampleLine({
        key: 'b',
        name: 'Bois déchiqueté',
        quantity: '8',
        unitCode: 'TNE',
        netPrice: '92.4',
        vatRate: '10',
      }),
    ],
    attachments: [],
    ...changes,
  });
}
