import { expect, test } from 'vitest';
import { problem } from '../../../core/draft/problem.ts';
import { agoWords, countWords, waitingWords } from '../../../renderer/app/backup-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [0, '0 s'],
  [-5_000, '0 s'],
  [12_400, '12 s'],
  [59_400, '59 s'],
  [60_000, '1 min'],
  [7_800_000, '2 h 10'],
])('a copy of %i ms ago is %j old', (sinceMs, words) => {
  expect(plain(agoWords(sinceMs))).toBe(words);
});

test('what a backup holds is said kind by kind, a table that nobody named among them', () => {
  const words = countWords({ settings: 2, invoices: 1, customers: 3, fuelLines: 12, fuelClaims: 1, somethingNew: 4 });
  expect(words.map(plain)).toEqual([
    '1 brouillon ou facture',
    '3 clients',
    '1 demande carburant',
    '12 lignes de carburant',
    '2 réglages',
    '4 autres fiches',
  ]);
  expect(countWords({})).toEqual([]);
});

test('a full disk is said on every screen; what mends itself is not', () => {
  expect(waitingWords(undefined)).toBeUndefined();
  expect(waitingWords(problem('backup.outOfStep'))).toBeUndefined();
  expect(plain(waitingWords(problem('machine.diskFull')) ?? '')).toMatch(
    /^La copie de sauvegarde attend\. Le disque est plein : .* Libérez de la place/,
  );
});
