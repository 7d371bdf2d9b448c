import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCrashTable } from './crash-table.ts';
import { makeDocuments, playRow } from './live.ts';

const today = new Date().toISOString().slice(0, 10);
let documentsFolder: string;
beforeAll(async () => {
  documentsFolder = await makeDocuments('archive', today);
});
afterAll(async () => {
  await rm(documentsFolder, { recursive: true, force: true });
});

const rows = readCrashTable().filter((row) => row.deposit === 'archive');

test.concurrent.each(rows)('one archive a supplier, the power goes at $point', { timeout: 60_000 }, async (row) => {
  const { hits, lost, doubled, unsettled } = await playRow(row, { documentsFolder, today });
  process.stdout.write(`${row.point} (archive): hits ${hits}, lost ${lost}, doubled ${doubled}\n`);
  expect({ lost, doubled, unsettled }).toEqual({ lost: 0, doubled: 0, unsettled: 0 });
  expect(hits).toBeGreaterThanOrEqual(3);
});

test.concurrent('with the look-up taken out, the same check fails', { timeout: 60_000 }, async () => {
  const row = { point: 'body-sent', deposit: 'archive', after: undefined } as const;
  const { hits, lost, doubled } = await playRow(row, { documentsFolder, today, lookUpTakenOut: true });
  process.stdout.write(`${row.point} without look-up: hits ${hits}, lost ${lost}, doubled ${doubled}\n`);
  expect(hits).toBeGreaterThanOrEqual(3);
  expect(doubled).toBeGreaterThan(0);
});
