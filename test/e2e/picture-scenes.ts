/** What the README's pictures show beside the invoices: a DUME with its company file, a year of fuel with its dossier. */
import type { Page } from 'playwright-core';
import { fillCompanyFile, goTo } from './journey.ts';
import { samplePdf } from './sample-pdf.ts';

/** Last year's deliveries may be claimed for whenever the pictures are made. */
const YEAR = String(new Date().getFullYear() - 1);

/** Opens a consultation that is due in three weeks, its figures confirmed. */
export async function openDume(page: Page): Promise<void> {
  const turnovers = ['212 400', '198 750', '187 300'];
  await fillCompanyFile(
    page,
    turnovers.map((turnover, back) => ({ year: String(Number(YEAR) - back), turnover })),
  );
  await goTo(page, 'DUME');
  await page.getByRole('button', { name: 'Nouvelle consultation' }).click();
  await page.getByLabel('Nom de l’acheteur').fill('Commune fictive du Vézelien');
  await page.getByLabel('Référence de la consultation').fill('MAPA-2026-07');
  await page.getByLabel('Objet du marché').fill('Fauchage des accotements et élagage');
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');
  await page.getByLabel('Date limite').fill(soon);
  await page.getByText('Le profil d’acheteur propose').click();
  await page.getByText('Aucun motif d’exclusion ne me concerne').click();
  await page.getByText('Je confirme ces deux chiffres').click();
  await page
    .getByRole('complementary')
    .getByText('Fauchage des accotements et élagage')
    .first()
    .waitFor({ state: 'attached' });
}

const deliveries = [
  ['14/01', 'Coop. du Vézelien', 'CV-0114', 'GNR', '1 850', 'l'],
  ['03/02', 'Dyneval Énergies', 'DE-20417', 'Gaz naturel combustible', '42,6', 'MWh'],
  ['18/03', 'Coop. du Vézelien', 'CV-0318', 'GNR', '2 400', 'l'],
  ['29/04', 'Coop. du Vézelien', 'CV-0429', 'GNR', '1 975,5', 'l'],
  ['11/06', 'Fioul Morvan', 'FM-7788', 'GNR', '3 100', 'l'],
  ['22/07', 'Coop. du Vézelien', 'CV-0722', 'GNR', '3 650', 'l'],
  ['08/09', 'Fioul Morvan', 'FM-8120', 'GNR', '2 980', 'l'],
  ['27/10', 'Coop. du Vézelien', 'CV-1027', 'GNR', '2 210', 'l'],
] as const;

async function pdfFile(name: string) {
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: await samplePdf(`Facture ${name}`) };
}

/** Opens a year of fuel whose deliveries come from a table; the bill of the last one is still to come. */
export async function openFuelYear(page: Page): Promise<void> {
  await goTo(page, 'Carburant');
  await page.getByRole('button', { name: `Commencer l’année ${YEAR}` }).click();
  const rows = deliveries.map(([day, ...rest]) => [`${day}/${YEAR}`, ...rest, 'non'].join(';'));
  const heading = 'Date de livraison;Fournisseur;N° de facture;Carburant;Quantité;Unité;Tarif réduit';
  const buffer = Buffer.from([heading, ...rows].join('\r\n'), 'latin1');
  const inputs = page.locator('input[type=file]');
  await inputs.nth(0).setInputFiles({ name: 'livraisons.csv', mimeType: 'text/csv', buffer });
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ajouter \d+ livraisons/ })
    .click();
  await page.getByLabel(`Livraison ${String(deliveries.length)}, facture`, { exact: true }).waitFor();
  const bills = await Promise.all(deliveries.slice(0, -1).map(async ([, , number]) => await pdfFile(number)));
  await inputs.nth(1).setInputFiles(bills);
  await page.getByText(`${String(bills.length)} factures jointes à leurs livraisons.`).waitFor({ timeout: 60_000 });
}

async function choose(page: Page, button: string, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(await pdfFile(name));
  await page.getByText(`${name}.pdf`).first().waitFor();
}

/** Completes the open year of fuel and shows the first page of its dossier. */
export async function showDossier(page: Page): Promise<void> {
  await choose(page, `Joindre la facture de la livraison ${String(deliveries.length)}`, 'CV-1027');
  await choose(page, 'Joindre le RIB (PDF)', 'RIB');
  await page.getByLabel('Numéro PACAGE').fill('089012345');
  await page.getByText('Je certifie sur l’honneur que l’entreprise n’est pas en difficulté').click();
  await page.getByRole('tab', { name: 'Dossier' }).click();
  await page.locator('canvas').first().waitFor();
}

/** Seals the open year of fuel, which opens the guide of its deposit. */
export async function openFuelGuide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sceller le dossier' }).click();
  await page.getByRole('heading', { level: 1, name: `Déposer Carburant ${YEAR} à la main` }).waitFor();
  await page.getByRole('heading', { name: 'Champs à recopier' }).waitFor();
}
