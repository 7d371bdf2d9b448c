import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { factSchema } from '../../core/outbox/fact.ts';
import { replay } from '../../core/outbox/replay.ts';
import { fillInvoice, goTo, openOutbox, presentFirm, queueInvoice } from '../e2e/journey.ts';
import { freePort, openWindow, runToEnd, type OpenWindow } from '../e2e/shell.ts';
import { emptyWindow } from './campaign-window.ts';
import { drawRun, quietLife, type LifePlan } from './draw-run.ts';
import { hasSettled } from './has-settled.ts';
import { judgeRun, type Verdict } from './judge-run.ts';
import type { LifeEnd, News } from './live.ts';
import type { Way } from './play-campaign.ts';
import type { Campaign } from './play-run.ts';
import { readSubmissions } from './read-submissions.ts';
import { CAMPAIGN_SPEED, openRunPortal } from './run-portal.ts';
import { tryOlder } from './try-older.ts';

/** What code does in a moment takes a window that much longer: kills and reloads come later. */
const SLOWER = 10;
const SETTLE_MS = 60_000;

/** One run: where it is played, and what its user knows. Drafts stand under their id, in version 0 alone. */
type Run = {
  readonly options: Parameters<typeof openWindow>[0] & { readonly profileFolder: string };
  readonly filings: number;
  /** The draft that its user began for each filing, by the filing's order. */ readonly drafts: (string | undefined)[];
  readonly acknowledged: Set<string>;
  written: Map<string, number>;
  readonly copied: Map<string, number>;
  /** What the browser holds at the end. */ found: ReadonlyMap<string, number>;
};

const pause = async (ms: number): Promise<void> => await new Promise((resolve) => setTimeout(resolve, ms));

/** Looks again and again; false when it did not come in that time. */
async function comes(look: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(50)) if (await look()) return true;
  return false;
}

/** The drafts in the browser's own database, and what each was sealed as. */
async function storedDrafts(page: Page): Promise<ReadonlyMap<string, string | undefined>> {
  const records = await page.evaluate<{ id: string; submissionId?: string }[]>(`new Promise((resolve, reject) => {
    const opened = indexedDB.open('liasse');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const all = opened.result.transaction('invoices').objectStore('invoices').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        opened.result.close();
        resolve(all.result.map(({ id, submissionId }) => ({ id, submissionId })));
      };
    };
  })`);
  return new Map(records.map(({ id, submissionId }) => [id, submissionId]));
}

/** From whatever the window opens on to its work: the first run, or the choice of one that lost its data. */
async function enter(page: Page): Promise<void> {
  const first = page.getByRole('heading', { level: 1, name: 'Bienvenue dans Liasse' });
  const restore = page.getByRole('button', { name: 'Tout restaurer' });
  const rail = page.getByRole('link', { name: /^Factures/ });
  await first.or(restore).or(rail).first().waitFor();
  if (await first.isVisible()) await presentFirm(page);
  if (await restore.isVisible()) await restore.click();
  await rail.first().waitFor();
}

