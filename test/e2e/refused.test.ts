/** What the portal refuses is shown in its words and mended under its number; what the user holds back stays. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInvoice, goTo, openOutbox, outboxRow, presentFirm, queueInvoice } from './journey.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

type Held = { readonly invoices: readonly { readonly number: string; readonly grandTotal: string }[] };

const recipient = 'Commune fictive sans exigence';
const arrived = /mise à disposition|intégrée/i;
/** A recipient that nobody asked the directory for before: its answer comes from the portal, not from the cache. */
const knownSiret = '12345678200028';

let folder = '';
let place: Parameters<typeof startPortal>[0];
let portal: Awaited<ReturnType<typeof startPortal>>;
let window: OpenWindow;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-refused-'));
  place = { port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 };
  portal = await startPortal(place);
  const data = { dataFolder: path.join(folder, 'data'), port: await freePort() };
  window = await openWindow({ ...data, portalUrl: portal.url, speed: 200 });
  await presentFirm(window.page);
});
afterAll(async () => {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

async function numbersHeld(): Promise<string[]> {
  const held = (await (await fetch(`${portal.url}/__sandbox/deposits`)).json()) as Held;
  return held.invoices.map((each) => each.number).sort();
}

async function queueOne(name: string): Promise<string> {
  await draftInvoice(window.page, { customer: recipient, lines: [{ name, quantity: '1', price: '150' }], files: [] });
  return queueInvoice(window.page);
}

async function press(name: string): Promise<void> {
  await window.page.getByRole('button', { name, exact: true }).click();
}

async function suspend(): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.page.getByRole('menuitem', { name: 'Suspendre l’envoi' }).click();
  await window.page.getByText('Envoi suspendu').first().waitFor();
}

let refused = '';

test('a refused invoice shows the portal’s words, is corrected under its number and is integrated', async () => {
  const { page } = window;
  await suspend();
  refused = await queueOne('Broyage');
  const fault = { kind: 'rejectOne', number: refused };
  const told = await fetch(`${portal.url}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
  expect(told.status).toBe(200);
  await openOutbox(page);
  await press('Reprendre l’envoi');
  const row = outboxRow(page, refused);
  await row.filter({ hasText: /Refusée à l’entrée par le bac à sable\s: «\s*\S[^»]{10,}»/ }).waitFor();
  expect(await numbersHeld()).toEqual([]);

  await press(`Corriger ${refused}`);
  await page.getByText(/a refusé cette facture à l’entrée/).waitFor();
  await page.getByLabel('Ligne 1, quantité', { exact: true }).fill('2');
  expect(await queueInvoice(page)).toBe(refused);
  await openOutbox(page);
  await row.filter({ hasText: arrived }).waitFor();
  const held = (await (await fetch(`${portal.url}/__sandbox/deposits`)).json()) as Held;
  expect(held.invoices.map((each) => [each.number, Number(each.grandTotal)])).toEqual([[refused, 360]]);
});

test('suspended, nothing leaves; withdrawn, it comes back by its undo under the same number; resumed, it leaves', async () => {
  const { page } = window;
  await suspend();
  const number = await queueOne('Curage de fossé');
  await openOutbox(page);
  await page.getByText(/1\sdépôt retenu\s: l’envoi est suspendu/).waitFor();
  await press(`Retirer ${number}`);
  const row = outboxRow(page, number);
  await row.filter({ hasText: /Retirée avant tout envoi/ }).waitFor();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' }).click();
  await row.filter({ hasText: /En file/ }).waitFor();
  expect(await numbersHeld()).toEqual([refused]);
  await press('Reprendre l’envoi');
  await row.filter({ hasText: arrived }).waitFor();
  expect(await numbersHeld()).toEqual([refused, number].sort());
});

test('in manual mode nothing leaves on reconnect until « Essayer maintenant »', async () => {
  const { page } = window;
  const before = await numbersHeld();
  await goTo(page, 'Réglages');
  await page.getByText('Attendre mon signal').click();
  await expect.poll(() => page.getByRole('radio', { name: /Attendre mon signal/ }).isChecked()).toBe(true);
  await portal.stop();
  const number = await queueOne('Salage');
  portal = await startPortal(place);

  // The directory answers: the network is back for whoever asks.
  await goTo(page, 'Clients');
  await page.getByRole('button', { name: 'Ajouter un client' }).click();
  await page.getByRole('dialog').getByLabel('SIRET').fill(knownSiret);
  await press('Chercher dans l’annuaire');
  await page.getByText(/Trouvé dans l’annuaire/).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await openOutbox(page);
  await page.getByText('Ils partiront quand vous le direz.').waitFor();
  expect(await numbersHeld()).toEqual(before);
  await outboxRow(page, number)
    .filter({ hasText: /En file/ })
    .waitFor();

  await press('Essayer maintenant');
  await outboxRow(page, number).filter({ hasText: arrived }).waitFor();
  expect(await numbersHeld()).toEqual([...before, number].sort());
});
