import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveUuid } from '../../../core/document/derive-uuid.ts';
import { readEspd } from '../../../core/document/read-espd.ts';
import { stateEspds } from '../../../core/document/state-espd.ts';
import { writeEspd, writeStatedEspd } from '../../../core/document/write-espd.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import type { StatedEspd } from '../../../core/draft/stated-espd.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany } from '../draft/sample-dume.ts';
import { dumeArbitrary } from './dume-arbitrary.ts';

const versions = ['4.1.0', '2.1.1'] as const;

function readBack(xml: string): StatedEspd {
  const read = readEspd(xml, 'dume.xml');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function answersOf(dume: Dume, version: (typeof versions)[number]): StatedEspd['answers'] {
  return readBack(writeEspd(dume, version)[0]?.xml ?? '').answers;
}

describe.each(versions)('an ESPD %s', (version) => {
  it('reads back as exactly what the DUME states, whatever it holds', () => {
    fc.assert(
      fc.property(dumeArbitrary({ facts: 'some' }), (dume) => {
        const stated = stateEspds(dume, version);
        const read = writeEspd(dume, version).map(({ xml }) => readBack(xml));
        expect(read).toStrictEqual(stated);
        // Written again, it is the same file to the byte.
        expect(read.map((each) => writeStatedEspd(each, version))).toEqual(
          writeEspd(dume, version).map(({ xml }) => xml),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('states the three years with their days, the newest first', () => {
    expect(answersOf(sampleDume(), version)).toMatchObject({
      turnover: [
        { startOn: '2025-01-01', endOn: '2025-12-31', amount: '183400', currency: 'EUR' },
        { startOn: '2024-01-01', endOn: '2024-12-31', amount: '171250.5', currency: 'EUR' },
        { startOn: '2023-01-01', endOn: '2023-12-31', amount: '158900', currency: 'EUR' },
      ],
      // 3.5 and 2.75 persons: the model knows whole ones.
      headcount: [
        { year: '2025', number: '4' },
        { year: '2024', number: '3' },
        { year: '2023', number: '3' },
      ],
    });
  });

  it('begins the first year on the day on which the firm was set up', () => {
    const [latest] = sampleDumeCompany().years;
    if (latest === undefined) throw new Error('no year');
    const company = sampleDumeCompany({ years: [latest], setUpOn: '2025-03-15' });
    expect(answersOf(sampleDume({ company }), version)).toMatchObject({
      setUpOn: '2025-03-15',
      turnover: [{ startOn: '2025-03-15', endOn: '2025-12-31' }],
    });
  });

  it('answers every ground as declared, with facts and measures', () => {
    const declarations = {
      ...sampleDume().declarations,
      'tax-pay': { answer: 'yes' as const, detail: 'TVA de 2024', selfCleaning: 'Payée en 2025' },
      bankruptcy: { answer: 'yes' as const, detail: 'Redressement judiciaire' },
      misrepresent: { answer: 'yes' as const, detail: 'Pièce oubliée' },
    };
    expect(answersOf(sampleDume({ declarations }), version)?.declarations).toEqual(declarations);
  });
});

describe('the files of a response', () => {
  const both = sampleDume({ lots: ['1', '2'] });

  it('are one a lot in 4.1.0 (BR-LOT-10), each with an id of its own', () => {
    const files = writeEspd(both, '4.1.0');
    expect(files.map(({ lot }) => lot)).toEqual(['1', '2']);
    const read = files.map(({ xml }) => readBack(xml));
    expect(read.map(({ lots }) => lots)).toEqual([
      [{ id: '1', name: 'Secteur nord' }],
      [{ id: '2', name: 'Secteur sud' }],
    ]);
    expect(new Set(read.map(({ uuid }) => uuid)).size).toBe(2);
  });

  it('are one for all lots in 2.1.1, which names them', () => {
    const files = writeEspd(both, '2.1.1');
    expect(files.map(({ lot }) => lot)).toEqual([undefined]);
    expect(readBack(files[0]?.xml ?? '').answers?.lotsTendered).toBe('1, 2');
  });

  it('name the whole contract when there are no lots', () => {
    const dume = sampleDume({ consultation: sampleConsultation({ lots: [] }), lots: [] });
    const [file] = writeEspd(dume, '4.1.0');
    expect(file?.lot).toBeUndefined();
    expect(readBack(file?.xml ?? '').lots).toEqual([{ id: 'LOT-0000' }]);
  });

  it('are the same to the byte each time', () => {
    expect(writeEspd(both, '4.1.0')).toEqual(writeEspd(structuredClone(both), '4.1.0'));
  });
});

describe('deriving ids', () => {
  it('gives the id itself first, then others that differ and stay UUIDs', () => {
    const id = '0b8c7d6e-5f4a-4b3c-8d2e-1f0a9b8c7d6e';
    const derived = Array.from({ length: 2_000 }, (_, count) => deriveUuid(id, count));
    expect(derived[0]).toBe(id);
    expect(new Set(derived).size).toBe(2_000);
    for (const each of derived) expect(each).toMatch(/^0b8c7d6e-5f4a-4b3c-8d2e-1f0a[0-9a-f]{8}$/);
  });
});
