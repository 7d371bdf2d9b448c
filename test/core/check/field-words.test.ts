import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../../core/check/check-invoice.ts';
import { checkStated, statedRules } from '../../../core/check/check-stated.ts';
import { fieldWords } from '../../../core/check/field-words.ts';
import type { CheckContext } from '../../../core/check/rule.ts';
import { brokenDocument } from './document-bench.ts';
import { documentFaults } from './document-faults.ts';
import { codeFaults, lineFaults } from './document-line-faults.ts';
import { today } from './fault-bench.ts';

const context: CheckContext = { target: 'reform', profile: 'production', today };

function sentencesOf(changes: Readonly<Record<string, unknown>>, rule: string): readonly string[] {
  const findings = checkStated(brokenDocument(changes), context).filter((each) => each.rule === rule);
  return findings.flatMap((each) => [findingSentence(each, 'fr'), findingSentence(each, 'en')]);
}

describe('the field of a finding, as the screen calls it', () => {
  it.each([
    ['lines.1.quantity', 'Ligne 2', 'Ligne 2 : la quantité', 'Line 2: the quantity'],
    [
      'lines.11.allowances.0.amount',
      'Ligne 12, remise 1',
      'Ligne 12, remise 1 : le montant',
      'Line 12, discount 1: the amount',
    ],
    [
      'charges.0.vatRate',
      'Frais 1 sur toute la facture',
      'Frais 1 sur toute la facture : le taux de TVA',
      'Charge 1 on the whole invoice: the VAT rate',
    ],
    ['totals.taxInclusive', 'Facture', 'Le total TTC', 'The total including VAT'],
    ['totals.taxTotals.1.amount', 'Facture', 'Le total de TVA', 'The total VAT'],
    ['buyer.address.countryCode', 'Client', 'Client', 'Customer'],
    ['currencyCode', 'Facture', 'Facture', 'Invoice'],
  ])('%s', (field, place, where, whereEn) => {
    expect(fieldWords(field, 'fr')).toEqual({ place, where });
    expect(fieldWords(field, 'en')['where']).toBe(whereEn);
  });

  it('is in the sentence: which line, which company, which total', () => {
    expect(sentencesOf({ 'lines.1.vatRate': '21' }, 'BR-FR-16')[0]).toMatch(/^Ligne 2 : le taux de TVA 21 % n’existe/);
    expect(sentencesOf({ 'buyer.address.countryCode': 'ZZ' }, 'BR-CL-14')).toEqual([
      'Client : le pays « ZZ » n’existe pas : c’est un code de deux lettres, comme FR. Choisissez-le dans la liste.',
      'Customer: the country “ZZ” does not exist: it is a code of two letters, such as FR. Choose it in the list.',
    ]);
    expect(sentencesOf({ 'totals.due': '1e3' }, 'LIASSE-AMOUNT-SHAPE')[0]).toMatch(
      /^Le net à payer, « 1e3 », n’est pas/,
    );
  });

  it('is known for every number and day that a rule names', () => {
    const naming = new Set(statedRules.filter(({ fr }) => fr.includes('{where}')).map(({ id }) => id));
    const fields = [...documentFaults, ...lineFaults, ...codeFaults]
      .flatMap(({ changes }) => checkStated(brokenDocument(changes), context))
      .filter(({ rule }) => naming.has(rule))
      .map(({ field }) => field);
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((field) => fieldWords(field, 'fr')['where'] === fieldWords(field, 'fr')['place'])).toEqual([]);
  });
});

describe('the values of a finding', () => {
  it('are amounts to the cent, with a comma in French, and a dash for what is absent', () => {
    expect(sentencesOf({ 'totals.due': '1' }, 'BR-CO-16')[0]).toContain('Le net à payer (1,00)');
    expect(sentencesOf({ 'totals.due': undefined }, 'BR-CO-16')[1]).toContain('The amount due (—)');
    expect(sentencesOf({ 'vatBreakdown.0.basisAmount': '1.00' }, 'BR-S-08')[0]).toMatch(/« 1,00 ».*font \d+,\d\d\./);
  });
});
