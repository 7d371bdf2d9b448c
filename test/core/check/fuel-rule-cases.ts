import type { Severity } from '../../../core/check/finding.ts';
import type { FuelContext } from '../../../core/check/fuel-rule.ts';
import type { FuelClaim } from '../../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../../core/draft/fuel-line.ts';
import { fuelRates } from '../../../core/draft/fuel-rates.ts';
import { sampleClaim, sampleFile, sampleLine } from '../draft/sample-fuel.ts';

/** The day and the rates of every case that says nothing else. */
export const fuelContext: FuelContext = { today: '2024-05-02', rates: fuelRates };

/** What breaks a rule, and where it is told. */
export type Broken = {
  readonly claim: FuelClaim;
  readonly field: string;
  readonly context?: Partial<FuelContext>;
  readonly severity?: Severity;
};

function ofLine(field: keyof FuelLine, changes: Partial<FuelLine>, year = 2023): Broken {
  return { claim: sampleClaim({ year, lines: [sampleLine(changes)] }), field: `lines.0.${field}` };
}

/** A claim of several lines, the last of which is told. */
export function ofLines(field: keyof FuelLine, ...lines: Partial<FuelLine>[]): Broken {
  const claim = sampleClaim({ lines: lines.map((changes) => sampleLine(changes)) });
  return { claim, field: `lines.${lines.length - 1}.${field}` };
}

const { beneficiary, bankDetails } = sampleClaim();
/** A day when the campaign of 2024 is open. */
export const late = { today: '2026-11-25' };

