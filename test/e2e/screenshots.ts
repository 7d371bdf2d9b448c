/** Makes the README's pictures: home, editor, preview and outbox at 1280x800, light and dark, and at 400 px. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { addSandboxCustomer, draftInvoice, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal } from './shell.ts';

const SPEED = 200;
const into = path.resolve(import.meta.dirname, '../../docs/screenshots');
const folder = await mkdtemp(path.join(tmpdir(), 'liasse-pictures-'));
const place = { port: await freePort(), folder: path.join(folder, 'portal'), speed: SPEED };
let portal = await startPortal(place);
const options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: SPEED, port: await freePort() };
const window = await openWindow(options);
const { page } = window;

async function settle(): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const toast = page.getByRole('button', { name: 'Fermer' });
  while ((await toast.count()) > 0) await toast.first().click();
}

async function shoot(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settle();
    await page.screenshot({ path: path.join(into, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 400, height: 800 });
  await settle();
  await page.screenshot({ path: path.join(into, `${name}-narrow.png`) });
  await page.setViewportSize({ width: 1280, height: 800 });
}

try {
  await mkdir(into, { recursive: true });
  await presentFirm(page);
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
  await page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();
  await shoot('outbox');

  await draftInvoice(page, { customer: engagement, lines: mowing, files });
  await page.getByRole('tab', { name: /Contrôles/ }).click();
  await shoot('editor');
  await page.getByLabel('Numéro d’engagement').fill('EJ-2026-0501');
  await page.getByRole('tab', { name: /Page/ }).click();
  await page.locator('canvas').first().waitFor();
  await page.getByText('EJ-2026-0501').first().waitFor({ state: 'attached' });
  await shoot('preview');
  await page.evaluate("location.hash = '#/'");
  await page.getByRole('heading', { name: 'Ce qui vous attend' }).waitFor();
  await shoot('home');
} finally {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
}
