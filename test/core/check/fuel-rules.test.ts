import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchHolder } from '../../../core/check/account-holder.ts';
import {
  checkFuelClaim,
  fuelFindingSentence,
  fuelRules,
  isUnconfirmedFinding,
} from '../../../core/check/check-fuel.ts';
import { fuelChecklist } from '../../../core/check/fuel-checklist.ts';
import type { FuelClaim } from '../../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../../core/draft/fuel-line.ts';
import { sampleClaim, sampleLine } from '../draft/sample-fuel.ts';
import { fuelCases, fuelContext, late, ofLines, type Broken } from './fuel-rule-cases.ts';

function check({ claim, context: more }: Pick<Broken, 'claim' | 'context'>) {
  return checkFuelClaim(claim, { ...fuelContext, ...more });
}

test('a claim without fault has no finding', () => {
  expect(checkFuelClaim(sampleClaim(), fuelContext)).toEqual([]);
});

test('every rule is broken by a case, and every case is of a rule', () => {
  expect(Object.keys(fuelCases).sort()).toEqual(fuelRules.map(({ id }) => id).sort());
  expect(new Set(fuelRules.map(({ id }) => id)).size).toBe(fuelRules.length);
});

describe.each(Object.entries(fuelCases))('%s', (id, broken) => {
  test.each(broken.map((each, index) => [index + 1, each] as const))('case %i', (_index, each) => {
    const findings = check(each);
    const found = findings.filter(({ rule, field }) => rule === id && field === each.field);
    expect(found.length, JSON.stringify(findings)).toBe(1);
    const rule = fuelRules.find((other) => other.id === id);
    expect(found[0]?.severity).toBe(each.severity ?? rule?.severity);
    for (const finding of found)
      for (const language of ['fr', 'en'] as const) {
        const sentence = fuelFindingSentence(finding, language);
        expect(sentence).not.toMatch(/[{}]|undefined/u);
        if (language === 'fr' && id !== 'FUEL-DATE') expect(sentence).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
        expect(isUnconfirmedFinding(finding)).toBe(rule?.isUnconfirmed === true);
      }
  });
});

