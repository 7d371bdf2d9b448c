/** The power goes, the window is reloaded or closed: what was typed is there, and what was sent has one effect. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftInvoice, goTo, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

type Held = { readonly flows: readonly unknown[]; readonly invoices: readonly { readonly number: string }[] };

const recipient = 'Commune fictive sans exigence';
const engagement = 'Numéro d’engagement';
const designation = 'Ligne 1, désignation';
/** The drafts as the window's database holds them. */
const STORED_DRAFTS = `new Promise((resolve, reject) => {
  const asked = indexedDB.open('liasse');
  asked.onerror = reject;
  asked.onsuccess = () => {
    const all = asked.result.transaction('invoices').objectStore('invoices').getAll();
    all.onsuccess = () => {
      asked.result.close();
      resolve(JSON.stringify(all.result));
    };
  };
})`;

let folder = '';
let options: Parameters<typeof openWindow>[0];
let portal: Awaited<ReturnType<typeof startPortal>>;
let window: OpenWindow;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-cut-'));
  portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 });
  options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: 200, port: await freePort() };
  window = await openWindow(options);
  await presentFirm(window.page);
});
afterEach(async () => {
  await window.close();
  await portal.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const held = async (): Promise<Held> => (await (await fetch(`${portal.url}/__sandbox/deposits`)).json()) as Held;
const numbers = async (): Promise<string[]> => (await held()).invoices.map((each) => each.number).sort();

async function openTheDraft(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accueil' }).click();
  await page.getByRole('button', { name: /^Continuer/ }).click();
}

/** Types, then waits until the database has it: by itself, as nobody presses a button or leaves a field. */
async function typeAndWait(page: Page, words: string): Promise<void> {
  await page.getByLabel(designation, { exact: true }).fill('');
  await page.getByLabel(designation, { exact: true }).pressSequentially(words);
  await page.getByLabel(engagement).fill(`EJ ${words}`);
  await expect
    .poll(async () => await page.evaluate<string>(STORED_DRAFTS), { timeout: 20_000, interval: 10 })
    .toContain(`EJ ${words}`);
}

async function expectTyped(page: Page, words: string): Promise<void> {
  const line = page.getByLabel(designation, { exact: true });
  await line.waitFor();
  expect(await line.inputValue()).toBe(words);
  expect(await page.getByLabel(engagement).inputValue()).toBe(`EJ ${words}`);
}

async function queueTwoSuspended(page: Page): Promise<readonly string[]> {
  const queued: string[] = [];
  for (const name of ['Fauchage', 'Déneigement']) {
    await draftInvoice(page, { customer: recipient, lines: [{ name, quantity: '2', price: '80' }], files: [] });
    // Sending is suspended as soon as it can be: nothing may leave before the fault stands ready.
    if (queued.length === 0) {
      await page.keyboard.press('Control+k');
      await page.getByRole('menuitem', { name: 'Suspendre l’envoi' }).click();
      await page.getByText('Envoi suspendu').first().waitFor();
    }
    queued.push(await queueInvoice(page));
  }
  await openOutbox(page);
  return [...queued].sort();
}

async function expectIntegratedOnce(page: Page, queued: readonly string[]): Promise<void> {
  for (const number of queued) {
    await outboxRow(page, number)
      .filter({ hasText: /mise à disposition|intégrée/i })
      .waitFor({ timeout: 40_000 });
  }
  expect(await numbers()).toEqual(queued);
}

test('a cut, a reload and a closed window lose nothing that was typed', async () => {
  await goTo(window.page, 'Factures');
  await window.page.getByRole('button', { name: 'Nouvelle facture' }).first().click();
  await typeAndWait(window.page, 'Bois bûche avant la coupure');
  await window.kill();

  window = await openWindow(options);
  await openTheDraft(window.page);
  await expectTyped(window.page, 'Bois bûche avant la coupure');

  await typeAndWait(window.page, 'Avant de recharger');
  await window.page.reload();
  await expectTyped(window.page, 'Avant de recharger');

  await typeAndWait(window.page, 'Avant de fermer');
  await window.close();
  window = await openWindow(options);
  await openTheDraft(window.page);
  await expectTyped(window.page, 'Avant de fermer');
});

test.each(['acceptThenCut', 'slow'])(
  'the power goes while a batch leaves (%s): each invoice is integrated once',
  async (kind) => {
    const queued = await queueTwoSuspended(window.page);
    const fault = { kind, route: '/deposer/flux' };
    const told = await fetch(`${portal.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect(told.status).toBe(200);
    expect(await numbers()).toEqual([]);
    await window.page.getByRole('button', { name: 'Reprendre l’envoi' }).click();
    // The sandbox has the batch; its answer is lost or has not come.
    await expect.poll(async () => (await held()).flows.length, { timeout: 20_000, interval: 10 }).toBe(1);
    await window.kill();

    window = await openWindow(options);
    await openOutbox(window.page);
    await expectIntegratedOnce(window.page, queued);
    expect((await held()).flows).toHaveLength(1);
  },
);

test('a wiped outbox of the window is rebuilt from what the machine sealed', async () => {
  const queued = await queueTwoSuspended(window.page);
  const { origin } = new URL(window.page.url());
  // A page of the same origin that is not the application: nothing holds the database open.
  await window.page.goto(`${origin}/nothing-here`);
  await window.page.evaluate(`new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase('liasse-outbox');
    asked.onsuccess = resolve;
    asked.onerror = reject;
  })`);
  await window.page.goto(origin);
  await openOutbox(window.page);
  for (const number of queued) await outboxRow(window.page, number).waitFor();
  const rebuilt = await window.page.evaluate(`new Promise((resolve, reject) => {
    const asked = indexedDB.open('liasse-outbox');
    asked.onerror = reject;
    asked.onsuccess = () => {
      const all = asked.result.transaction('intents').objectStore('intents').getAll();
      all.onsuccess = () => {
        asked.result.close();
        resolve(all.result.map((intent) => intent.number + ' ' + intent.wish).sort());
      };
    };
  })`);
  expect(rebuilt).toEqual(queued.map((number) => `${number} send`));
  await window.page.getByRole('button', { name: 'Reprendre l’envoi' }).click();
  await expectIntegratedOnce(window.page, queued);
});
