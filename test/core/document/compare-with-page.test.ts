import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../core/draft/decimal.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import { compareWithPage, pageDifferences, type ComparedTotals } from '../../../core/document/compare-with-page.ts';
import { toPageLines } from './page-lines-sample.ts';

function totals(taxExclusive: number, taxTotal: number, taxInclusive: number, due = taxInclusive): ComparedTotals {
  return {
    taxExclusiveCents: taxExclusive as Cents,
    taxTotalCents: taxTotal as Cents,
    taxInclusiveCents: taxInclusive as Cents,
    dueCents: due as Cents,
  };
}

const PAGE = toPageLines('Facture F1\nTotal HT   100,00\nTotal TVA   20,00\nTotal TTC   120,00\nNet à payer   70,00 €');
const verdicts = (given: ComparedTotals, lines = PAGE): readonly string[] =>
  compareWithPage(given, lines).map(({ verdict }) => verdict);

describe('the data’s totals beside the page’s', () => {
  it('agree', () => {
    const comparison = compareWithPage(totals(10_000, 2_000, 12_000, 7_000), PAGE);
    expect(comparison).toEqual([
      { term: 'BT-109', stated: '100.00', onPage: '100.00', verdict: 'found' },
      { term: 'BT-110', stated: '20.00', onPage: '20.00', verdict: 'found' },
      { term: 'BT-112', stated: '120.00', onPage: '120.00', verdict: 'found' },
      { term: 'BT-115', stated: '70.00', onPage: '70.00', verdict: 'found' },
    ]);
    expect(pageDifferences(comparison)).toEqual([]);
  });

  it('differ, one by one, with both amounts in the sentence', () => {
    expect(verdicts(totals(11_000, 2_200, 13_200, 7_000))).toEqual(['differs', 'differs', 'differs', 'found']);
    const [problem, ...more] = pageDifferences(compareWithPage(totals(10_000, 2_000, 12_000, 12_000), PAGE));
    expect(more).toEqual([]);
    const sentence = problem === undefined ? '' : problemSentence(problem, 'fr');
    expect(sentence).toContain('le montant à payer (BT-115) vaut 70,00 sur la page et 120,00 dans les données');
  });

  it('are found without a label where the amount stands anywhere', () => {
    const bare = toPageLines('Bedrag: 1.464,20 EUR');
    expect(verdicts(totals(146_420, 0, 146_420), bare)).toEqual(['found', 'found', 'found', 'found']);
    expect(verdicts(totals(100, 20, 120), bare)).toEqual(['absent', 'absent', 'absent', 'absent']);
    expect(pageDifferences(compareWithPage(totals(100, 20, 120), bare)).map(({ kind }) => kind)).toEqual([
      'import.notOnPage',
    ]);
  });

  it('of a credit note agree whichever sign the page prints', () => {
    const page = toPageLines('Avoir A1\nTotal HT   -100,00\nTotal TVA   -20,00\nTotal TTC   -120,00');
    expect(verdicts(totals(10_000, 2_000, 12_000), page)).toEqual(['found', 'found', 'found', 'found']);
  });
});