/** Claims that break each rule. */
export const fuelCases: Readonly<Record<string, readonly Broken[]>> = {
  'FUEL-NAME': [
    {
      claim: sampleClaim({ beneficiary: { ...beneficiary, party: { ...beneficiary.party, name: ' ' } } }),
      field: 'beneficiary.party.name',
    },
  ],
  'FUEL-SIRET': [
    {
      claim: sampleClaim({ beneficiary: { ...beneficiary, party: { ...beneficiary.party, siret: '732829320' } } }),
      field: 'beneficiary.party.siret',
    },
  ],
  'FUEL-LUHN': [
    {
      claim: sampleClaim({ beneficiary: { ...beneficiary, party: { ...beneficiary.party, siret: '73282932000075' } } }),
      field: 'beneficiary.party.siret',
    },
    {
      claim: sampleClaim({ beneficiary: { ...beneficiary, party: { ...beneficiary.party, siret: '73282932000075' } } }),
      field: 'beneficiary.party.siret',
      context: { profile: 'sandbox' },
      severity: 'warns',
    },
  ],
  'FUEL-PACAGE': [
    { claim: sampleClaim({ beneficiary: { ...beneficiary, pacage: '12' } }), field: 'beneficiary.pacage' },
  ],
  'FUEL-YEAR-EARLY': [{ claim: sampleClaim(), field: 'year', context: { today: '2023-12-31' } }],
  'FUEL-DEADLINE': [{ claim: sampleClaim(), field: 'year', context: { today: '2027-01-01' } }],
  'FUEL-DEADLINE-GNR': [
    { claim: sampleClaim(), field: 'year', context: { today: '2025-01-01' } },
    { claim: sampleClaim(), field: 'year', context: { today: '2025-12-31' } },
  ],
  'FUEL-DEADLINE-GNR-PASSED': [
    { claim: sampleClaim(), field: 'year', context: { today: '2026-01-01' } },
    { claim: sampleClaim(), field: 'year', context: { today: '2026-12-31' } },
  ],
  'FUEL-CLAIM-TWICE': [
    {
      claim: sampleClaim(),
      field: 'year',
      context: { earlierClaims: [{ siret: beneficiary.party.siret, year: 2023 }] },
    },
  ],
  'FUEL-NO-LINE': [{ claim: sampleClaim({ lines: [] }), field: 'lines' }],
  'FUEL-MANY-LINES': [
    { claim: sampleClaim({ lines: Array.from({ length: 51 }, () => sampleLine()) }), field: 'lines' },
  ],
  'FUEL-MOST-LINES': [
    {
      claim: sampleClaim({
        lines: Array.from({ length: 2_001 }, (_, index) => sampleLine({ invoiceNumber: `F${String(index)}` })),
      }),
      field: 'lines',
    },
  ],
  'FUEL-DIFFICULTY': [
    {
      claim: sampleClaim({ statements: { notInDifficulty: false, deMinimis: false } }),
      field: 'statements.notInDifficulty',
    },
  ],
  'FUEL-DE-MINIMIS': [
    {
      claim: sampleClaim({ lines: [sampleLine({ product: 'heavyFuel', quantity: '2', unit: 't' })] }),
      field: 'statements.deMinimis',
    },
    {
      claim: sampleClaim({
        lines: [sampleLine({ product: 'gasHeating', quantity: '2', unit: 'MWh' })],
        statements: { notInDifficulty: true, deMinimis: true },
      }),
      field: 'statements.deMinimis',
    },
  ],
  'FUEL-DATE': [
    ofLine('deliveredOn', { deliveredOn: '31/02/2023' }),
    ofLine('deliveredOn', { deliveredOn: '2023-02-29' }),
    ofLine('deliveredOn', { deliveredOn: '' }),
  ],
  'FUEL-DATE-FUTURE': [ofLine('deliveredOn', { deliveredOn: '2024-05-03' }, 2024)],
  'FUEL-YEAR': [
    ofLine('deliveredOn', { deliveredOn: '2022-12-31' }),
    ofLine('deliveredOn', { deliveredOn: '2024-01-01' }),
  ],
  'FUEL-NUMBER': [ofLine('invoiceNumber', { invoiceNumber: '  ' })],
  'FUEL-SUPPLIER': [ofLine('supplier', { supplier: '' })],
  'FUEL-QUANTITY': [
    ofLine('quantity', { quantity: '' }),
    ofLine('quantity', { quantity: '1 000' }),
    ofLine('quantity', { quantity: '1000 litres' }),
    ofLine('quantity', { quantity: '1,5' }),
  ],
  'FUEL-QUANTITY-SIGN': [ofLine('quantity', { quantity: '-500' }), ofLine('quantity', { quantity: '0.00' })],
  'FUEL-QUANTITY-DIGITS': [ofLine('quantity', { quantity: '1000000', unit: 'hl' })],
  'FUEL-QUANTITY-UNUSUAL': [
    ofLine('quantity', { quantity: '999999.99', unit: 'hl' }),
    ofLine('quantity', { quantity: '400.01', unit: 'hl' }),
    ofLine('quantity', { quantity: '40001', unit: 'kg', product: 'lpg' }),
  ],
  'FUEL-QUANTITY-DECIMALS': [ofLine('quantity', { quantity: '1000.5' })],
  'FUEL-UNIT': [
    ofLine('unit', { unit: 'kWh' }),
    ofLine('unit', { unit: 'l', product: 'gasHeating' }),
    ofLine('unit', { unit: 'MWh', product: 'lpg' }),
  ],
  'FUEL-DENSITY': [
    ofLine('density', { product: 'lpg', unit: 'l' }),
    ofLine('density', { product: 'heavyFuel', unit: 'hl', density: '0,97' }),
    ofLine('density', { unit: 'kg' }),
  ],
  'FUEL-DENSITY-UNUSUAL': [
    ofLine('density', { product: 'lpg', unit: 'l', density: '515' }),
    ofLine('density', { unit: 't', density: '0.5' }),
  ],
  'FUEL-CALORIFIC': [ofLine('calorificValue', { product: 'gasHeating', unit: 'm3' })],
  'FUEL-CALORIFIC-UNUSUAL': [
    ofLine('calorificValue', { product: 'gasHeating', unit: 'm3', calorificValue: '0.011' }),
    ofLine('calorificValue', { product: 'gasMotor', unit: 'kg', calorificValue: '11' }),
  ],
  'FUEL-REDUCED-RATE': [
    { ...ofLine('reducedRateApplied', { deliveredOn: '2024-07-01', reducedRateApplied: 'yes' }, 2024), context: late },
    { ...ofLine('reducedRateApplied', { deliveredOn: '?', reducedRateApplied: 'yes' }, 2024), context: late },
  ],
  'FUEL-REDUCED-EARLY': [ofLine('reducedRateApplied', { deliveredOn: '2024-05-01', reducedRateApplied: 'yes' }, 2024)],
  'FUEL-REDUCED-ASKED': [
    {
      ...ofLine('reducedRateApplied', { deliveredOn: '2024-07-01', reducedRateApplied: 'unknown' }, 2024),
      context: late,
    },
  ],
  'FUEL-REDUCED-OTHER': [
    ofLine('reducedRateApplied', { product: 'lpg', unit: 'kg', quantity: '900', reducedRateApplied: 'yes' }),
  ],
  'FUEL-DOMESTIC': [ofLine('product', { product: 'heatingOil' })],
  'FUEL-LPG-EARLY': [
    {
      ...ofLine('product', { product: 'lpg', unit: 'kg', deliveredOn: '2018-03-31' }, 2018),
      context: { today: '2019-06-01' },
    },
  ],
  'FUEL-OTHER-USE': [ofLine('isOtherUse', { isOtherUse: true })],
  'FUEL-RATE-UNKNOWN': [
    { ...ofLine('product', { product: 'lpg', unit: 'kg', deliveredOn: '2024-03-01' }, 2024), context: late },
    {
      ...ofLine('product', { product: 'gasMotor', unit: 'kWh', deliveredOn: '2019-03-01' }, 2019),
      context: { today: '2020-06-01' },
    },
  ],
  'FUEL-RATE-ESTIMATE': [
    { ...ofLine('product', { deliveredOn: '2024-03-01' }, 2024), context: late },
    { ...ofLine('product', { deliveredOn: '2020-03-01' }, 2020), context: { today: '2021-06-01' } },
  ],
  'FUEL-ADVANCE-2024': [
    {
      claim: sampleClaim({ year: 2024, lines: [sampleLine({ deliveredOn: '2024-03-01' })] }),
      field: 'year',
      context: late,
    },
  ],
  'FUEL-LINE-TWICE': [
    ofLines(
      'invoiceNumber',
      { invoiceNumber: 'FA-12' },
      { invoiceNumber: 'fa 12', supplier: 'PICOTY CENTRE', quantity: '2' },
    ),
  ],
  'FUEL-BILL-TWICE': [
    ofLines('invoiceNumber', { invoiceNumber: 'FA-12' }, { invoiceNumber: 'FA-12', deliveredOn: '2023-04-01' }),
    ofLines('invoiceNumber', { invoiceNumber: 'FA-12' }, { invoiceNumber: 'FA12', product: 'lpg', unit: 'kg' }),
  ],
  'FUEL-NUMBER-TWICE': [
    ofLines('invoiceNumber', { invoiceNumber: 'FA-12' }, { invoiceNumber: 'FA-12', supplier: 'Butagaz' }),
  ],
  'FUEL-IBAN': [
    { claim: sampleClaim({ bankDetails: { ...bankDetails, iban: '' } }), field: 'bankDetails.iban' },
    {
      claim: sampleClaim({ bankDetails: { ...bankDetails, iban: 'FR7630006000011234567890188' } }),
      field: 'bankDetails.iban',
    },
  ],
  'FUEL-RIB-HOLDER': [
    { claim: sampleClaim({ bankDetails: { ...bankDetails, holder: '' } }), field: 'bankDetails.holder' },
  ],
  'FUEL-RIB-OTHER': [
    {
      claim: sampleClaim({ bankDetails: { ...bankDetails, holder: 'M. Paul Durand' } }),
      field: 'bankDetails.holder',
    },
  ],
  'FUEL-RIB-PARTLY': [
    { claim: sampleClaim({ bankDetails: { ...bankDetails, holder: 'Pierre Moulin' } }), field: 'bankDetails.holder' },
  ],
  'FUEL-RIB-FILE': [
    {
      claim: sampleClaim({ bankDetails: { iban: bankDetails.iban, holder: bankDetails.holder } }),
      field: 'bankDetails.file',
    },
  ],
  'FUEL-BILL': [
    { claim: sampleClaim({ lines: [{ ...sampleLine(), bill: undefined }] }), field: 'lines.0.bill' },
    { claim: sampleClaim({ lines: [{ ...sampleLine(), bill: undefined, billName: 'a.pdf' }] }), field: 'lines.0.bill' },
  ],
  'FUEL-PIECE-TYPE': [
    ofLine('bill', { bill: sampleFile('facture.docx') }),
    { claim: sampleClaim({ pieces: [{ role: 'other', file: sampleFile('note.txt') }] }), field: 'pieces.0.file' },
  ],
  'FUEL-PIECE-EMPTY': [ofLine('bill', { bill: { ...sampleFile('facture.pdf'), sizeBytes: 0 } })],
  'FUEL-PIECE-TOTAL': [
    {
      claim: sampleClaim({
        pieces: [...'456789abcdef0'].map((digit) => ({
          role: 'other' as const,
          file: { ...sampleFile('note.pdf', digit), sizeBytes: 9_900_000 },
        })),
      }),
      field: 'pieces',
    },
  ],
  'FUEL-GUESSED': [ofLine('guesses', { guesses: [{ field: 'quantity', text: '1 000 L', page: 1 }] })],
};
