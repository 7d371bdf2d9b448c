/** axe finds nothing on any screen or dialog, in both themes and at 400 px: WCAG 2.2 AA rules and target-size. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInAllLooks } from './axe.ts';
import { draftInvoice, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { takeNumber } from './take-number.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

let folder = '';
let window: OpenWindow;
let portal: Awaited<ReturnType<typeof startPortal>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-axe-'));
  portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 });
  const dataFolder = path.join(folder, 'data');
  window = await openWindow({ dataFolder, portalUrl: portal.url, speed: 200, port: await freePort() });
});
afterAll(async () => {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

async function go(hash: string, heading: string): Promise<void> {
  await window.page.evaluate((to) => void (location.hash = to), hash);
  await window.page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

test('every screen and dialog', { timeout: 180_000 }, async () => {
  const { page } = window;
  const found: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    found[name] = await violationsInAllLooks(page, name);
  };
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Liasse' }).waitFor();
  await look('first run');
  await presentFirm(page);
  await look('home, empty');
  await go('#/factures', 'Factures');
  await look('invoices, empty');
  await go('#/envoi', 'Boîte d’envoi');
  await look('outbox, empty');
  await go('#/clients', 'Clients');
  await look('customers');
  await go('#/reglages', 'Réglages');
  await look('settings');
  await go('#/aide', 'Aide');
  await look('help');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await look('palette');
  await page.keyboard.press('Escape');

  await go('#/clients', 'Clients');
  await page.getByRole('button', { name: 'Ajouter un client' }).first().click();
  await page.getByRole('dialog').waitFor();
  await look('customer dialog');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await look('customer dialog, errors');
  await page.keyboard.press('Escape');

  await takeNumber(portal.url, 'F2026-0001', folder);
  await draftInvoice(page, {
    customer: 'Commune fictive sans exigence',
    lines: [{ name: 'Fauchage', quantity: '2', price: '58' }],
    files: [{ name: 'bon.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Bon') }],
  });
  await look('editor, attachments');
  await page.getByRole('button', { name: 'Voir « bon.pdf »' }).click();
  await page.locator('canvas').first().waitFor();
  await look('editor, attachment shown');
  await page.getByRole('button', { name: 'Renommer « bon.pdf »' }).click();
  await look('editor, attachment renamed');
  await page.getByRole('tab', { name: /Contrôles/ }).click();
  await look('editor, checks');
  await page.getByRole('tab', { name: /Page/ }).click();
  await page.locator('canvas').first().waitFor();
  await look('editor, page');
  const number = await queueInvoice(page);
  await look('editor, queued');
  await openOutbox(page);
  await outboxRow(page, number)
    .getByRole('button', { name: /Décider/ })
    .click({ timeout: 60_000 });
  await page.getByRole('dialog').waitFor();
  await look('decide dialog');
  await page.keyboard.press('Escape');
  await look('outbox, to decide');
  await outboxRow(page, number).getByRole('link', { name: number }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  await look('follow');
  await portal.stop();
  await draftInvoice(page, {
    customer: 'Commune fictive sans exigence',
    lines: [{ name: 'Élagage', quantity: '1', price: '80' }],
    files: [],
  });
  await queueInvoice(page);
  await openOutbox(page);
  await page.getByText('Hors ligne : 1 dépôt en attente').first().waitFor();
  await look('outbox, waiting');
  await go('#/factures', 'Factures');
  await look('invoices');
  await page.evaluate("location.hash = '#/'");
  await page.getByRole('heading', { name: 'Ce qui vous attend' }).waitFor();
  await look('home');
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});
