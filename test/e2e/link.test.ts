/** Leaving the sandbox by a deliberate step, and the assistant of the API; nothing is called outside of this machine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsInAllLooks } from './axe.ts';
import { draftInvoice, goTo, presentFirm, queueInvoice } from './journey.ts';
import { freePort, openWindow, type OpenWindow } from './shell.ts';

let folder: string;
let window: OpenWindow;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-link-'));
  window = await openWindow({ dataFolder: path.join(folder, 'data'), speed: 20, port: await freePort() });
});
afterAll(async () => {
  await window.close();
  await rm(folder, { recursive: true, force: true });
});

const invoice = {
  customer: 'Commune fictive sans exigence',
  lines: [{ name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' }],
  files: [],
};
const passphrase = 'bac à sable, phrase longue';

test('quitter le bac à sable, puis préparer l’API', async () => {
  const { page } = window;
  const band = page.getByText('Bac à sable : rien ne part à l’administration');
  const pill = (words: RegExp) => page.getByRole('button', { name: words });

  await presentFirm(page);
  await draftInvoice(page, invoice);
  const number = await queueInvoice(page);
  await goTo(page, 'Réglages');
  await band.waitFor();
  await page.getByRole('button', { name: 'Quitter le bac à sable…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ce qui ne vient pas : 1 dépôt du bac à sable').waitFor();
  expect(await dialog.getByRole('radio', { name: /^À la main/ }).isChecked()).toBe(true);
  expect(await violationsInAllLooks(page, 'leaving')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await band.waitFor();

  await page.getByRole('button', { name: 'Quitter le bac à sable…' }).click();
  await dialog.getByRole('button', { name: 'Je passe à : production' }).click();
  await pill(/^Production · /).waitFor();
  expect(await band.count()).toBe(0);
  await goTo(page, 'Boîte d’envoi');
  expect(await page.getByRole('row').filter({ hasText: number }).count()).toBe(0);
  await goTo(page, 'Clients');
  await page.getByText(invoice.customer).first().waitFor();
  await goTo(page, 'Factures');
  await page.getByRole('row').filter({ hasText: invoice.customer }).filter({ hasText: 'Brouillon' }).first().waitFor();

  await goTo(page, 'Réglages');
  await page.getByRole('button', { name: 'Changer de portail…' }).click();
  await dialog.getByRole('radio', { name: /^Qualification/ }).click({ force: true });
  await dialog.getByRole('button', { name: 'Je passe à : qualification' }).click();
  await page.getByText(/^Qualification\s: portail d’essai/).waitFor();
  await pill(/^Qualification · /).waitFor();

  await goTo(page, 'Réglages');
  await page.getByRole('radio', { name: /^Par l’API/ }).click({ force: true });
  // No credentials: the pill says so, and so does the outbox; both lead to where they are given.
  await goTo(page, 'Boîte d’envoi');
  await page.getByText('Les identifiants de ce portail manquent').waitFor();
  expect(await violationsInAllLooks(page, 'closed API')).toEqual([]);
  await page.getByRole('button', { name: 'Ouvrir la liaison' }).click();
  const assistant = page.getByRole('heading', { level: 1, name: 'Liaison avec Chorus Pro par l’API' });
  await assistant.waitFor();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await pill(/^Qualification · Accès API à régler$/).click();
  await assistant.waitFor();
  await goTo(page, 'Réglages');
  await page.getByRole('button', { name: 'Relier Liasse à l’API…' }).click();
  await assistant.waitFor();
  await page.getByText('Date d’expiration : date inconnue').waitFor();
  expect(await violationsInAllLooks(page, 'assistant')).toEqual([]);
  const save = page.getByRole('button', { name: 'Enregistrer les identifiants' });
  await save.click();
  await page.getByText('Remplissez les quatre champs, sans espace.').waitFor();
  await page.getByLabel(/client_id/).fill('id-essai');
  await page.getByLabel(/client_secret/).fill('secret-essai');
  await page.getByLabel('Identifiant du compte technique').fill('TECH_1_2@cpro.fr');
  await page.getByLabel('Mot de passe du compte technique', { exact: true }).fill('mot-de-passe-essai');
  // Only where the system has no safe place of its own.
  const phrase = page.getByLabel(/^Phrase secrète/);
  if (await phrase.isVisible()) await phrase.fill(passphrase);
  await save.click();
  await page.getByText('Ils sont enregistrés. Liasse ne les montre plus').waitFor();
  expect(await page.getByLabel(/client_secret/).inputValue()).toBe('');
  expect(await pill(/Accès API/).count()).toBe(0);
  const kept = await readFile(path.join(folder, 'data', 'secrets.json'), 'utf8');
  expect(kept).not.toMatch(/essai|TECH_/);
  const pace = page.getByLabel('Appels par minute au plus');
  expect(await pace.inputValue()).toBe('300');
  await pace.fill('2,5');
  await page.getByRole('button', { name: 'Garder ce rythme' }).click();
  await page.getByText('Donnez un nombre entier, de 6 à 6000.').waitFor();
  await pace.fill('120');
  await page.getByRole('button', { name: 'Garder ce rythme' }).click();
  await page.getByText('Rythme gardé : il vaut dès le prochain appel.').waitFor();
  expect(await readFile(path.join(folder, 'data', 'link.json'), 'utf8')).toContain('"qualification":120');
  await page.getByLabel('Renouvelé le').fill('01/01/2026');
  await page.getByRole('button', { name: 'Noter ce jour' }).click();
  await page.getByText(/Il devrait expirer le 01\/03\/2027.*non confirmée/s).waitFor();
});
