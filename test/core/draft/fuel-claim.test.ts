import { describe, expect, test } from 'vitest';
import { claimFiles, claimLines, fuelClaimSchema, newFuelClaim } from '../../../core/draft/fuel-claim.ts';
import { claimOfFiler } from '../../../core/draft/fuel-filer.ts';
import { sampleClaim, sampleFile, sampleLine } from './sample-fuel.ts';

const id = sampleClaim().id;

describe('a claim', () => {
  test('is read back as it was stored, half-typed values and all', () => {
    const claim = sampleClaim({
      lines: [
        sampleLine({ deliveredOn: '31/02/2023', quantity: '12,5 l', guesses: [{ field: 'unit', text: 'L', page: 1 }] }),
      ],
    });
    expect(fuelClaimSchema.parse(JSON.parse(JSON.stringify(claim)))).toEqual(claim);
  });

  test.each([
    ['no object', null, ''],
    ['a field that is unknown', { ...sampleClaim(), couleur: 'bleu' }, ''],
    ['a year before the scheme', { ...sampleClaim(), year: 2013 }, 'year'],
    ['a year that is no whole number', { ...sampleClaim(), year: 2023.5 }, 'year'],
    [
      'a line of an unknown product',
      { ...sampleClaim(), lines: [{ ...sampleLine(), product: 'essence' }] },
      'lines.0.product',
    ],
    [
      'a quantity that is a number',
      { ...sampleClaim(), lines: [{ ...sampleLine(), quantity: 12.5 }] },
      'lines.0.quantity',
    ],
    [
      'a file that is no hash',
      { ...sampleClaim(), pieces: [{ role: 'other', file: { ...sampleFile('a.pdf'), fileId: '../x' } }] },
      'pieces.0.file.fileId',
    ],
    ['far too many lines', { ...sampleClaim(), lines: Array.from({ length: 2_001 }, () => sampleLine()) }, 'lines'],
  ])('with %s is refused, the field named', (_name, data, field) => {
    const refused = fuelClaimSchema.safeParse(data).error?.issues ?? [];
    expect(refused.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  test('begins with the company’s account and nothing stated', () => {
    const { party } = sampleClaim().beneficiary;
    const claim = newFuelClaim(id, { party, iban: 'FR76' }, 2025);
    expect(fuelClaimSchema.safeParse(claim).success).toBe(true);
    expect(claim).toMatchObject({ year: 2025, bankDetails: { iban: 'FR76', holder: 'GAEC du Moulin' } });
    expect(claim.statements).toEqual({ notInDifficulty: false, deMinimis: false });
  });

  test('lists its lines by day, and each of its files once: RIB, bills by line, other pieces', () => {
    const shared = sampleFile('b.pdf', 'b');
    const claim = sampleClaim({
      lines: [
        sampleLine({ deliveredOn: '2023-05-01', bill: sampleFile('c.pdf', 'c') }),
        sampleLine({ deliveredOn: '2023-04-01', bill: shared }),
        sampleLine({ deliveredOn: '2023-06-01', bill: shared }),
        sampleLine({ deliveredOn: '2023-07-01', bill: undefined }),
      ],
      pieces: [{ role: 'other', file: sampleFile('d.pdf', 'd') }],
    });
    expect(claimLines(claim.lines).map(({ deliveredOn }) => deliveredOn.slice(5, 7))).toEqual(['04', '05', '06', '07']);
    expect(claimFiles(claim).map(({ name }) => name)).toEqual(['rib.pdf', 'b.pdf', 'c.pdf', 'd.pdf']);
  });
});

describe('a claimant’s file', () => {
  test('gives what it says and states nothing by itself', () => {
    const claim = claimOfFiler({ name: 'Jean Martin', siret: '732 829 320 00074', iban: 'FR76' }, 'c.json', {
      id,
      year: 2025,
    });
    expect(claim).toMatchObject({
      ok: true,
      value: {
        beneficiary: { party: { name: 'Jean Martin', siret: '73282932000074' }, category: 'farmer' },
        bankDetails: { iban: 'FR76', holder: 'Jean Martin' },
        statements: { notInDifficulty: false, deMinimis: false },
      },
    });
    expect(claim.ok && fuelClaimSchema.safeParse(claim.value).success).toBe(true);
  });

  test.each([
    ['x', '.'],
    [{ name: 'x' }, 'siret'],
    [{ name: 'x', siret: '1', category: 'roi' }, 'category'],
    [{ name: 'x', siret: '1', notInDifficulty: 'oui' }, 'notInDifficulty'],
  ])('%j is refused at %s', (data, field) => {
    expect(claimOfFiler(data, 'c.json', { id, year: 2025 })).toEqual({
      ok: false,
      problem: { kind: 'fuel.notFiler', values: { name: 'c.json', field } },
    });
  });

  test('may be missing: the claim has nobody yet', () => {
    expect(claimOfFiler(undefined, '', { id, year: 2025 })).toMatchObject({ ok: true, value: { lines: [] } });
  });
});
