import { describe, expect, it } from 'vitest';
import { checkDume, dumeFindingSentence, dumeRules } from '../../../core/check/check-dume.ts';
import { sampleDume, sampleDumeCompany, sampleYear } from '../draft/sample-dume.ts';
import { dumeFaults } from './dume-faults.ts';

const today = '2026-11-24';

describe('the rules on a DUME', () => {
  it('find nothing in a good one', () => {
    expect(checkDume(sampleDume(), { today })).toEqual([]);
  });

  it('accept a young firm with one year and its date of creation', () => {
    const company = sampleDumeCompany({ years: [sampleYear()], setUpOn: '2025-01-15' });
    expect(checkDume(sampleDume({ company }), { today })).toEqual([]);
  });

  it('accept a turnover of nothing and nobody employed', () => {
    const years = sampleDumeCompany().years.map((year) => ({ ...year, turnover: '0', headcount: '0' }));
    expect(checkDume(sampleDume({ company: sampleDumeCompany({ years }) }), { today })).toEqual([]);
  });

  it.each(dumeFaults)('say where and how badly: $title', ({ dume, context, expects }) => {
    const findings = checkDume(dume, { today, ...context });
    expect(findings.map(({ rule, field, severity }) => `${rule} ${field} ${severity}`).toSorted()).toEqual(
      expects.toSorted(),
    );
  });

  it('have a fault each in this list', () => {
    const tried = new Set(dumeFaults.flatMap(({ expects }) => expects.map((each) => each.split(' ')[0])));
    expect(dumeRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('have an id of their own, and leave no place of their sentences unfilled', () => {
    expect(new Set(dumeRules.map(({ id }) => id)).size).toBe(dumeRules.length);
    for (const { dume, context } of dumeFaults)
      for (const finding of checkDume(dume, { today, ...context }))
        for (const language of ['fr', 'en'] as const)
          expect(dumeFindingSentence(finding, language)).not.toMatch(/[{}]|undefined/);
  });

  it('name what to do about a ground answered yes', () => {
    const declarations = {
      ...sampleDume().declarations,
      fraud: { answer: 'yes' as const, detail: 'Jugement de 2025' },
    };
    const [finding] = checkDume(sampleDume({ declarations }), { today });
    expect(finding).toBeDefined();
    if (finding !== undefined) expect(dumeFindingSentence(finding, 'fr')).toContain('écrivez ces mesures');
  });
});
