/** Done when: a year's refund with 40 lines from a table, their bills, sealed, handed and its number noted, with no network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsInAllLooks } from './axe.ts';
import { goTo, presentFirm } from './journey.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, type OpenWindow } from './shell.ts';

const LINES = 40;
/** Last year's deliveries may be claimed for whenever this runs. */
const YEAR = String(new Date().getFullYear() - 1);
let folder = '';
let window: OpenWindow | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-fuel-'));
});
afterAll(async () => {
  await window?.close();
  await rm(folder, { recursive: true, force: true });
});

const copied = async (page: Page) => await page.evaluate<string>('navigator.clipboard.readText()');

/** A rate of the user's own: what is no rate is told beside it, and Liasse's comes back at a press. */
async function typeOwnRate(page: Page): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('textbox') })
    .first();
  const rate = row.getByRole('textbox');
  const before = await rate.inputValue();
  await rate.fill('2 000');
  await row.getByText(/Un taux est un nombre d’euros entre 0 et/).waitFor();
  expect(await row.getByRole('button', { name: /^Enregistrer le taux/ }).isDisabled()).toBe(true);
  await rate.fill('27,5');
  await row.getByRole('button', { name: /^Enregistrer le taux/ }).click();
  await row.getByText('Écrit par vous').waitFor();
  expect(await rate.inputValue()).toBe('27,5');
  await row.getByRole('button', { name: /^Revenir au taux de Liasse/ }).click();
  await row.getByText('Écrit par vous').waitFor({ state: 'detached' });
  expect(await rate.inputValue()).toBe(before);
}