/** Queues one filing as its user does, going on with the draft that he began if it is still there; answers its number. */
async function queueOne(page: Page, run: Run, index: number): Promise<string> {
  const stored = await storedDrafts(page);
  const begun = run.drafts[index];
  const submissionId = begun === undefined ? undefined : stored.get(begun);
  if (submissionId !== undefined) {
    await openOutbox(page);
    return (await page.locator(`a[href="#/envoi/${submissionId}"]`).textContent()) ?? '';
  }
  if (begun !== undefined && stored.has(begun)) {
    await page.evaluate((to) => void (location.hash = to), `#/factures/${begun}`);
  } else {
    await goTo(page, 'Factures');
    await page.getByRole('button', { name: 'Nouvelle facture' }).first().click();
    await page.waitForURL(/#\/factures\/./);
    run.drafts[index] = new URL(page.url()).hash.slice('#/factures/'.length);
  }
  const lines = [{ name: `Travail ${String(index + 1)}`, quantity: '1', price: '100' }];
  await fillInvoice(page, { customer: 'Commune fictive sans exigence', lines, files: [] });
  // The directory may not have answered yet.
  await page
    .locator('details:has([data-field="buyer.address.city"])')
    .evaluate((each) => each.setAttribute('open', ''));
  for (const [field, text] of Object.entries({ lineOne: '1 rue Fictive', postCode: '89450', city: 'Asquins' }))
    await page.locator(`[data-field="buyer.address.${field}"]`).fill(text);
  return await queueInvoice(page);
}

/** Waits for the machine's copy of the sealed draft, which comes by itself within a second. */
async function waitForCopy({ options }: Run, id: string): Promise<void> {
  const path = join(options.dataFolder, 'backup', 'current', 'changes-000000.jsonl');
  const isThere = async () => (await readFile(path, 'utf8').catch(() => '')).includes(`"submissionId":"${id}`);
  if (!(await comes(isThere, 10_000))) throw new Error(`the copy of draft ${id} never came`);
}

async function work(page: Page, run: Run, tell: (news: News) => void): Promise<void> {
  await enter(page);
  for (let index = 0; index < run.filings; index += 1) {
    if (run.acknowledged.has(run.drafts[index] ?? '')) continue;
    const number = await queueOne(page, run, index);
    const filingId = run.drafts[index] ?? '';
    run.acknowledged.add(filingId);
    run.written.set(filingId, 0);
    tell({ name: 'acknowledged', filingId, number });
    await waitForCopy(run, filingId);
    run.copied.set(filingId, 0);
  }
}

/** One life's work, its tab closed in the midst of it and opened again as planned, until all is queued. */
async function playTabs({ page, context }: OpenWindow, plan: LifePlan, run: Run, tell: (news: News) => void) {
  const { origin } = new URL(page.url());
  for (const afterMs of plan.reloadsAfterMs) {
    const living = work(context.pages().at(-1) ?? page, run, tell);
    const isDone = await Promise.race([living.then(() => true), pause(afterMs * SLOWER).then(() => false)]);
    if (isDone) return;
    living.catch(() => undefined);
    const before = context.pages();
    const next = await context.newPage();
    for (const each of before) await each.close();
    await next.goto(origin);
  }
  await work(context.pages().at(-1) ?? page, run, tell);
}

/** Waits until everything that was acknowledged is settled, and looks what the browser holds then. */
async function settle({ context }: OpenWindow, run: Run): Promise<void> {
  const path = join(run.options.dataFolder, 'outbox', 'journal.jsonl');
  const isSettled = async (): Promise<boolean> => {
    // Whole lines alone: the machine is writing it.
    const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
    const facts = lines.map((line) => factSchema.parse((JSON.parse(line) as { fact: unknown }).fact));
    return [...replay(facts).submissions.values()]
      .filter((each) => run.acknowledged.has(each.filingId))
      .every(hasSettled);
  };
  await comes(isSettled, SETTLE_MS);
  const page = context.pages().at(-1);
  if (page !== undefined) run.found = new Map([...(await storedDrafts(page)).keys()].map((id) => [id, 0]));
}

/** One life of machine and browser: the power goes for both at once when its plan says so. */
async function live(plan: LifePlan, run: Run): Promise<LifeEnd> {
  const { dataFolder, profileFolder } = run.options;
  const news: News[] = [];
  if (plan.wipedBefore) {
    await rm(profileFolder, { recursive: true, force: true });
    run.written = new Map(run.copied);
  }
  const window = await openWindow(run.options);
  if (plan.secondInstance) {
    const { code, output } = await runToEnd(['serve', '--port', String(await freePort()), '--data', dataFolder]);
    news.push({
      name: 'second',
      answer: code === 1 && output.includes('déjà ouvert') ? 'machine.folderInUse' : output,
    });
  }
  const { killAfterMs } = plan;
  const cut = killAfterMs === undefined ? undefined : pause(killAfterMs < 600 ? killAfterMs * SLOWER : killAfterMs);
  const living = playTabs(window, plan, run, (each) => news.push(each));
  try {
    await Promise.race(cut === undefined ? [living] : [living, cut]);
    if (cut !== undefined) {
      living.catch(() => undefined);
      await cut;
      await window.kill();
      return { wasKilled: true, news, complaint: '' };
    }
    await settle(window, run);
    await window.close();
    return { wasKilled: false, news, complaint: '' };
  } catch (error) {
    await window.close();
    return { wasKilled: false, news, complaint: `the window: ${String(error)}` };
  }
}

/** Plays one run as drawn, but for the clock, the disk and the points to die at: a machine that is served has none. */
async function playRun({ seed, today }: Campaign, number: number): Promise<Verdict> {
  const { faults, lives, atEnd, filings } = drawRun(seed, number, today.slice(0, 4));
  const place = await mkdtemp(join(tmpdir(), 'liasse-window-'));
  const portal = await openRunPortal(join(place, 'portal'), faults);
  const dataFolder = join(place, 'data');
  const around = { portalUrl: portal.url, speed: CAMPAIGN_SPEED, port: await freePort() };
  const run: Run = {
    options: { ...around, dataFolder, profileFolder: join(place, 'profile') },
    filings,
    drafts: [],
    acknowledged: new Set(),
    written: new Map(),
    copied: new Map(),
    found: new Map(),
  };
  try {
    const ends: LifeEnd[] = [];
    const older: string[] = [];
    for (const plan of [...lives, { ...quietLife(0), ...atEnd }]) {
      if (ends.length === lives.length && lives.length > 0) await portal.calm();
      // Of the machine's data alone: the window's is the browser's.
      if (plan.olderBefore) older.push(...(await tryOlder(dataFolder, emptyWindow())));
      ends.push(await live(plan, run));
    }
    const drafts = { expected: run.written, found: run.found };
    const submissions = await readSubmissions(dataFolder);
    return judgeRun({ filings, ends, submissions, deposits: await portal.deposits(), drafts, older });
  } finally {
    await portal.close();
    await rm(place, { recursive: true, force: true });
  }
}

/** The window as its user has it, in a real Chromium, one at a time: it takes a core. */
export const inChromium: Way = { play: playRun, atOnce: 1 };
