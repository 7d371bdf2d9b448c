import { sampleInvoice } from '../document/sample-invoice.ts';
import {
  buyer,
  longName,
  reform,
  reformInvoice,
  requirements,
  seller,
  withNumber,
  type SingleFault,
} from './fault-bench.ts';

export const heading: readonly SingleFault[] = [
  { title: 'cadre A9', invoice: sampleInvoice({ businessProcess: 'A9' }), expects: ['CPRO-G1.02 businessProcess'] },
  {
    title: 'A1 under the reform',
    invoice: reformInvoice({ businessProcess: 'A1' }),
    context: reform,
    expects: ['BR-FR-08 businessProcess'],
  },
  {
    title: 'S5 under the reform',
    invoice: reformInvoice({ businessProcess: 'S5' }),
    context: reform,
    expects: ['BR-FR-CPRO-24 businessProcess'],
  },
  { title: 'blank number', invoice: withNumber(' '), expects: ['BR-02 number'] },
  { title: '21 characters', invoice: withNumber('F2026-000000000000001'), expects: ['CPRO-G1.05 number'] },
  { title: 'an accent', invoice: withNumber('Été-1'), expects: ['CPRO-G1.05-CHARACTERS number'] },
  {
    title: 'a space under the reform',
    invoice: reformInvoice({ number: 'F 1' }),
    context: reform,
    expects: ['BR-FR-02 number'],
  },
  ...['20261124', '2026-11-24', '24/11/2026'].map((number) => ({
    title: `date ${number}`,
    invoice: withNumber(number),
    expects: ['CPRO-NUMBER-DATE number'],
  })),
  {
    title: 'taken',
    invoice: withNumber('F2026-0009'),
    context: { knownNumbers: new Set(['F2026-0009']) },
    expects: ['CPRO-NUMBER-TAKEN number'],
  },
];

export const parties: readonly SingleFault[] = [
  {
    title: 'seller SIREN for SIRET',
    invoice: sampleInvoice({ seller: { ...seller, siret: '900000019' } }),
    expects: ['CPRO-SIRET-SELLER seller.siret'],
  },
  {
    title: 'buyer SIRET with letters',
    invoice: sampleInvoice({ buyer: { ...buyer, siret: '1000000250001A' } }),
    expects: ['CPRO-SIRET-BUYER buyer.siret'],
  },
  {
    title: 'seller Luhn',
    invoice: sampleInvoice({ seller: { ...seller, siret: '90000001900018' } }),
    expects: ['LIASSE-LUHN-SELLER seller.siret'],
  },
  {
    title: 'buyer Luhn',
    invoice: sampleInvoice({ buyer: { ...buyer, siret: '10000002500014' } }),
    expects: ['LIASSE-LUHN-BUYER buyer.siret'],
  },
  {
    title: 'seller SIREN of another',
    invoice: sampleInvoice({ seller: { ...seller, legalRegistration: { value: '100000025', scheme: '0002' } } }),
    expects: ['BR-FR-09-SELLER seller.siret'],
  },
  {
    title: 'buyer SIREN of another',
    invoice: sampleInvoice({ buyer: { ...buyer, legalRegistration: { value: '900000019', scheme: '0002' } } }),
    expects: ['BR-FR-09-BUYER buyer.siret'],
  },
  {
    title: 'seller VAT number of another',
    invoice: sampleInvoice({ seller: { ...seller, vatIdentifier: 'FR16100000025' } }),
    expects: ['LIASSE-VAT-SELLER seller.vatIdentifier'],
  },
  {
    title: 'seller VAT number of its group',
    invoice: sampleInvoice({
      seller: {
        ...seller,
        vatIdentifier: 'FR16100000025',
        otherIdentifiers: [{ value: '900000019', scheme: '0231' }],
      },
    }),
    expects: [],
  },
  {
    title: 'buyer VAT key',
    invoice: sampleInvoice({ buyer: { ...buyer, vatIdentifier: 'FR99 100000025' } }),
    expects: ['LIASSE-VAT-BUYER buyer.vatIdentifier'],
  },
  {
    title: 'buyer VAT number with spaces, right',
    invoice: sampleInvoice({ buyer: { ...buyer, vatIdentifier: 'FR39 100 000 025' } }),
    expects: [],
  },
  {
    title: 'VAT number without country',
    invoice: sampleInvoice({ seller: { ...seller, vatIdentifier: '25900000019' } }),
    expects: ['BR-CO-09 seller.vatIdentifier'],
  },
  {
    title: 'no seller name',
    invoice: sampleInvoice({ seller: { ...seller, name: ' ' } }),
    expects: ['BR-06 seller.name'],
  },
  { title: 'no buyer name', invoice: sampleInvoice({ buyer: { ...buyer, name: '' } }), expects: ['BR-07 buyer.name'] },
  {
    title: 'no seller city',
    invoice: sampleInvoice({ seller: { ...seller, address: { ...seller.address, city: '' } } }),
    expects: ['LIASSE-ADDRESS-SELLER seller.address.city'],
  },
  {
    title: 'buyer post code',
    invoice: sampleInvoice({ buyer: { ...buyer, address: { ...buyer.address, postCode: '8945' } } }),
    expects: ['LIASSE-ADDRESS-BUYER buyer.address.postCode'],
  },
  {
    title: 'two identifiers of the buyer',
    invoice: sampleInvoice({
      buyer: {
        ...buyer,
        otherIdentifiers: [
          { value: '3012345678900', scheme: '0088' },
          { value: '3012345678917', scheme: '0088' },
        ],
      },
    }),
    expects: ['LIASSE-BUYER-IDENTIFIERS buyer.otherIdentifiers.0'],
  },
  {
    title: 'no buyer street',
    invoice: sampleInvoice({ buyer: { ...buyer, address: { ...buyer.address, lineOne: '' } } }),
    expects: ['LIASSE-ADDRESS-BUYER buyer.address.lineOne'],
  },
  {
    title: 'no seller country',
    invoice: sampleInvoice({ seller: { ...seller, address: { ...seller.address, countryCode: '' } } }),
    expects: ['BR-09 seller.address.countryCode'],
  },
  {
    title: 'no buyer country',
    invoice: sampleInvoice({ buyer: { ...buyer, address: { ...buyer.address, countryCode: '' } } }),
    expects: ['BR-11 buyer.address.countryCode'],
  },
  {
    title: 'country XX',
    invoice: sampleInvoice({ buyer: { ...buyer, address: { ...buyer.address, countryCode: 'XX' } } }),
    expects: ['BR-CL-14 buyer.address.countryCode'],
  },
  {
    title: 'long name',
    invoice: sampleInvoice({ buyer: { ...buyer, name: longName } }),
    expects: ['CPRO-NAME-LENGTH buyer.name'],
  },
  {
    title: 'address without scheme',
    invoice: sampleInvoice({ buyer: { ...buyer, electronicAddress: { value: '100000025', scheme: '' } } }),
    expects: ['BR-63 buyer.electronicAddress'],
  },
  {
    title: 'no seller endpoint',
    invoice: reformInvoice({ seller }),
    context: reform,
    expects: ['BR-FR-13 seller.electronicAddress'],
  },
  {
    title: 'no buyer endpoint',
    invoice: reformInvoice({ buyer }),
    context: reform,
    expects: ['BR-FR-12 buyer.electronicAddress'],
  },
];