/** Cells copied out of a spreadsheet: one is put into the claim of its year, one is no day and is told. */
async function pasteDeliveries(page: Page): Promise<void> {
  const earlier = String(Number(YEAR) - 1);
  const cells = [
    ['03/04', YEAR, 'P-1', '1\u202f234,5'],
    ['04/04', earlier, 'P-2', '800'],
    ['31/02', YEAR, 'P-3', '700'],
  ].map(([day = '', year = '', bill = '', litres = '']) =>
    [`${day}/${year}`, 'Dyneff', bill, 'GNR', litres, 'l'].join('\t'),
  );
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(cells.join('\n'))})`);
  await page.getByRole('region', { name: 'Livraisons' }).focus();
  await page.keyboard.press('Control+V');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 livraisons prêtes à être ajoutées.').waitFor();
  await dialog.getByText(/^Ligne 3.*31\/02\/.*n’est pas un jour du calendrier/).waitFor();
  await dialog.getByRole('button', { name: 'Ajouter 2 livraisons' }).click();
  const pasted = page.getByLabel(`Livraison ${String(LINES + 1)}, quantité`, { exact: true });
  expect(await pasted.inputValue()).toMatch(/^1\s234,5$/u);

  await page.getByRole('button', { name: 'Ranger par année' }).click();
  await page.getByText(`1 livraison rangée dans ${earlier}.`).waitFor();
  expect(await page.getByLabel(/^Livraison \d+, facture$/).count()).toBe(LINES + 1);
  await page.getByRole('button', { name: `Retirer la livraison ${String(LINES + 1)}` }).click();
  await pasted.waitFor({ state: 'detached' });
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const billOf = (index: number) => `FA-${String(100 + index)}`;

/** A table as a French spreadsheet program writes it: Windows-1252, semicolons, commas. One of its days does not exist. */
function frenchTable(): Buffer {
  const rows = Array.from({ length: LINES }, (_, index) => {
    const day = `${twoDigits(1 + (index % 28))}/${twoDigits(1 + (index % 12))}/${YEAR}`;
    return `${day};Coopérative du Vézelien;${billOf(index)};GNR;1 250,5;l`;
  });
  const wrong = `31/02/${YEAR};Coopérative du Vézelien;FA-999;GNR;800;l`;
  const text = ['Date de livraison;Fournisseur;N° de facture;Carburant;Quantité;Unité', ...rows, wrong].join('\r\n');
  return Buffer.from(text, 'latin1');
}

test(
  'forty deliveries from a table, their bills, the dossier sealed and its number noted, without a network',
  { timeout: 240_000 },
  async () => {
    window = await openWindow({
      dataFolder: path.join(folder, 'data'),
      // Nobody listens there.
      portalUrl: `http://127.0.0.1:${String(await freePort())}`,
      speed: 200,
      port: await freePort(),
    });
    const { page } = window;
    await presentFirm(page);
    await window.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(page.url()).origin,
    });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await violationsInAllLooks(page, name)));
    };
    await goTo(page, 'Carburant');
    await page.getByRole('button', { name: 'Taux' }).click();
    await page.getByRole('heading', { level: 1, name: 'Taux de remboursement' }).waitFor();
    await look('fuel rates');
    await typeOwnRate(page);
    await goTo(page, 'Carburant');
    await look('fuel, empty');
    await page.getByRole('button', { name: `Commencer l’année ${YEAR}` }).click();
    await page.getByRole('heading', { level: 1, name: `Carburant ${YEAR}` }).waitFor();

    const [tableInput, billInput] = [page.locator('input[type=file]').nth(0), page.locator('input[type=file]').nth(1)];
    await tableInput.setInputFiles({ name: 'livraisons.csv', mimeType: 'text/csv', buffer: frenchTable() });
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`${String(LINES)} livraisons prêtes à être ajoutées.`).waitFor();
    await dialog.getByText(/31\/02\/.*n’est pas un jour du calendrier/).waitFor();
    await look('table, dry run');
    await dialog.getByRole('button', { name: `Ajouter ${String(LINES)} livraisons` }).click();
    await page.getByLabel('Livraison 40, facture', { exact: true }).waitFor();

    await pasteDeliveries(page);

    // By keyboard: Enter goes to a new delivery, whose day is typed in six digits.
    await page.getByLabel('Livraison 40, quantité', { exact: true }).press('Enter');
    const day = page.getByLabel('Livraison 41, livrée le', { exact: true });
    await day.waitFor();
    await page.keyboard.type(`1506${YEAR.slice(2)}`);
    await day.press('Tab');
    expect(await day.inputValue()).toBe(`15/06/${YEAR}`);
    await page.getByRole('button', { name: 'Retirer la livraison 41' }).click();
    await day.waitFor({ state: 'detached' });

    // 40 × 1 250,5 l = 500,2 hl.
    await page
      .getByText(/^500,2\s*hl$/)
      .first()
      .waitFor();

    // Since July 2024 a bill may bear the reduced rate already: the table doesn't say, so it is asked.
    const open = page.getByRole('button', { name: 'Aucune facture n’est au tarif réduit' });
    if (await open.isVisible()) await open.click();

    const bills = await Promise.all(
      Array.from({ length: LINES }, async (_, index) => ({
        name: `${billOf(index)}.pdf`,
        mimeType: 'application/pdf',
        buffer: await samplePdf(`Facture ${billOf(index)}`),
      })),
    );
    await billInput.setInputFiles(bills);
    await page.getByText(`${String(LINES)} factures jointes à leurs livraisons.`).waitFor({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Sceller le dossier' }).click();
    await page.getByText(/^Pas encore scellé/).waitFor();
    const rib = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Joindre le RIB (PDF)' }).click();
    await (await rib).setFiles({ name: 'rib.pdf', mimeType: 'application/pdf', buffer: await samplePdf('RIB') });
    await page.getByText('rib.pdf', { exact: true }).waitFor();
    await page.getByLabel('Numéro PACAGE').fill('089012345');
    await page.getByText('Je certifie sur l’honneur que l’entreprise n’est pas en difficulté').click();

    await page.getByRole('button', { name: 'Sceller le dossier' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`Carburant ${YEAR}`) }).waitFor();
    const saved = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: /^Enregistrer .*dossier\.pdf$/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/carburant-.*dossier\.pdf$/);
    await page.getByText('FA-139').first().waitFor();
    await page.keyboard.press('c');
    await expect.poll(async () => await copied(page)).toBe('33254021516357');
    await page.keyboard.press('c');
    await expect.poll(async () => await copied(page)).toBe('FR76 3000 6000 0112 3456 7890 189');

    await page.getByText('J’ai vu la confirmation du portail').click();
    await page.getByLabel('Numéro de la demande').fill('TIC-0042');
    await page.getByRole('button', { name: 'Noter le dépôt' }).click();
    await page
      .getByText(/TIC-0042/)
      .first()
      .waitFor();
    await goTo(page, 'Carburant');
    await page.getByRole('img', { name: /Litres de GNR/ }).waitFor();
    await look('fuel years and picture');
    // One delivery has every kind of field; forty keep axe busy for half a minute.
    await page.getByRole('link', { name: String(Number(YEAR) - 1), exact: true }).click();
    await page.getByLabel('Livraison 1, facture', { exact: true }).fill('');
    await page.getByText('Une livraison de Dyneff n’a pas de numéro de facture.').first().waitFor();
    await look('ledger and claim');
    expect(found).toEqual([]);
    await goTo(page, 'Boîte d’envoi');
    await page.getByRole('row').filter({ hasText: 'TIC-0042' }).waitFor();
  },
);
