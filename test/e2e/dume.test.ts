/** Done when: a returning user seals a checked DUME from the home screen in three clicks and two figures, with no network. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsInAllLooks } from './axe.ts';
import { fillCompanyFile, goTo, presentFirm } from './journey.ts';
import { freePort, openWindow, type OpenWindow } from './shell.ts';

let folder = '';
let window: OpenWindow | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-dume-'));
});
afterAll(async () => {
  await window?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every press of a button that the page hears of, whoever makes it. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset['clicks'] = '0';
    document.addEventListener(
      'pointerup',
      () => {
        document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks']) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.body.dataset['clicks']));
}

const years = [
  { year: '2025', turnover: '180 000' },
  { year: '2024', turnover: '181 000' },
  { year: '2023', turnover: '182 000' },
];

async function typeConsultation(page: Page, reference: string): Promise<void> {
  await goTo(page, 'DUME');
  await page.getByRole('button', { name: 'Nouvelle consultation' }).click();
  await page.getByLabel('Nom de l’acheteur').fill('Commune de Vézelay');
  await page.getByLabel('Référence de la consultation').fill(reference);
  await page.getByLabel('Objet du marché').fill('Fauchage des accotements');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
  await page.getByLabel('Date limite').fill(soon);
  await page.getByText('Le profil d’acheteur propose').click();
}

test(
  'from the home screen to a sealed DUME in three clicks, deposited by hand and its number noted, without a network',
  { timeout: 240_000 },
  async () => {
    const options = {
      dataFolder: path.join(folder, 'data'),
      // Nobody listens there.
      portalUrl: `http://127.0.0.1:${String(await freePort())}`,
      speed: 200,
      port: await freePort(),
    };
    window = await openWindow(options);
    const { page } = window;
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await violationsInAllLooks(page, name)));
    };
    await presentFirm(page);
    await goTo(page, 'DUME');
    await look('DUME, empty');
    await fillCompanyFile(page, years);
    await look('company file');

    // The first DUME: the grounds are answered once.
    await typeConsultation(page, 'MAPA-2026-01');
    await page.getByText('Aucun motif d’exclusion ne me concerne').click();
    await page.getByRole('button', { name: 'Déclarer et sceller' }).click();
    await look('DUME, figures not confirmed');
    await page.getByText('Je confirme ces deux chiffres').click();
    await page.getByRole('button', { name: 'Déclarer et sceller' }).click();
    await page.getByRole('heading', { level: 1, name: /DUME MAPA-2026-01/ }).waitFor();

    // The user who comes back: a consultation waits.
    await typeConsultation(page, 'MAPA-2026-02');
    await page.getByRole('link', { name: /^Accueil/ }).click();
    await page.getByRole('button', { name: /Préparer un DUME pour MAPA-2026-02/ }).waitFor();
    await look('home with a deadline');
    const clicks = await countClicks(page);
    await page.getByRole('button', { name: /Préparer un DUME pour MAPA-2026-02/ }).click();
    expect(await page.getByLabel('Chiffre d’affaires annuel, en euros HT').inputValue()).toMatch(/^180/);
    await page.getByText('Je confirme ces deux chiffres').click();
    await page.getByRole('button', { name: 'Déclarer et sceller' }).click();
    await page.getByRole('heading', { level: 1, name: /DUME MAPA-2026-02/ }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(3);

    await look('guide of a DUME');
    expect(found).toEqual([]);

    // Both documents, checked and stored.
    for (const file of ['BAC-A-SABLE-DUME-MAPA-2026-02.pdf', 'BAC-A-SABLE-DUME-MAPA-2026-02-fiche.pdf']) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: `Enregistrer ${file}` }).click();
      expect((await saved).suggestedFilename()).toBe(file);
    }
    await page
      .getByText('180000')
      .or(page.getByText(/180\s000/))
      .first()
      .waitFor();

    await page.getByText('J’ai vu la confirmation de dépôt du profil d’acheteur').click();
    await page.getByLabel('Numéro du DUME').fill('AB12CD34');
    await page.getByRole('button', { name: 'Noter le dépôt' }).click();
    await page.getByText(/Déposé le .* sous le numéro AB12CD34/).waitFor();

    // Still there after the evening.
    await window.close();
    window = await openWindow(options);
    await goTo(window.page, 'Boîte d’envoi');
    await window.page.getByRole('row').filter({ hasText: 'AB12CD34' }).waitFor();
  },
);
