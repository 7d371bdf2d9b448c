import type { Invoice, VatCategory } from '../../core/draft/invoice.ts';
import { invoiceSchema } from '../../core/draft/invoice.ts';
import type { Target } from '../../core/draft/target.ts';
import { decimalBetween, generateDocumentAllowance, generateLine, type Taxation } from './generate-lines.ts';
import { generateParty } from './generate-parties.ts';
import { seededRandom, type Random } from './seeded-random.ts';

/** A made-up invoice and the convention it follows. */
export type Generated = { readonly name: string; readonly invoice: Invoice; readonly target: Target };

/** Every VAT category; the first ones, which a French supplier meets, come more often. */
const CATEGORIES: readonly VatCategory[] = ['S', 'S', 'E', 'AE', 'S', 'K', 'Z', 'G', 'O', 'L', 'M'];
/** Every type that XP Z12-012 allows (BR-FR-04), the usual ones more often. */
const TYPES = '380 380 381 384 386 389 393 501 500 471 472 473 261 262 396 502 503'.split(' ');
const CREDITING = new Set(['381', '384', '261', '262', '396', '502', '503', '471', '472', '473']);
const RATES = ['20', '10', '5.5', '2.1', '8.5', '0.9', '1.05', '13', '20.0'];

function taxationOf(random: Random, vatCategory: VatCategory): Taxation {
  if (vatCategory === 'S') return { vatCategory, vatRate: random.pick(RATES) };
  return { vatCategory, vatRate: vatCategory === 'L' ? '7' : vatCategory === 'M' ? '4' : '0' };
}

/** What the law asks for beside the lines, by the category that marks the invoice. */
function circumstances(random: Random, category: VatCategory): Partial<Invoice> {
  if (category === 'E')
    return random.pick([
      { vatExemptionCode: 'VATEX-FR-FRANCHISE', vatExemptionReason: 'TVA non applicable, art. 293 B du CGI' },
      { vatExemptionCode: 'VATEX-FR-CGI261-1' },
      { vatExemptionReason: 'Exonération de TVA, art. 261 C du CGI' },
    ]);
  if (category === 'K')
    return {
      deliveredOn: '2026-11-20',
      deliverTo: { name: 'Lager', address: { lineOne: 'Hof 1', postCode: '10115', city: 'Berlin', countryCode: 'DE' } },
    };
  return {};
}

function paymentOf(random: Random): Partial<Invoice> {
  const iban = 'FR7630006000011234567890189';
  return random.pick([
    { paymentMeans: [{ typeCode: '30', iban, accountName: 'EARL du Grand Pré', bic: 'AGRIFRPP' }] },
    { paymentMeans: [{ typeCode: '58', iban }], remittanceInformation: 'F2026-0001' },
    {
      paymentMeans: [
        { typeCode: '30', iban },
        { typeCode: '30', proprietaryAccount: '00012345' },
      ],
    },
    { paymentMeans: [{ typeCode: '20', information: 'Chèque' }] },
    { paymentMeans: [{ typeCode: '48', cardNumber: '1234', cardHolder: 'J. ROY' }] },
    {
      paymentMeans: [{ typeCode: '59', debitedAccount: iban }],
      directDebitMandate: 'M-1',
      creditorReference: 'FR12ZZZ123456',
    },
  ]);
}

function referencesOf(random: Random): Partial<Invoice> {
  return {
    ...(random.chance(0.2) ? { projectReference: 'PRJ-9', salesOrderReference: 'CV-44' } : {}),
    ...(random.chance(0.2) ? { receivingAdviceReference: 'AR-5', despatchAdviceReference: 'BL-77' } : {}),
    ...(random.chance(0.1) ? { tenderReference: 'AO-2026-3', buyerAccountingReference: '6156' } : {}),
    ...(random.chance(0.1) ? { citedDocuments: [{ reference: 'PLAN-1', description: 'DOCUMENT_ANNEXE' }] } : {}),
    ...(random.chance(0.2) ? { paymentTerms: 'À 30 jours' } : {}),
    ...(random.chance(0.2) ? { periodStartOn: '2026-11-01', periodEndOn: '2026-11-30' } : {}),
    ...(random.chance(0.1) ? { taxPointOn: '2026-11-20' } : random.chance(0.2) ? { taxPointCode: '72' } : {}),
    ...(random.chance(0.1) ? { payee: { name: 'Affacturage SA', identifier: { value: 'CLIENT-1', scheme: '' } } } : {}),
  };
}