describe('what is right breaks nothing', () => {
  test.each([
    ['a full-rate bill after July 2024', { deliveredOn: '2024-08-01', reducedRateApplied: 'no' }],
    ['gas in m³ with its factor', { product: 'gasHeating', unit: 'm3', calorificValue: '11.2' }],
    ['LPG in litres with its density', { product: 'lpg', unit: 'l', density: '0.52' }],
    ['a question that is only asked of GNR', { product: 'lpg', unit: 'kg', reducedRateApplied: 'unknown' }],
    ['a question that is only asked since July 2024', { deliveredOn: '2024-06-30', reducedRateApplied: 'unknown' }],
  ] satisfies [string, Partial<FuelLine>][])('%s', (_name, changes) => {
    const deliveredOn = '2024-03-01';
    const claim = sampleClaim({ year: 2024, lines: [sampleLine({ deliveredOn, ...changes })] });
    const findings = checkFuelClaim(claim, { ...fuelContext, ...late });
    expect(findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
  });

  test('a doubled line is told once, by the most telling rule', () => {
    const { claim } = ofLines('invoiceNumber', { invoiceNumber: '1' }, { invoiceNumber: '1' });
    expect(checkFuelClaim(claim, fuelContext).map(({ rule }) => rule)).toEqual(['FUEL-LINE-TWICE']);
  });
});

describe('the limits of GNR delivered in 2023', () => {
  const limits = (today: string) =>
    checkFuelClaim(sampleClaim(), { ...fuelContext, today }).filter(({ rule }) => rule.startsWith('FUEL-DEADLINE'));

  test.each([
    ['2024-12-31', []],
    ['2025-01-01', ['FUEL-DEADLINE-GNR']],
    ['2025-12-31', ['FUEL-DEADLINE-GNR']],
    ['2026-01-01', ['FUEL-DEADLINE-GNR-PASSED']],
    ['2026-12-31', ['FUEL-DEADLINE-GNR-PASSED']],
    ['2027-01-01', ['FUEL-DEADLINE']],
  ])('on %s: %j', (today, rules) => {
    expect(limits(today).map(({ rule }) => rule)).toEqual(rules);
  });

  test('once the short one has passed, the words say since when, and until when it can be tried', () => {
    const [passed] = limits('2026-03-01');
    const words = passed === undefined ? '' : fuelFindingSentence(passed, 'fr');
    expect(words).toMatch(/passée depuis le 31\/12\/2025\..*jusqu’au 31\/12\/2026 : déposez/u);
  });

  test('without GNR neither is spoken of', () => {
    const claim = sampleClaim({ lines: [sampleLine({ product: 'lpg', unit: 't', quantity: '2' })] });
    const findings = checkFuelClaim(claim, { ...fuelContext, today: '2026-03-01' });
    expect(findings.filter(({ rule }) => rule.startsWith('FUEL-DEADLINE'))).toEqual([]);
  });
});

describe('the holder of an account', () => {
  test.each([
    ['GAEC DU MOULIN', 'Gaec du Moulin', 'same'],
    ['MARTIN JEAN', 'Jean Martin', 'same'],
    ['M. J. MARTIN', 'Jean Martin', 'same'],
    ['G.A.E.C. de la Forêt', 'GAEC LA FORET', 'same'],
    ['M OU MME MARTIN JEAN', 'Jean Martin', 'same'],
    ['Jean et Marie Martin', 'Jean Martin', 'partly'],
    ['Jean Martin', 'EARL Jean Martin', 'partly'],
    ['Martin', 'Jean Martin', 'partly'],
    ['Durand Paul', 'Jean Martin', 'other'],
    ['J Durand', 'Jean Martin', 'other'],
    ['GAEC', 'gaec', 'same'],
    ['GAEC des Pins', 'GAEC du Moulin', 'other'],
  ] as const)('%s for %s: %s', (holder, name, match) => {
    expect(matchHolder(holder, [name])).toBe(match);
  });

  test('any of a firm’s names will do', () => {
    expect(matchHolder('Ferme du Lac', ['EARL Durand', 'Ferme du Lac'])).toBe('same');
    expect(matchHolder('Ferme du Lac', [])).toBe('other');
  });
});

describe('the checklist', () => {
  const states = (claim: FuelClaim) => Object.fromEntries(fuelChecklist(claim).map(({ key, state }) => [key, state]));

  test('of a company with a gas line, filed by its accountant', () => {
    const claim = sampleClaim({
      filedBy: 'thirdParty',
      lines: [sampleLine(), sampleLine({ product: 'gasHeating', bill: undefined })],
    });
    expect(states(claim)).toEqual({
      rib: 'here',
      bills: 'missing',
      notInDifficulty: 'here',
      deMinimis: 'look',
      companyPapers: 'look',
      mandate: 'look',
      account: 'look',
    });
    expect(
      fuelChecklist(claim)
        .filter(({ isUnconfirmed }) => isUnconfirmed)
        .map(({ key }) => key),
    ).toEqual(['deMinimis', 'companyPapers']);
  });

  test('of a farmer with GNR alone', () => {
    const claim = sampleClaim({ beneficiary: { ...sampleClaim().beneficiary, category: 'farmer' } });
    expect(Object.keys(states(claim))).toEqual(['rib', 'bills', 'notInDifficulty', 'account']);
  });
});

const table = new URL('../../../docs/fuel-rules.md', import.meta.url);

function ruleTable(): string {
  const words = { blocks: 'bloque', warns: 'avertit', advises: 'conseille' } as const;
  const rows = fuelRules.map(({ id, severity, isUnconfirmed, fr, en, source }) => {
    const cells = [id, words[severity], isUnconfirmed === true ? 'non confirmé' : '', fr, en, source];
    return `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [
    '# Les règles sur une demande de remboursement de carburant',
    '',
    'Écrit depuis `core/check` ; le test le réécrit quand la variable `UPDATE_RULES` vaut 1, et échoue quand il ne dit plus vrai.',
    'Ce qui est « non confirmé » n’a été lu dans aucun texte officiel en vigueur ; l’écran le dit aussi.',
    '',
    '| règle | effet | | ce que lit l’utilisateur | en anglais | source |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

test('docs/fuel-rules.md says exactly what the rules are', () => {
  if (process.env['UPDATE_RULES'] === '1') writeFileSync(table, ruleTable());
  expect(readFileSync(table, 'utf8')).toBe(ruleTable());
});
