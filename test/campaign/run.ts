/** Random faults of machine and portal at once, drawn from a seed; fails when a filing is lost, doubled or hidden. */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeCampaignDocuments } from './campaign-invoices.ts';
import { playCampaign, sumsLine } from './play-campaign.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    seed: { type: 'string' },
    run: { type: 'string' },
    /** The window in a real Chromium, through the browser shell. */ window: { type: 'boolean', default: false },
  },
});

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not « ${text} »`);
  return Number(text);
}

const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : wholeNumber('seed', values.seed);
const count = wholeNumber('runs', values.runs);
const runs =
  values.run === undefined ? Array.from({ length: count }, (_, run) => run) : [wholeNumber('run', values.run)];
const today = new Date().toISOString().slice(0, 10);
process.stdout.write(`seed ${String(seed)}\n`);
// Only it needs a browser.
const way = values.window ? (await import('./chromium-window.ts')).inChromium : undefined;
const documentsFolder = await makeCampaignDocuments(today);
try {
  const campaign = { seed, today, documentsFolder, lookUpTakenOut: false, copyTakenOut: false };
  const sums = await playCampaign(campaign, runs, way);
  for (const { run, failures } of sums.failed) {
    process.stdout.write(`run ${String(run)}: ${failures.join('; ')}\n`);
    process.stdout.write(
      `  again: npm run campaign -- --seed ${String(seed)} --run ${String(run)}${values.window ? ' --window' : ''}\n`,
    );
  }
  process.stdout.write(`${sumsLine(sums)}\n`);
  if (sums.failed.length > 0) process.exitCode = 1;
} finally {
  await rm(documentsFolder, { recursive: true, force: true });
}
