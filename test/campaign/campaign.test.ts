import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCampaignDocuments } from './campaign-invoices.ts';
import { drawRun } from './draw-run.ts';
import { playCampaign, sumsLine } from './play-campaign.ts';

const today = new Date().toISOString().slice(0, 10);
const seed = 20;
/** In some of them the answer to a deposit is lost for certain: by a kill, a cut line, an error 500. */
const runs = [1, 3, 5, 6, 8];
/** In them the browser is wiped after it was used. */
const wiped = [2, 6];
let documentsFolder: string;
beforeAll(async () => {
  documentsFolder = await makeCampaignDocuments(today);
});
afterAll(async () => {
  await rm(documentsFolder, { recursive: true, force: true });
});

test('a seed draws the same run again, and another run otherwise', () => {
  expect(drawRun(seed, 3, '2026')).toEqual(drawRun(seed, 3, '2026'));
  expect(drawRun(seed, 3, '2026')).not.toEqual(drawRun(seed, 4, '2026'));
});

test('a short campaign loses, doubles and hides nothing', { timeout: 60_000 }, async () => {
  const sums = await playCampaign({ seed, today, documentsFolder, lookUpTakenOut: false, copyTakenOut: false }, runs);
  process.stdout.write(`${sumsLine(sums)}\n`);
  expect(sums.failed).toEqual([]);
  expect(sums.kills).toBeGreaterThanOrEqual(3);
  expect(sums.filings).toBeGreaterThanOrEqual(10);
});

test('with the look-up taken out of the sender, the same campaign fails', { timeout: 60_000 }, async () => {
  const sums = await playCampaign({ seed, today, documentsFolder, lookUpTakenOut: true, copyTakenOut: false }, runs);
  process.stdout.write(`without look-up: ${sumsLine(sums)}\n`);
  expect(sums.doubled).toBeGreaterThan(0);
});

test('with the copy of the window taken out, a wiped window has lost its drafts', { timeout: 60_000 }, async () => {
  const sums = await playCampaign({ seed, today, documentsFolder, lookUpTakenOut: false, copyTakenOut: true }, wiped);
  process.stdout.write(`without copy: ${sumsLine(sums)}\n`);
  expect(sums.lost).toBeGreaterThan(0);
});
