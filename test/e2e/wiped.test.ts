/** The browser's data is wiped: what was sent, what was queued, drafts, customers and firm are back, from main's copy. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { draftInvoice, FIRM, goTo, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

const recipient = 'Commune fictive sans exigence';
const wipedHeading = 'Vos données de cette fenêtre ont été effacées';

let folder = '';
let portal: Awaited<ReturnType<typeof startPortal>>;
let window: OpenWindow;
let options: Parameters<typeof openWindow>[0];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-wiped-'));
  portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 });
  options = {
    dataFolder: path.join(folder, 'data'),
    profileFolder: path.join(folder, 'profile'),
    portalUrl: portal.url,
    speed: 200,
    port: await freePort(),
  };
  window = await openWindow(options);
  await presentFirm(window.page);
});
afterEach(async () => {
  await window.close();
  await portal.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const changes = async (): Promise<string> =>
  await readFile(path.join(folder, 'data', 'backup', 'current', 'changes-000000.jsonl'), 'utf8').catch(() => '');

async function expectCopied(words: string): Promise<void> {
  await expect.poll(changes, { timeout: 10_000, interval: 50 }).toContain(words);
}

async function draft(name: string): Promise<void> {
  await draftInvoice(window.page, { customer: recipient, lines: [{ name, quantity: '2', price: '80' }], files: [] });
}

async function openWiped(): Promise<void> {
  await window.close();
  await rm(path.join(folder, 'profile'), { recursive: true, force: true });
  window = await openWindow(options);
  await window.page.getByRole('heading', { level: 1, name: wipedHeading }).waitFor();
}

/** What axe finds in a wide window and in a narrow one, which must not scroll sideways either. */
async function faultsOfLook(): Promise<string[]> {
  const { page } = window;
  const wide = await violations(page);
  await page.setViewportSize({ width: 400, height: 800 });
  const scrolls = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  const narrow = await violations(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  return [...wide, ...narrow, ...(scrolls ? ['scrolls sideways'] : [])];
}

async function portalNumbers(): Promise<string[]> {
  const answer = await fetch(`${portal.url}/__sandbox/deposits`);
  const { invoices } = (await answer.json()) as { invoices: { number: string }[] };
  return invoices.map(({ number }) => number).sort();
}

test(
  'sent, queued, drafted: everything of a wiped window is back, by keyboard, and each filing arrives once',
  { timeout: 240_000 },
  async () => {
    await draft('Fauchage envoyé');
    const sent = await queueInvoice(window.page);
    await openOutbox(window.page);
    const arrived = /mise à disposition|intégrée/i;
    await outboxRow(window.page, sent).filter({ hasText: arrived }).waitFor({ timeout: 40_000 });
    await window.page.keyboard.press('Control+k');
    await window.page.getByRole('menuitem', { name: 'Suspendre l’envoi' }).click();
    await window.page.getByText('Envoi suspendu').first().waitFor();
    await draft('Déneigement en file');
    const queued = await queueInvoice(window.page);
    await draft('Bois bûche en brouillon');
    await expectCopied('Bois bûche en brouillon');
    await expectCopied('"submissionId"');

    await openWiped();
    const { page } = window;
    expect(await faultsOfLook()).toEqual([]);
    await page.getByText('3 brouillons et factures').waitFor();
    const restore = page.getByRole('button', { name: 'Tout restaurer' });
    for (let presses = 0; presses < 20 && !(await restore.evaluate((each) => each.matches(':focus'))); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: wipedHeading }).waitFor({ state: 'detached' });

    await goTo(page, 'Factures');
    for (const number of [sent, queued]) await page.getByRole('row').filter({ hasText: number }).first().waitFor();
    expect(await page.getByRole('row').filter({ hasText: recipient }).count()).toBe(3);
    await page.getByRole('link', { name: 'Accueil' }).click();
    await page.getByRole('button', { name: /^Continuer/ }).click();
    const line = page.getByLabel('Ligne 1, désignation', { exact: true });
    await line.waitFor();
    expect(await line.inputValue()).toBe('Bois bûche en brouillon');
    await goTo(page, 'Clients');
    await page.getByRole('row').filter({ hasText: recipient }).first().waitFor();
    await goTo(page, 'Réglages');
    expect(await page.getByLabel('Nom de l’entreprise').inputValue()).toBe(FIRM.name);

    await openOutbox(page);
    await outboxRow(page, sent).filter({ hasText: arrived }).waitFor();
    await outboxRow(page, queued).waitFor();
    await page.getByRole('button', { name: 'Reprendre l’envoi' }).click();
    await outboxRow(page, queued).filter({ hasText: arrived }).waitFor({ timeout: 40_000 });
    expect(await portalNumbers()).toEqual([sent, queued].sort());
  },
);

test('nothing is written over the copy before the user has chosen; a new beginning can be taken back, and that too', async () => {
  await draft('Bois bûche');
  await expectCopied('Bois bûche');
  await openWiped();
  const before = await changes();
  await window.page.reload();
  await window.page.getByRole('heading', { level: 1, name: wipedHeading }).waitFor();
  expect(await changes()).toBe(before);

  await window.page.getByRole('button', { name: 'Commencer sans ces données' }).click();
  await presentFirm(window.page);
  const { page } = window;
  await goTo(page, 'Réglages');
  await page.getByText(/^Dernière copie il y a/).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'avant un nouveau départ' });
  await row.waitFor();
  expect(await faultsOfLook()).toEqual([]);
  await row.getByRole('button', { name: /^Voir l’image/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Ce que contient cette sauvegarde' });
  await dialog.getByText('1 brouillon ou facture').waitFor();
  expect(await faultsOfLook()).toEqual([]);
  await dialog.getByRole('button', { name: 'Restaurer' }).click();
  await page.getByText(/^La sauvegarde du .* est restaurée\.$/).waitFor();
  await goTo(page, 'Factures');
  await page.getByRole('row').filter({ hasText: recipient }).first().waitFor();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('La restauration est annulée.').waitFor();
  expect(await page.getByRole('row').filter({ hasText: recipient }).count()).toBe(0);
});

test('an exported copy is everything on another computer: drafts, and filings under their numbers, suspended', async () => {
  await window.page.keyboard.press('Control+k');
  await window.page.getByRole('menuitem', { name: 'Suspendre l’envoi' }).click();
  await draft('Déneigement en file');
  const queued = await queueInvoice(window.page);
  await goTo(window.page, 'Réglages');
  const downloading = window.page.waitForEvent('download');
  await window.page.getByRole('button', { name: 'Exporter une copie' }).click();
  const file = path.join(folder, 'copie.liasse.zip');
  await (await downloading).saveAs(file);
  await window.close();

  window = await openWindow({
    ...options,
    dataFolder: path.join(folder, 'other-data'),
    profileFolder: path.join(folder, 'other-profile'),
  });
  const { page } = window;
  await presentFirm(page);
  await goTo(page, 'Réglages');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Importer une copie' }).click();
  await (await chooser).setFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Ce que contient cette sauvegarde' });
  await dialog.getByText(/^1 dépôt scellé est repris/).waitFor();
  await dialog.getByRole('button', { name: 'Restaurer' }).click();
  await page.getByText(/^La sauvegarde du .* est restaurée\.$/).waitFor();
  await openOutbox(page);
  await outboxRow(page, queued).waitFor();
  await page.getByRole('button', { name: 'Reprendre l’envoi' }).click();
  await outboxRow(page, queued)
    .filter({ hasText: /mise à disposition|intégrée/i })
    .waitFor({ timeout: 40_000 });
  expect(await portalNumbers()).toEqual([queued]);
});
