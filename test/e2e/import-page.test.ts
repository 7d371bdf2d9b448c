/** A received invoice: a Factur-X beside its page, an ordinary PDF with every guess marked; both come out of « Exporter ». */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFacturX } from '../../core/document/read-facturx.ts';
import { violations } from './axe.ts';
import { openJobBench, type JobBench } from './job-bench.ts';
import { draftInvoice, goTo, presentFirm, queueInvoice } from './journey.ts';

let bench: JobBench;

beforeAll(async () => {
  bench = await openJobBench('import');
});
afterAll(async () => {
  await bench.close();
});

/** Saves the open invoice in one of its three forms. */
async function exportAs(page: Page, form: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Exporter' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: form }).click();
  const download = await downloading;
  const to = path.join(bench.folder, download.suggestedFilename());
  await download.saveAs(to);
  return to;
}

async function importFile(page: Page, file: string): Promise<void> {
  await page.evaluate("location.hash = '#/'");
  await page.getByRole('button', { name: /Importer une facture/ }).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: /^Facture pour/ }).waitFor();
}

test('what is exported comes back: compared, guessed, confirmed', async () => {
  const { page } = bench.window;
  await presentFirm(page);
  await draftInvoice(page, {
    customer: 'Commune fictive sans exigence',
    engagement: 'EJ-2026-0417',
    lines: [
      { name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' },
      { name: 'Bois déchiqueté', quantity: '8', price: '92,40' },
    ],
    files: [],
  });
  const number = await queueInvoice(page);
  const facturX = await exportAs(page, /^Factur-X/);
  const plain = await exportAs(page, /^PDF ordinaire/);
  const xml = await exportAs(page, /^Données seules/);
  expect([facturX, plain, xml].map((file) => path.basename(file))).toEqual([
    `BAC-A-SABLE-${number}.pdf`,
    `BAC-A-SABLE-${number}-sans-donnees.pdf`,
    `BAC-A-SABLE-${number}.xml`,
  ]);

  await importFile(page, facturX);
  await page.getByRole('tab', { name: 'Comparer' }).click();
  const table = page.getByRole('table', { name: 'Totaux des données et de la page' });
  await table.getByText('Égaux').first().waitFor();
  expect(await table.getByText('Différents').count()).toBe(0);
  await page
    .getByRole('region', { name: /^Page de / })
    .locator('canvas')
    .first()
    .waitFor();
  expect(await violations(page), 'compared').toEqual([]);

  await importFile(page, plain);
  await page.getByText(/valeurs ont été devinées sur les pages du PDF/).waitFor();
  const marks = page.getByRole('form').getByRole('button', { name: /^C’est juste/ });
  const count = await marks.count();
  expect(count).toBeGreaterThan(3);
  expect(await page.getByLabel('Numéro d’engagement').inputValue()).toBe('EJ-2026-0417');
  expect(await violations(page), 'guessed').toEqual([]);
  await marks.first().click();
  await expect.poll(() => marks.count()).toBe(count - 1);
  await page.getByLabel('Numéro d’engagement').fill('EJ-2026-0418');
  await expect.poll(() => marks.count()).toBe(count - 2);
  await page.getByRole('button', { name: 'Tout est juste' }).click();
  await expect.poll(() => marks.count()).toBe(0);

  await page.getByRole('tab', { name: /Pièces jointes/ }).click();
  await page.getByText('Garder comme page visible de la facture').waitFor();
  expect(await violations(page), 'page that may be kept').toEqual([]);
  await page.getByText('Garder comme page visible de la facture').click();
  const kept = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const bytes = await readFile(await (await kept).path());
  const carrier = await readFacturX(new Uint8Array(bytes), 'kept.pdf');
  expect(carrier.ok && carrier.value.xml).toContain(number);
  expect(carrier.ok && carrier.value.attachments).toEqual([]);
  await goTo(page, 'Factures');
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: /^Facture pour/ }).waitFor();
  expect(await marks.count()).toBe(0);
});
