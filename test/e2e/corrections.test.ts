/** What the buyer sends back is recycled, completed and made anew; the sandbox then holds each once, as it was corrected. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { draftInvoice, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { press, typeInto } from './keyboard.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

/** For what crosses two processes and the portal's own delays. */
const soon = { timeout: 15_000 };
/** Schedules end in hours, which are then seconds. */
const SPEED = 2_000;

const heldSchema = z.object({
  flows: z.array(z.object({ state: z.string() })),
  invoices: z.array(
    z.object({
      number: z.string(),
      status: z.string(),
      buyerSiret: z.string(),
      engagement: z.string(),
      rejectHandled: z.boolean(),
      pieces: z.array(z.object({ designation: z.string() })),
    }),
  ),
});

let folder = '';
let portal: Awaited<ReturnType<typeof startPortal>>;
let window: OpenWindow;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-corrections-'));
  portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: SPEED });
  const data = { dataFolder: path.join(folder, 'data'), port: await freePort() };
  window = await openWindow({ ...data, portalUrl: portal.url, speed: SPEED });
  await presentFirm(window.page);
});
afterAll(async () => {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

const held = async () => heldSchema.parse(await (await fetch(`${portal.url}/__sandbox/deposits`)).json());

const invoiceOf = async (number: string) => (await held()).invoices.find((each) => each.number === number);

async function fileOne(name: string): Promise<string> {
  const lines = [{ name, quantity: '1', price: '150' }];
  await draftInvoice(window.page, { customer: 'Commune fictive sans exigence', lines, files: [] });
  return await queueInvoice(window.page);
}

/** The buyer's act at the sandbox, and the outbox once it shows what came of it. */
async function playBuyer(number: string, status: string, words: string, shown: RegExp): Promise<void> {
  const { page } = window;
  const told = await fetch(`${portal.url}/__sandbox/acts`, {
    method: 'POST',
    body: JSON.stringify({ number, status, words }),
  });
  expect(told.status).toBe(200);
  await openOutbox(page);
  await outboxRow(page, number)
    .getByText(/Intégrée/)
    .waitFor();
  await page.getByRole('button', { name: 'Relire sur le portail' }).click();
  await page.getByText(/Demande faite au portail/).waitFor();
  await outboxRow(page, number).filter({ hasText: shown }).waitFor();
}

test('an invoice to recycle, one to complete and one that is rejected are each corrected by keyboard, once', async () => {
  const { page } = window;
  const [recycled, completed, rejected] = [await fileOne('Fauchage'), await fileOne('Curage'), await fileOne('Salage')];
  await expect
    .poll(async () => (await held()).invoices.map((each) => each.status), soon)
    .toEqual(Array.from({ length: 3 }, () => 'MISE_A_DISPOSITION'));

  await playBuyer(recycled, 'A_RECYCLER', 'Engagement manquant', /Renvoyée/);
  await press(page, `Recycler ${recycled}`);
  await page.getByRole('dialog').getByText('Engagement manquant').waitFor();
  await typeInto(page, /^Numéro d’engagement/, 'EJ-2026-0417');
  await press(page, 'Envoyer la correction');
  await expect.poll(async () => (await invoiceOf(recycled))?.engagement, soon).toBe('EJ-2026-0417');

  await playBuyer(completed, 'SUSPENDUE', 'Bon de livraison manquant', /Suspendue/);
  await press(page, `Compléter ${completed}`);
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Choisir des fichiers');
  await (await chooser).setFiles([{ name: 'bon.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Bon') }]);
  await page.getByRole('dialog').getByRole('listitem').waitFor();
  await typeInto(page, /^Commentaire/, 'Le bon signé.');
  await press(page, 'Envoyer la correction');
  await expect.poll(async () => (await invoiceOf(completed))?.pieces, soon).toMatchObject([{ designation: 'bon.pdf' }]);

  await playBuyer(rejected, 'REJETEE', 'Prestation non commandée', /Rejetée par le destinataire/);
  await press(page, `Marquer le rejet comme traité ${rejected}`);
  await expect.poll(async () => (await invoiceOf(rejected))?.rejectHandled, soon).toBe(true);
  await press(page, `Refaire ${rejected}`);
  const remade = await queueInvoice(page);
  expect(remade).not.toBe(rejected);

  await expect
    .poll(async () => (await held()).invoices.map((each) => [each.number, each.status]), soon)
    .toEqual([
      [recycled, 'MISE_A_DISPOSITION'],
      [completed, 'COMPLETEE'],
      [rejected, 'REJETEE'],
      [remade, 'MISE_A_DISPOSITION'],
    ]);
  expect((await held()).flows.map((each) => each.state)).toEqual(Array.from({ length: 4 }, () => 'IN_INTEGRE'));
  await openOutbox(page);
  await outboxRow(page, completed)
    .filter({ hasText: /Complétée/ })
    .waitFor();
});
