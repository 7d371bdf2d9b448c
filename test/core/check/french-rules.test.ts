import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frenchRules } from '../../../core/check/french-rules.ts';
import { frenchNearMisses, frenchStatedFaults } from './french-stated-faults.ts';
import { goodStated, platform, spoken } from './vat-bench.ts';

const ids = new Set(frenchRules.map(({ id }) => id));

function frenchOnly(spokenOf: readonly string[]): readonly string[] {
  return spokenOf.filter((each) => ids.has(each.split(' ')[0] ?? ''));
}

describe('the French rules', () => {
  it.each(frenchNearMisses.map((stated, index) => ({ index, stated })))(
    'find nothing in good document $index',
    (each) => {
      expect(frenchOnly(spoken(each.stated))).toEqual([]);
    },
  );

  it.each(frenchStatedFaults)('$rule speaks at $field', ({ rule, field, stated, context }) => {
    expect(spoken(stated, context)).toContain(`${rule} ${field}`);
  });

  it('has a document that breaks each of them', () => {
    const tried = new Set(frenchStatedFaults.map(({ rule }) => rule));
    expect([...ids].filter((id) => !tried.has(id))).toEqual([]);
  });

  it('hold on Chorus Pro only where they are law, and there by number rather than by writing', () => {
    const chorus = { target: 'chorus' } as const;
    const onChorus = new Set(frenchRules.filter(({ target }) => target === undefined).map(({ id }) => id));
    expect([...onChorus].map((id) => id.replace(/-(PMT|PMD|AAB|SELLER|BUYER)$/, ''))).toEqual([
      'BR-FR-03',
      'BR-FR-09',
      'BR-FR-09',
      'BR-FR-16',
      'BR-FR-CO-04',
      'BR-FR-CO-05',
      'BR-FR-CO-07',
      'BR-FR-05',
      'BR-FR-05',
      'BR-FR-05',
      'LIASSE-NOTE-EMPTY',
    ]);
    const [line] = goodStated.lines;
    const lines = line === undefined ? [] : [{ ...line, vatRate: '20.0000' }];
    expect(frenchOnly(spoken({ ...goodStated, lines }, chorus))).toEqual([]);
    expect(frenchOnly(spoken({ ...goodStated, lines }))).toEqual([
      'BR-FR-16 lines.0.vatRate',
      'BR-FR-DEC-04 lines.0.vatRate',
    ]);
  });

  it('tells a wrong rate where it was typed, and not again in the breakdown', () => {
    const lines = goodStated.lines.map((each) => ({ ...each, vatRate: '19' }));
    const stated = { ...goodStated, lines, vatBreakdown: [{ category: 'S', rate: '19' }] };
    expect(frenchOnly(spoken(stated))).toEqual(['BR-FR-16 lines.0.vatRate', 'BR-FR-16 lines.1.vatRate']);
  });

  it('never fails on whatever a term says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (one, two, three) => {
        const [line] = goodStated.lines;
        const stated = {
          ...goodStated,
          number: one,
          issuedOn: two,
          dueOn: three,
          seller: { identifiers: [{ value: one, scheme: two }], legalRegistration: { value: three, scheme: '0002' } },
          lines: line === undefined ? [] : [{ ...line, quantity: one, netPrice: two, vatRate: three }],
        };
        expect(() => frenchRules.map((rule) => rule.check(stated, platform))).not.toThrow();
      }),
    );
  });
});
