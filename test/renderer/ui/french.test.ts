import { describe, expect, test } from 'vitest';
import { frenchSpaces, say } from '../../../renderer/ui/french.ts';
import { readTypedDay } from '../../../renderer/ui/french-typing.ts';
import { formatCents, formatDuration, formatSize, formatTypedDay } from '../../../renderer/ui/french-values.ts';

describe('sentences', () => {
  test('no line begins with a mark that French sets apart', () => {
    expect(frenchSpaces('Hors ligne : « oui » ?')).toBe('Hors ligne\u00a0: «\u00a0oui\u00a0»\u00a0?');
  });

  test.each([
    [0, '0 dépôt en attente'],
    [1, '1 dépôt en attente'],
    [2, '2 dépôts en attente'],
  ])('the noun agrees with %i', (count, sentence) => {
    expect(say('{count} {count|dépôt|dépôts} en attente', { count })).toBe(sentence);
  });
});

describe('values', () => {
  test.each([
    [168_312, '1\u00a0683,12\u00a0€'],
    [-74_380, '−743,80\u00a0€'],
    [0, '0,00\u00a0€'],
  ])('%i cents', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });

  test('sizes count as the portal does, durations as people do', () => {
    expect(formatSize(999)).toBe('999\u00a0octets');
    expect(formatSize(2_400_000)).toBe('2,4\u00a0Mo');
    expect(formatDuration(59_999)).toBe('moins d’une minute');
    expect(formatDuration((2 * 60 + 10) * 60_000)).toBe('2\u00a0h\u00a010');
    expect(formatDuration(72 * 3_600_000)).toBe('3\u00a0jours');
  });
});

describe('typed days', () => {
  test.each([
    ['24/12/2026', '2026-12-24'],
    [' 4/2/26 ', '2026-02-04'],
    ['24.12.2026', '2026-12-24'],
    ['24-12-26', '2026-12-24'],
    ['24122026', '2026-12-24'],
    ['29/02/2028', '2028-02-29'],
  ])('%s', (typed, date) => {
    expect(readTypedDay(typed)).toBe(date);
    expect(readTypedDay(formatTypedDay(date))).toBe(date);
  });

  test.each(['', '29/02/2027', '31/04/2026', '12/24/2026', '24/12', 'demain', '2026-12-24x'])(
    '%j is no day',
    (typed) => {
      expect(readTypedDay(typed)).toBeUndefined();
    },
  );
});
