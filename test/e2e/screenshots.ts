/** Makes the README's pictures: what each kind of filing looks like, at 1280x800, light and dark, and at 400 px. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addSandboxCustomer, draftInvoice, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { openDume, openFuelGuide, openFuelYear, showDossier } from './picture-scenes.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal } from './shell.ts';

const SPEED = 200;
/** No firm's: theirs begin with another figure than 0. Unlike the fact sheet's, its control digit is right, so that no check speaks of it. */
const SIRET = '000 123 455 00016';
const into = path.resolve(import.meta.dirname, '../../docs/screenshots');
const folder = await mkdtemp(path.join(tmpdir(), 'liasse-pictures-'));
const place = { port: await freePort(), folder: path.join(folder, 'portal'), speed: SPEED };
let portal = await startPortal(place);
const options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: SPEED, port: await freePort() };
const window = await openWindow(options);
const { page } = window;

/** Below the band that says « bac à sable ». */
const BAND = 45;

async function shot(name: string, from: string | undefined): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const toast = page.getByRole('button', { name: 'Fermer' });
  while ((await toast.count()) > 0) await toast.first().click();
  // Nothing lies under the mouse, and no try to send is under way.
  await page.mouse.move(1, 1);
  await page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();
  await page.evaluate('scrollTo(0, 0)');
  if (from !== undefined) {
    const place = `document.querySelector(${JSON.stringify(from)}).getBoundingClientRect().top`;
    await page.evaluate(`scrollBy(0, ${place} - ${String(BAND)})`);
  }
  await page.screenshot({ path: path.join(into, `${name}.png`) });
}

/** A screen in its three looks, from its top or from the place of that selector; `narrow`: where the narrow look begins instead. */
async function shoot(name: string, { from, narrow = from }: { from?: string; narrow?: string } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await shot(`${name}-${colorScheme}`, from);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 400, height: 800 });
  await shot(`${name}-narrow`, narrow);
  await page.setViewportSize({ width: 1280, height: 800 });
}

try {
  await mkdir(into, { recursive: true });
  await presentFirm(page, SIRET);
  const service = 'Commune fictive, code service obligatoire';
  const engagement = 'Département fictif, engagement obligatoire';
  await addSandboxCustomer(page, service);
  await addSandboxCustomer(page, engagement);
  const files = [
    { name: 'bon-de-livraison.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Bon de livraison') },
  ];
  const mowing = [
    { name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' },
    { name: 'Bois déchiqueté', quantity: '8', price: '92,40' },
  ];
  await draftInvoice(page, { customer: 'Commune fictive sans exigence', lines: mowing, files });
  const arrived = await queueInvoice(page);
  await openOutbox(page);
  await outboxRow(page, arrived)
    .filter({ hasText: /mise à disposition|intégrée/i })
    .waitFor({ timeout: 60_000 });
  await portal.stop();

  const snow = [{ name: 'Déneigement de la cour du collège', quantity: '3', price: '120,00' }];
  await draftInvoice(page, { customer: engagement, engagement: 'EJ-2026-0417', lines: snow, files });
  await queueInvoice(page);
  await draftInvoice(page, { customer: service, service: 'SERVICE_DEST_SERV_OBL', lines: mowing, files: [] });
  await queueInvoice(page);
  await openOutbox(page);
  await shoot('outbox');

  await draftInvoice(page, { customer: engagement, lines: mowing, files });
  await page.getByRole('tab', { name: /Contrôles/ }).click();
  await shoot('editor');
  await page.getByLabel('Numéro d’engagement').fill('EJ-2026-0501');
  await page.getByRole('tab', { name: /Page/ }).click();
  await page.locator('canvas').first().waitFor();
  await page.getByText('EJ-2026-0501').first().waitFor({ state: 'attached' });
  await shoot('preview', { narrow: '.invoice-aside' });

  await openDume(page);
  await shoot('dume');
  await openFuelYear(page);
  await shoot('fuel');
  await showDossier(page);
  await shoot('dossier', { from: '.invoice-aside' });
  await openFuelGuide(page);
  await shoot('guide');
  await page.evaluate("location.hash = '#/'");
  await page.getByRole('heading', { name: 'Ce qui vous attend' }).waitFor();
  await shoot('home');
} finally {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
}
