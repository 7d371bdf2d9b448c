import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../../core/check/check-invoice.ts';
import { checkStated, withoutTwins } from '../../../core/check/check-stated.ts';
import { enRules } from '../../../core/check/en-rules.ts';
import type { Finding } from '../../../core/check/finding.ts';
import type { CheckContext } from '../../../core/check/rule.ts';
import type { StatedInvoice } from '../../../core/draft/stated-invoice.ts';
import { today } from './fault-bench.ts';
import { brokenDocument, goodDocument, type DocumentFault } from './document-bench.ts';
import { documentFaults } from './document-faults.ts';
import { codeFaults, lineFaults } from './document-line-faults.ts';

const context: CheckContext = { target: 'chorus', profile: 'production', today };
const ids = new Set(enRules.map(({ id }) => id));
const faults: readonly DocumentFault[] = [...documentFaults, ...lineFaults, ...codeFaults];

/** What the rules of this part say; the VAT categories and the French rules have tests of their own. */
function findingsOn(document: StatedInvoice): readonly Finding[] {
  return checkStated(document, context).filter(({ rule }) => ids.has(rule));
}

function named(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, field }) => `${rule} ${field}`).sort();
}

describe('the rules of EN 16931', () => {
  it('find nothing in a document that has every group and is right', () => {
    expect(findingsOn(goodDocument())).toEqual([]);
  });

  it.each(faults)('speak of a single fault: $title', ({ changes, expects }) => {
    expect(named(findingsOn(brokenDocument(changes)))).toEqual([...expects].sort());
  });

  it('have each a fault that shows them at work, and one name each', () => {
    expect(ids.size).toBe(enRules.length);
    const tried = new Set(faults.flatMap(({ expects }) => expects.map((each) => each.split(' ')[0])));
    expect([...ids].filter((id) => !tried.has(id))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('say each finding in %s without a hole', (language) => {
    for (const { changes } of faults) {
      for (const finding of findingsOn(brokenDocument(changes))) {
        const sentence = findingSentence(finding, language);
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence).toMatch(/[.…]$/);
      }
    }
  });

  it('tell a person once of what two rules of the standard say', () => {
    const findings = findingsOn(brokenDocument({ 'lines.0.allowances.0': { amount: '20.00' } }));
    expect(named(withoutTwins(findings))).toEqual(['BR-42 lines.0.allowances.0.reason']);
    const negative = findingsOn(brokenDocument({ 'lines.1.netPrice': '-1' }));
    expect(named(withoutTwins(negative))).toEqual(['BR-27 lines.1.netPrice']);
  });

  it('write both amounts of a total that does not add up', () => {
    const [finding] = findingsOn(brokenDocument({ 'totals.rounding': '0.03' }));
    if (finding === undefined) throw new Error('no finding');
    expect(findingSentence(finding, 'fr')).toContain('(1555,02)');
    expect(findingSentence(finding, 'fr')).toContain('(1555,03)');
  });

  it('ask of the profiles without lines only what these can hold', () => {
    const bare = { lines: [], vatBreakdown: [], dueOn: undefined, buyer: { name: 'Commune', identifiers: [] } };
    const minimum = brokenDocument({ ...bare, profile: 'urn:factur-x.eu:1p0:minimum', 'totals.sumOfLines': undefined });
    expect(findingsOn(minimum)).toEqual([]);
    const withoutLines = brokenDocument({ lines: [], profile: 'urn:factur-x.eu:1p0:basicwl' });
    expect(findingsOn(withoutLines)).toEqual([]);
  });

  it('leave the VAT rates L, M and O to their own rules, as the official sheet does', () => {
    const document = brokenDocument({ 'vatBreakdown.0': { category: 'O' } });
    expect(named(findingsOn(document))).toEqual(['BR-CO-14 totals.taxTotals.0.amount']);
  });

  it('round a half cent towards the larger amount, as XPath does', () => {
    const half = { 'lines.0.netAmount': '720.005', 'totals.sumOfLines': '1445.01', 'totals.taxExclusive': '1440.01' };
    const rounded = { ...half, 'totals.taxInclusive': '1655.01', 'totals.due': '1555.03' };
    expect(named(findingsOn(brokenDocument(rounded)))).toEqual(['BR-DEC-23 lines.0.netAmount']);
  });

  it('calculate with nothing that is no number', () => {
    const document = brokenDocument({ 'totals.taxInclusive': '1e3', 'lines.0.netAmount': 'NaN' });
    expect(named(findingsOn(document))).toEqual([
      'LIASSE-AMOUNT-SHAPE totals.taxInclusive',
      'LIASSE-NUMBER-SHAPE lines.0.netAmount',
    ]);
  });

  it('look at each line a fixed number of times, however many there are', () => {
    const looksAt = (count: number): number => {
      let looks = 0;
      const good = goodDocument();
      const lines = Array.from({ length: count }, (_, index) => {
        const line = good.lines[index % good.lines.length];
        if (line === undefined) throw new Error('no line');
        return new Proxy(line, {
          get: (target, name) => {
            looks += 1;
            return Reflect.get(target, name) as unknown;
          },
        });
      });
      expect(named(findingsOn({ ...good, lines }))).toEqual(['BR-CO-10 totals.sumOfLines']);
      return looks;
    };
    expect(looksAt(400)).toBe(2 * looksAt(200));
  });
});
