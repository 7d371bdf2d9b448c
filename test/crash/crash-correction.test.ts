import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCrashTable } from './crash-table.ts';
import { makeDocuments, playRow } from './live.ts';

const today = new Date().toISOString().slice(0, 10);
let documentsFolder: string;
beforeAll(async () => {
  documentsFolder = await makeDocuments('correction', today);
});
afterAll(async () => {
  await rm(documentsFolder, { recursive: true, force: true });
});

const rows = readCrashTable().filter((row) => row.deposit === 'correction');

test.concurrent.each(rows)(
  'a correction of each invoice, the power goes at $point',
  { timeout: 180_000 },
  async (row) => {
    const { hits, lost, doubled, unsettled } = await playRow(row, { documentsFolder, today });
    process.stdout.write(`${row.point} (correction): hits ${hits}, lost ${lost}, doubled ${doubled}\n`);
    expect({ lost, doubled, unsettled }).toEqual({ lost: 0, doubled: 0, unsettled: 0 });
    expect(hits).toBeGreaterThanOrEqual(3);
  },
);
