import { describe, expect, it } from 'vitest';
import { newConsultation } from '../../../core/draft/consultation.ts';
import { newDumeCompany } from '../../../core/draft/dume-company.ts';
import { newDume, onlyDeclared } from '../../../core/draft/dume.ts';
import { declareNone, exclusionGrounds } from '../../../core/draft/exclusion-ground.ts';
import { parseConsultation, parseDeclarations, parseDume, parseDumeCompany } from '../../../core/draft/parse-dume.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany } from './sample-dume.ts';

describe('reading a DUME back', () => {
  it('gives what was written', () => {
    expect(parseDume(JSON.stringify(sampleDume()), 'd.json')).toEqual({ ok: true, value: sampleDume() });
    const company = sampleDumeCompany();
    expect(parseDumeCompany(JSON.stringify(company), 'c.json')).toEqual({ ok: true, value: company });
    const consultation = sampleConsultation();
    expect(parseConsultation(JSON.stringify(consultation), 'k.json')).toEqual({ ok: true, value: consultation });
    expect(parseDeclarations(JSON.stringify(declareNone()), 'm.json')).toEqual({ ok: true, value: declareNone() });
  });

  it.each([
    ['not JSON', '{"kind":', 'file.notData', undefined],
    ['a field too many', JSON.stringify({ ...sampleDume(), extra: 1 }), 'file.notDume', 'extra'],
    [
      'no such day',
      JSON.stringify(sampleDume()).replace('"on":"2026-11-24"', '"on":"2026-02-31"'),
      'file.notDume',
      'signature.on',
    ],
    ['another thing', '[]', 'file.notDume', '.'],
  ])('names what is wrong: %s', (_title, json, kind, field) => {
    const parsed = parseDume(json, 'd.json');
    if (parsed.ok) throw new Error('parsed');
    expect(parsed.problem.kind).toBe(kind);
    expect(parsed.problem.values['field']).toBe(field);
    expect(problemSentence(parsed.problem, 'fr')).toContain('« d.json »');
  });
});

describe('a DUME as it is sworn', () => {
  it('leaves out what was told under an answer that has changed since', () => {
    const entity = { name: 'SARL Élagage', siret: '90000001900019', purpose: 'subcontract' as const };
    const told = sampleDume({
      declarations: { ...declareNone(), fraud: { answer: 'no', detail: 'Ancienne affaire' } },
      subcontracts: true,
      entities: [entity, { ...entity, purpose: 'relied' }],
    });
    expect(onlyDeclared(told)).toEqual(sampleDume({ subcontracts: true, entities: [entity] }));
    expect(onlyDeclared(sampleDume())).toEqual(sampleDume());
  });
});

describe('a new DUME', () => {
  it('takes over the firm, the one lot and who signs, and leaves open what only the user can say', () => {
    const consultation = sampleConsultation({ lots: [{ id: '7' }] });
    const dume = newDume(sampleDume().id, sampleDumeCompany(), consultation, '2026-11-24');
    expect(dume).toMatchObject({
      lots: ['7'],
      declarations: {},
      figuresConfirmed: false,
      signature: { name: 'Anne Martin', role: 'Gérante', place: 'Asquins', on: '2026-11-24', sworn: false },
    });
  });

  it('chooses no lot among several', () => {
    expect(newDume(sampleDume().id, sampleDumeCompany(), sampleConsultation(), '2026-11-24').lots).toEqual([]);
  });

  it('can be begun with nothing known', () => {
    const empty = newDume(sampleDume().id, newDumeCompany(undefined, ''), newConsultation(), '2026-11-24');
    expect(parseDume(JSON.stringify(empty), 'd.json').ok).toBe(true);
  });

  it('declares none of the 24 grounds at once', () => {
    expect(exclusionGrounds).toHaveLength(24);
    expect(Object.values(declareNone()).every(({ answer }) => answer === 'no')).toBe(true);
  });
});
