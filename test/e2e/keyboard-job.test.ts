/** The main job without a mouse: every step is a key. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJobBench, type JobBench } from './job-bench.ts';
import { FIRM, outboxRow } from './journey.ts';
import { press, tabTo, typeInto } from './keyboard.ts';
import { samplePdf } from './sample-pdf.ts';
import { startPortal } from './shell.ts';

let bench: JobBench;

beforeAll(async () => {
  bench = await openJobBench('keys');
});
afterAll(async () => {
  await bench.close();
});

test('first run, two invoices with attachments, offline, reconnect and batch, by keys alone', async () => {
  const { page } = bench.window;
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Liasse' }).waitFor();
  await typeInto(page, 'SIRET', FIRM.siret);
  await typeInto(page, 'Nom de l’entreprise', FIRM.name);
  await typeInto(page, 'Numéro et rue', FIRM.street);
  await typeInto(page, 'Code postal', FIRM.postCode);
  await typeInto(page, 'Commune', FIRM.city);
  await typeInto(page, 'IBAN', FIRM.iban);
  await press(page, 'Commencer');
  await page.getByRole('navigation').waitFor();
  await bench.portal.stop();

  for (const [name, price] of [
    ['Fauchage des accotements', '58,00'],
    ['Déneigement', '120'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Nouvelle facture');
    await page
      .getByRole('menuitem', { name: /Nouvelle facture/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Client' }).waitFor();
    await typeInto(page, /^Client/, 'Commune fic');
    await page.getByRole('option').filter({ hasText: 'sans exigence' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await typeInto(page, 'Ligne 1, désignation', name);
    await typeInto(page, 'Ligne 1, quantité', '3');
    await typeInto(page, 'Ligne 1, prix unitaire HT', price);
    await tabTo(page, /^Page|^Contrôles|^Pièces jointes/);
    await page.keyboard.press('End');
    await tabTo(page, /Ajouter des fichiers/);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    // The system's own file dialog is outside the window: here it is answered, in use it has its own keys.
    await (await choosing).setFiles({ name: 'bon.pdf', mimeType: 'application/pdf', buffer: await samplePdf(name) });
    await page.getByText('bon.pdf', { exact: true }).first().waitFor();
    await press(page, 'Mettre en file d’envoi');
    await page
      .getByText(/La facture \S+ est dans la boîte d’envoi\./)
      .first()
      .waitFor();
  }
  await page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();
  await press(page, /^Boîte d’envoi/);
  await page.getByRole('heading', { level: 1, name: 'Boîte d’envoi' }).waitFor();
  // Held by hand, so that the bundle cannot leave by itself before the key is pressed.
  await press(page, 'Suspendre l’envoi');
  bench.portal = await startPortal(bench.portalPlace);
  await press(page, 'Reprendre l’envoi');
  for (const number of ['0001', '0002']) {
    await outboxRow(page, number)
      .filter({ hasText: /mise à disposition|intégrée/i })
      .waitFor({ timeout: 60_000 });
  }
  const held = (await (await fetch(`${bench.portal.url}/__sandbox/deposits`)).json()) as { invoices: unknown[] };
  expect(held.invoices).toHaveLength(2);
});
