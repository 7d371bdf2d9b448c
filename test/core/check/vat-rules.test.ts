import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStated, withoutTwins } from '../../../core/check/check-stated.ts';
import { vatCategoryRules } from '../../../core/check/vat-category-rules.ts';
import { vatFamilies } from '../../../core/check/vat-families.ts';
import { exactOf, roundUpwards } from '../../../core/check/vat-groups.ts';
import type { StatedInvoice, StatedVat } from '../../../core/draft/stated-invoice.ts';
import { goodStated, platform, spoken } from './vat-bench.ts';
import { familyStated, vatStatedFaults } from './vat-stated-faults.ts';

function vatIdsOf(stated: StatedInvoice): readonly string[] {
  return vatCategoryRules.filter((rule) => rule.check(stated, platform).length > 0).map((rule) => rule.id);
}

/** A document of one category with its breakdown changed. */
function broken(category: string, changes: StatedVat): StatedInvoice {
  const family = vatFamilies.find((each) => each.category === category);
  if (family === undefined) throw new Error(`no family ${category}`);
  const good = familyStated(family);
  return { ...good, vatBreakdown: good.vatBreakdown.map((vat) => ({ ...vat, ...changes })) };
}

describe('the rules of VAT categories', () => {
  it('find nothing in a good document of any category', () => {
    expect(vatIdsOf(goodStated)).toEqual([]);
    for (const family of vatFamilies) expect(vatIdsOf(familyStated(family)), family.prefix).toEqual([]);
  });

  it.each(vatStatedFaults)('$rule speaks at $field', ({ rule, field, stated }) => {
    expect(spoken(stated)).toContain(`${rule} ${field}`);
  });

  it('has a document that breaks each of them', () => {
    const tried = new Set(vatStatedFaults.map(({ rule }) => rule));
    expect(vatCategoryRules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  it('lets a base without VAT be off by less than one unit, a taxed one by nothing', () => {
    expect(vatIdsOf(broken('E', { basisAmount: '100.99' }))).toEqual([]);
    expect(vatIdsOf(broken('E', { basisAmount: '99.01' }))).toEqual([]);
    expect(vatIdsOf(broken('E', { basisAmount: '101' }))).toEqual(['BR-E-08']);
    expect(vatIdsOf(broken('E', { basisAmount: '99.00' }))).toEqual(['BR-E-08']);
    expect(vatIdsOf(broken('S', { basisAmount: '100.01' }))).toEqual(['BR-S-08']);
    expect(vatIdsOf(broken('O', { basisAmount: '100.01' }))).toEqual(['BR-O-08']);
  });

  it('lets VAT be off by less than one unit (BR-S-09), or by one (BR-CO-17)', () => {
    expect(vatIdsOf(broken('S', { taxAmount: '20.99' }))).toEqual([]);
    expect(vatIdsOf(broken('S', { taxAmount: '-20.00' }))).toEqual([]);
    expect(vatIdsOf(broken('S', { taxAmount: '21.00' }))).toEqual(['BR-S-09']);
    expect(vatIdsOf(broken('S', { taxAmount: '21.01' }))).toEqual(['BR-S-09', 'BR-CO-17']);
  });

  it('takes a rate below one half for none (BR-CO-17)', () => {
    const stated = broken('S', { rate: '0.4', basisAmount: '100', taxAmount: '0.49' });
    expect(vatIdsOf(stated)).not.toContain('BR-CO-17');
    expect(vatIdsOf(broken('S', { rate: '0.4', taxAmount: '0.5' }))).toContain('BR-CO-17');
  });

  it('adds up by category and rate, whichever way the rate is written', () => {
    const [line] = goodStated.lines;
    if (line === undefined) throw new Error('the sample has no line');
    const taxed = (vatRate: string, netAmount: string): typeof line => ({ ...line, vatRate, netAmount });
    const stated: StatedInvoice = {
      ...goodStated,
      lines: [taxed('20', '10.10'), taxed('20.00', '20.20'), taxed('5.5', '1.00')],
      vatBreakdown: [
        { category: 'S', rate: '20.0', basisAmount: '30.3', taxAmount: '6.06' },
        { category: 'S', rate: '5.50', basisAmount: '1', taxAmount: '0.06' },
      ],
    };
    expect(vatIdsOf(stated)).toEqual([]);
  });

  it('never fails on what is no number', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (rate, basisAmount, taxAmount) => {
        const [line] = goodStated.lines;
        const lines = line === undefined ? [] : [{ ...line, vatRate: rate, netAmount: basisAmount }];
        const vatBreakdown = [{ category: 'S', rate, basisAmount, taxAmount }];
        expect(() => spoken({ ...goodStated, lines, vatBreakdown })).not.toThrow();
      }),
    );
  });

  it('tells a person once of a VAT amount that two rules find wrong', () => {
    const findings = checkStated(broken('S', { taxAmount: '25.00' }), platform);
    const ofTax = withoutTwins(findings).filter(({ field }) => field === 'vatBreakdown.0.taxAmount');
    expect(ofTax.map(({ rule }) => rule)).toEqual(['BR-CO-17']);
  });

  it('asks nothing of lines in a profile that has none', () => {
    const profile = 'urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basicwl';
    expect(vatIdsOf({ ...goodStated, lines: [] })).toContain('BR-S-08');
    expect(spoken({ ...goodStated, profile, lines: [] }).filter((each) => each.startsWith('BR-S'))).toEqual([]);
  });
});

describe('exactOf', () => {
  it.each(['1', '-1.50', '+2', '.5', '3.', '007'])('reads %s', (text) => {
    expect(exactOf(text)?.toNumber()).toBe(Number(text));
  });

  it.each(['', '1e3', '1,5', 'NaN', ' 1', '--1', '1.2.3', '9'.repeat(41)])('does not read « %s »', (text) => {
    expect(exactOf(text)).toBeUndefined();
  });
});

describe('roundUpwards', () => {
  it.each([
    ['0.005', '0.01'],
    ['-0.005', '0'],
    ['-0.006', '-0.01'],
    ['1.004', '1'],
    ['-2.5', '-2.5'],
  ])('rounds %s to %s', (text, rounded) => {
    expect(roundUpwards(exactOf(text) ?? expect.fail(), 2).toFixed()).toBe(rounded);
  });
});
