import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDume } from '../../../core/check/check-dume.ts';
import { deriveUuid } from '../../../core/document/derive-uuid.ts';
import { readEspd } from '../../../core/document/read-espd.ts';
import { stateEspds } from '../../../core/document/state-espd.ts';
import { writeEspd, writeStatedEspd } from '../../../core/document/write-espd.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import type { StatedEspd } from '../../../core/draft/stated-espd.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany } from '../draft/sample-dume.ts';
import { dumeArbitrary } from './dume-arbitrary.ts';
import { writtenEspd } from './written-espd.ts';

const versions = ['4.1.0', '2.1.1'] as const;

function readBack(xml: string): StatedEspd {
  const read = readEspd(xml, 'dume.xml');
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function answersOf(dume: Dume, version: (typeof versions)[number]): StatedEspd['answers'] {
  return readBack(writtenEspd(dume, version)[0]?.xml ?? '').answers;
}

describe.each(versions)('an ESPD %s', (version) => {
  it('reads back as exactly what the DUME states, whatever it holds', () => {
    fc.assert(
      fc.property(dumeArbitrary({ facts: 'some' }), (dume) => {
        const stated = stateEspds(dume, version);
        const read = stated.map((each) => readBack(writeStatedEspd(each, version)));
        expect(read).toStrictEqual(stated);
        // Written again, it is the same file to the byte.
        expect(read.map((each) => writeStatedEspd(each, version))).toEqual(
          stated.map((each) => writeStatedEspd(each, version)),
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
      fraud: {
        answer: 'yes' as const,
        detail: 'Fausse facture',
        convicted: 'Un ancien gérant',
        convictedOn: '2024-05-02',
        excludedFromOn: '2024-05-02',
        excludedUntilOn: '2027-05-01',
      },
      'tax-pay': {
        answer: 'yes' as const,
        detail: 'TVA de 2024',
        amountDue: '1200.5',
        establishedBy: 'otherwise' as const,
        means: 'Une relance du service des impôts',
        settled: true,
        selfCleaning: 'Payée en 2025',
      },
      'socsec-pay': {
        answer: 'yes' as const,
        detail: 'Cotisations de 2023',
        amountDue: '310',
        establishedBy: 'decision' as const,
        decisionIsFinal: true,
        convictedOn: '2025-06-03',
        excludedUntilOn: '2026-06-03',
        settled: false,
      },
      bankruptcy: {
        answer: 'yes' as const,
        detail: 'Redressement judiciaire',
        selfCleaning: 'Le plan autorise la poursuite de l’activité',
      },
      misrepresent: { answer: 'yes' as const, detail: 'Pièce oubliée' },
    };
    expect(answersOf(sampleDume({ declarations }), version)?.declarations).toEqual(declarations);
  });
});

describe('the firms that a response cites', () => {
  const relied = { name: 'GAEC des Deux Rives', siret: '10000002500013', purpose: 'relied' as const };
  const other = { name: 'SARL Élagage', siret: '90000001900019', purpose: 'relied' as const };

  it('have a group of questions each in 2.1.1, which takes one answer a question and wants their activities', () => {
    const entities = [
      { ...relied, activityCode: '77310000' },
      { ...other, activityCode: '77340000-5' },
    ];
    const [file] = writtenEspd(sampleDume({ reliesOnOthers: true, entities }), '2.1.1');
    const xml = file?.xml ?? '';
    expect(readBack(xml).answers?.reliedOn).toEqual([
      { name: relied.name, identifier: relied.siret, activity: '77310000' },
      { name: other.name, identifier: other.siret, activity: '77340000-5' },
    ]);
    const answered = [...xml.matchAll(/<cbc:ValidatedCriterionPropertyID[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(new Set(answered).size).toBe(answered.length);
    expect(xml).toContain('listID="CPVCodes"');
  });

  it('need no activity in 4.1.0', () => {
    expect(answersOf(sampleDume({ reliesOnOthers: true, entities: [relied] }), '4.1.0')?.reliedOn).toEqual([
      { name: relied.name, identifier: relied.siret },
    ]);
  });

  it.each([
    ['no firm at all', [], 'Nom de l’entité'],
    ['a firm without an activity', [relied], 'Activité de l’entité pour ce marché'],
    [
      'a second firm without a SIRET',
      [
        { ...relied, activityCode: '77310000' },
        { ...other, siret: '', activityCode: '77340000' },
      ],
      'Identifiant de l’entité',
    ],
  ])('keep 2.1.1 from being written when it would break BR-TCR-06-01: %s', (_title, entities, question) => {
    expect(writeEspd(sampleDume({ reliesOnOthers: true, entities }), '2.1.1')).toMatchObject({
      ok: false,
      problem: {
        kind: 'espd.unanswered',
        values: { version: '2.1.1', criterion: 'Recours aux capacités d’autres entités', question },
      },
    });
  });
});

describe('a question that is left open', () => {
  it('keeps the export from being made, exactly when the checks say so', () => {
    fc.assert(
      fc.property(dumeArbitrary({ facts: 'some' }), (dume) => {
        const open = checkDume(dume, { today: '2026-11-24' }).some(({ rule }) => rule === 'DUME-EXPORT-INCOMPLETE');
        expect(writeEspd(dume, '4.1.0').ok).toBe(!open);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the files of a response', () => {
  const both = sampleDume({ lots: ['1', '2'] });

  it('are one a lot in 4.1.0 (BR-LOT-10), each with an id of its own', () => {
    const files = writtenEspd(both, '4.1.0');
    expect(files.map(({ lot }) => lot)).toEqual(['1', '2']);
    const read = files.map(({ xml }) => readBack(xml));
    expect(read.map(({ lots }) => lots)).toEqual([
      [{ id: '1', name: 'Secteur nord' }],
      [{ id: '2', name: 'Secteur sud' }],
    ]);
    expect(new Set(read.map(({ uuid }) => uuid)).size).toBe(2);
  });

  it('are one for all lots in 2.1.1, which names them', () => {
    const files = writtenEspd(both, '2.1.1');
    expect(files.map(({ lot }) => lot)).toEqual([undefined]);
    expect(readBack(files[0]?.xml ?? '').answers?.lotsTendered).toBe('1, 2');
  });

  it('name the whole contract when there are no lots', () => {
    const dume = sampleDume({ consultation: sampleConsultation({ lots: [] }), lots: [] });
    const [file] = writtenEspd(dume, '4.1.0');
    expect(file?.lot).toBeUndefined();
    expect(readBack(file?.xml ?? '').lots).toEqual([{ id: 'LOT-0000' }]);
  });

  it('are the same to the byte each time', () => {
    expect(writtenEspd(both, '4.1.0')).toEqual(writtenEspd(structuredClone(both), '4.1.0'));
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