export const references: readonly SingleFault[] = [
  {
    title: 'service asked',
    invoice: sampleInvoice({ buyerReference: '' }),
    context: { requirements: { ...requirements, serviceCode: true } },
    expects: ['CPRO-SERVICE-REQUIRED buyerReference'],
  },
  {
    title: 'engagement asked',
    invoice: sampleInvoice({ purchaseOrderReference: ' ' }),
    context: { requirements: { ...requirements, engagement: true } },
    expects: ['CPRO-ENGAGEMENT-REQUIRED purchaseOrderReference'],
  },
  {
    title: 'one of the two asked',
    invoice: sampleInvoice({ buyerReference: '', purchaseOrderReference: '' }),
    context: { requirements: { ...requirements, serviceCodeOrEngagement: true } },
    expects: ['CPRO-SERVICE-OR-ENGAGEMENT buyerReference'],
  },
  {
    title: 'engagement asked by the service',
    invoice: sampleInvoice({ buyerReference: 'VOIRIE', purchaseOrderReference: '' }),
    context: { requirements },
    expects: ['CPRO-SERVICE-ENGAGEMENT purchaseOrderReference'],
  },
  {
    title: 'unknown service',
    invoice: sampleInvoice({ buyerReference: 'NULLE-PART' }),
    context: { requirements },
    expects: ['CPRO-SERVICE-UNKNOWN buyerReference'],
  },
  {
    title: 'service of a customer without services',
    invoice: sampleInvoice(),
    context: { requirements: { ...requirements, services: [] } },
    expects: ['CPRO-SERVICE-UNKNOWN buyerReference'],
  },
  {
    title: 'inter-public service',
    invoice: sampleInvoice({ buyerReference: 'FACTURES_PUBLIQUES' }),
    context: { requirements },
    expects: ['CPRO-FACTURES-PUBLIQUES buyerReference'],
  },
  {
    title: 'long service',
    invoice: sampleInvoice({ buyerReference: 'S'.repeat(101) }),
    expects: ['CPRO-SERVICE-LENGTH buyerReference'],
  },
  {
    title: 'long engagement',
    invoice: sampleInvoice({ purchaseOrderReference: 'E'.repeat(51) }),
    expects: ['CPRO-ENGAGEMENT-LENGTH purchaseOrderReference'],
  },
  {
    title: 'long contract',
    invoice: sampleInvoice({ contractReference: 'M'.repeat(51) }),
    expects: ['CPRO-CONTRACT-LENGTH contractReference'],
  },
];
