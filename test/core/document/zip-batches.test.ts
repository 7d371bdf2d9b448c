import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { portalFileName } from '../../../core/document/portal-file-name.ts';
import { zipBatches } from '../../../core/document/zip-batches.ts';

const file = (name: string, size = 1) => ({ name, bytes: new Uint8Array(size).fill(7) });

test('archives are split by count and by weight, nothing lost, the order kept', () => {
  const files = [1, 2, 3, 4, 5].map((number) => file(`F-${String(number)}.pdf`, 10 * number));
  const byCount = zipBatches(files, { count: 2, totalBytes: 1_000 }).map((zip) => Object.keys(unzipSync(zip)));
  expect(byCount).toEqual([['F-1.pdf', 'F-2.pdf'], ['F-3.pdf', 'F-4.pdf'], ['F-5.pdf']]);
  const byWeight = zipBatches(files, { count: 100, totalBytes: 60 }).map((zip) => Object.keys(unzipSync(zip)));
  expect(byWeight).toEqual([['F-1.pdf', 'F-2.pdf', 'F-3.pdf'], ['F-4.pdf'], ['F-5.pdf']]);
});

test('two files of one name both arrive, and the same files make the same bytes', () => {
  const files = [file('F-1.pdf', 3), file('F-1.pdf', 4)];
  const [zip = new Uint8Array()] = zipBatches(files);
  expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, bytes.length])).toEqual([
    ['F-1.pdf', 3],
    ['F-1 (2).pdf', 4],
  ]);
  expect(zipBatches(files)[0]).toEqual(zip);
});

test.each([
  ['a.pdf', [], 'a.pdf'],
  [`${'x'.repeat(60)}.pdf`, [], `${'x'.repeat(46)}.pdf`],
  [`${'x'.repeat(60)}.pdf`, [`${'x'.repeat(46)}.pdf`], `${'x'.repeat(42)} (2).pdf`],
  ['sans-extension', ['sans-extension'], 'sans-extension (2)'],
] as const)('%s becomes a name that the portal takes', (name, taken, made) => {
  expect(portalFileName(name, taken)).toBe(made);
});
