import type { FileId } from '../../../core/draft/attachment.ts';
import type { FuelClaim, FuelClaimId } from '../../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../../core/draft/fuel-line.ts';

let made = 0;

/** A UUID that no other call of this process gives. */
export function sampleId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

/** An attachment of some name; the id stands for its bytes. */
export function sampleFile(name: string, digit = '1'): NonNullable<FuelLine['bill']> {
  return { fileId: digit.repeat(64) as FileId, name, mimeType: 'application/pdf', sizeBytes: 1_000 };
}

/** A delivery of 10 hl of GNR on 14 March 2023, nothing wrong with it, with changes. */
export function sampleLine(changes: Partial<FuelLine> = {}): FuelLine {
  const id = sampleId();
  return {
    id,
    deliveredOn: '2023-03-14',
    supplier: 'Picoty Centre',
    invoiceNumber: `F${id.slice(-4)}`,
    product: 'gnr',
    quantity: '1000',
    unit: 'l',
    reducedRateApplied: 'no',
    bill: sampleFile('facture.pdf', '2'),
    ...changes,
  };
}

/** A claim for 2023 of one line, nothing wrong with it, with changes. */
export function sampleClaim(changes: Partial<FuelClaim> = {}): FuelClaim {
  return {
    kind: 'fuel',
    id: sampleId() as FuelClaimId,
    year: 2023,
    beneficiary: {
      party: {
        name: 'GAEC du Moulin',
        siret: '73282932000074',
        otherIdentifiers: [],
        address: { lineOne: 'Le Moulin', postCode: '32000', city: 'Auch', countryCode: 'FR' },
      },
      category: 'farmCompany',
      pacage: '032012345',
    },
    lines: [sampleLine()],
    bankDetails: { iban: 'FR7630006000011234567890189', holder: 'GAEC DU MOULIN', file: sampleFile('rib.pdf', '3') },
    statements: { notInDifficulty: true, deMinimis: false },
    filedBy: 'beneficiary',
    pieces: [],
    ...changes,
  };
}
