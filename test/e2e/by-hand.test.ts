/** An invoice deposited by hand: the guide by keys alone and without a network, then what becomes of it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInAllLooks } from './axe.ts';
import { draftInvoice, goTo, presentFirm } from './journey.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

const number = 'F2026-0001';
const document = `BAC-A-SABLE-${number}.pdf`;

let folder = '';
let window: OpenWindow;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-hand-'));
  const portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 });
  const dataFolder = path.join(folder, 'data');
  window = await openWindow({ dataFolder, portalUrl: portal.url, speed: 200, port: await freePort() });
  await presentFirm(window.page);
  await portal.stop();
  await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(window.page.url()).origin,
  });
});
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

const copied = async (page: Page) => await page.evaluate<string>('navigator.clipboard.readText()');

async function bytesOf(download: Promise<Download>): Promise<Buffer> {
  const file = path.join(folder, 'saved');
  await (await download).saveAs(file);
  return await readFile(file);
}

/** The day as it is typed, on the machine's own calendar. */
function typedToday(): string {
  return new Intl.DateTimeFormat('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date());
}

test('sealed, guided by keys, noted with its certificate and followed, all without a network', async () => {
  const { page } = window;
  await draftInvoice(page, {
    customer: 'Commune fictive sans exigence',
    lines: [{ name: 'Fauchage des accotements', quantity: '2', price: '58' }],
    files: [{ name: 'bon.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Bon') }],
  });
  await press(page, 'Déposer à la main');
  await page.getByRole('heading', { level: 1, name: `Déposer ${number} à la main` }).waitFor();
  await page.getByText(/Scellée, à déposer à la main/).waitFor();
  expect(await violationsInAllLooks(page, 'guide')).toEqual([]);

  // One key copies the first value and the focus goes to the next; Enter copies that one.
  await page.getByRole('heading', { name: 'Champs à recopier' }).waitFor();
  await page.keyboard.press('c');
  await expect.poll(async () => await copied(page)).toMatch(/^A1 : /);
  await tabTo(page, /^Copier SIRET du destinataire/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => await copied(page)).toMatch(/^\d{14}$/);
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/Copié\s: SIRET du destinataire/)
    .waitFor();

  const saved = page.waitForEvent('download');
  await press(page, `Enregistrer ${document}`);
  const plain = (await bytesOf(saved)).toString('latin1');
  expect(plain).toMatch(/^%PDF/);
  expect(plain).not.toContain('EmbeddedFile');
  await tabTo(page, 'Enregistrer bon.pdf');

  await press(page, 'Noter le dépôt');
  await page.getByText(/Cochez d’abord cette case/).waitFor();
  await tabTo(page, /^J’ai vu l’écran d’accusé/, 'Shift+Tab');
  await page.keyboard.press('Space');
  await typeInto(page, /^Me le rappeler le/, typedToday());
  await typeInto(page, /^Numéro de flux/, 'CPP0010000000000000000123');
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choisir le certificat');
  const certificate = path.join(folder, 'certificat.pdf');
  await writeFile(certificate, await samplePdf('Certificat de dépôt'));
  await (await choosing).setFiles(certificate);
  await page.getByText('certificat.pdf').waitFor();
  await press(page, 'Noter le dépôt');
  await page
    .getByText(/sous le numéro CPP0010000000000000000123/)
    .first()
    .waitFor();

  await page.getByRole('link', { name: /^Accueil/ }).click();
  await page.getByRole('heading', { name: 'À vérifier sur le portail' }).waitFor();
  expect(await violationsInAllLooks(page, 'home, to verify')).toEqual([]);
  await press(page, `Vérifier ${number} sur le portail`);
  await page.getByRole('heading', { name: 'Ce qu’elle devient sur le portail' }).waitFor();
  expect(await violationsInAllLooks(page, 'follow, handed')).toEqual([]);
  const kept = page.waitForEvent('download');
  await press(page, 'Enregistrer le certificat');
  expect((await bytesOf(kept)).equals(await readFile(certificate))).toBe(true);

  await tabTo(page, /^État affiché|Choisissez|Sélectionn|Select/);
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: /Mise à disposition du destinataire/ }).waitFor();
  // The third of the list; the first has the focus.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', {
      name: /État affiché.*Mise à disposition du destinataire|Mise à disposition du destinataire.*État affiché/,
    })
    .waitFor();
  await press(page, 'Noter cet état');
  await page
    .getByText(/Vu par vous sur le portail\s: L’acheteur peut la voir/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: /^Accueil/ }).click();
  await page
    .getByRole('heading', { name: /attend/ })
    .first()
    .waitFor();
  expect(await page.getByRole('heading', { name: 'À vérifier sur le portail' }).count()).toBe(0);
});

test('a deposit that was noted by mistake waits again, and several are packed with their warning', async () => {
  const { page } = window;
  for (const name of ['Élagage', 'Curage']) {
    await draftInvoice(page, {
      customer: 'Commune fictive sans exigence',
      lines: [{ name, quantity: '1', price: '80' }],
      files: [],
    });
    await page.getByRole('button', { name: 'Déposer à la main' }).click();
    await page.getByRole('heading', { level: 1, name: /^Déposer F2026-000\d à la main$/ }).waitFor();
  }
  await page.getByText('J’ai vu l’écran d’accusé').click();
  await page.getByRole('button', { name: 'Noter le dépôt' }).click();
  await page.getByRole('button', { name: 'Ce n’était pas déposé' }).click();
  await page.getByText(/Scellée, à déposer à la main/).waitFor();

  await goTo(page, 'Boîte d’envoi');
  await page.getByText('Déposer plusieurs factures d’un coup').click();
  expect(await violationsInAllLooks(page, 'outbox, to hand')).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer l’archive de Factur-X' }).click();
  expect((await bytesOf(saved)).subarray(0, 2).toString()).toBe('PK');
});