function amountsOf(random: Random, taxations: readonly Taxation[]): Partial<Invoice> {
  const foreign = random.chance(0.12);
  return {
    ...(random.chance(0.25) ? { allowances: [generateDocumentAllowance(random, random.pick(taxations), false)] } : {}),
    ...(random.chance(0.2) ? { charges: [generateDocumentAllowance(random, random.pick(taxations), true)] } : {}),
    ...(random.chance(0.2) ? { prepaidAmount: decimalBetween(random, 1, 90, 2) } : {}),
    ...(random.chance(0.15) ? { roundingAmount: `${random.pick(['', '-'])}0.0${random.between(1, 9)}` } : {}),
    currencyCode: foreign ? random.pick(['CHF', 'USD', 'GBP']) : 'EUR',
    ...(foreign ? { taxCurrencyCode: 'EUR', accountingTaxAmount: decimalBetween(random, 1, 900, 2) } : {}),
  };
}

function processOf(random: Random, target: Target): string {
  if (target === 'chorus') return random.pick(['A1', 'A1', 'A1', 'A2']);
  return random.pick(['S1', 'B1', 'M1', 'S1', 'B1', 'S2', 'B4', 'S3']);
}

/** One of the seeded invoices: `index` walks through every category and type, chance gives the rest. */
export function generateInvoice(seed: number, index: number): Generated {
  const random = seededRandom((seed + Math.imul(index, 0x9e3779b1)) >>> 0);
  const target = index % 2 === 0 ? ('chorus' as const) : ('reform' as const);
  const category = CATEGORIES[(index >> 1) % CATEGORIES.length] ?? 'S';
  const typeCode = TYPES[(index >> 1) % TYPES.length] ?? '380';
  const mayMix = category !== 'O' && random.chance(0.3);
  const taxations = [taxationOf(random, category), ...(category === 'S' || mayMix ? [taxationOf(random, 'S')] : [])];
  const hasVat = category !== 'O';
  const lines = Array.from({ length: random.chance(0.05) ? 40 : random.between(1, 5) }, (_, at) =>
    generateLine(random, at, taxations[at] ?? random.pick(taxations)),
  );
  const invoice = invoiceSchema.parse({
    kind: 'invoice',
    id: '6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d01',
    number: `F2026-${String(index).padStart(4, '0')}`,
    issuedOn: '2026-11-24',
    typeCode,
    dueOn: '2026-12-24',
    buyerReference: random.chance(0.7) ? 'TECHNIQUE' : '',
    contractReference: random.chance(0.5) ? 'M2025-18' : '',
    purchaseOrderReference: random.chance(0.7) ? 'EJ-2026-0417' : '',
    notes: [
      { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.' },
      { subjectCode: 'PMD', text: 'Pénalités de retard : taux de la BCE majoré de dix points.' },
      { subjectCode: 'AAB', text: 'Pas d’escompte pour paiement anticipé.' },
    ],
    businessProcess: processOf(random, target),
    seller: generateParty(random, hasVat),
    buyer: generateParty(random, hasVat && (category === 'AE' || category === 'K' || random.chance(0.4))),
    attachments: [],
    ...paymentOf(random),
    ...referencesOf(random),
    ...amountsOf(random, taxations),
    ...circumstances(random, category),
    ...(CREDITING.has(typeCode) ? { precedingInvoices: [{ number: 'F2026-0001', issuedOn: '2026-10-01' }] } : {}),
    lines,
  });
  return { name: `generated-${index}-${category}-${typeCode}`, invoice, target };
}
