/** Bad input in the real window: a sentence says what and how to mend it, nothing is taken, what was typed stays. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftInvoice, FIRM, goTo, presentFirm, queueInvoice } from './journey.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, runToEnd, startPortal, type OpenWindow } from './shell.ts';

let folder = '';
let portal: Awaited<ReturnType<typeof startPortal>>;
let options: Parameters<typeof openWindow>[0];
let window: OpenWindow;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-bad-'));
  portal = await startPortal({ port: await freePort(), folder: path.join(folder, 'portal'), speed: 200 });
  options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: 200, port: await freePort() };
  window = await openWindow(options);
});
afterAll(async () => {
  await window.close();
  await portal.stop();
  await rm(folder, { recursive: true, force: true });
});

async function encryptedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await samplePdf('Secret'));
  pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' });
  return Buffer.from(await pdf.save());
}

/** A file of that many bytes which takes no room on the disk. */
async function sparseFile(name: string, bytes: number): Promise<string> {
  const file = path.join(folder, name);
  const handle = await open(file, 'w');
  await handle.truncate(bytes);
  await handle.close();
  return file;
}

async function refuses(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: words }).first().waitFor();
}

test('first run: a SIRET with letters is told beside its field, and the other answers stay', async () => {
  const { page } = window;
  await page.getByLabel('SIRET', { exact: true }).fill('332 54O 215 16357');
  await page.getByLabel('Nom de l’entreprise').fill(FIRM.name);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByText('Un SIRET n’a que des chiffres. Ôtez les lettres et les signes.').waitFor();
  expect(await page.getByLabel('Nom de l’entreprise').inputValue()).toBe(FIRM.name);
  expect(await page.getByLabel('SIRET', { exact: true }).inputValue()).toContain('O');
  await presentFirm(page);
});

test('attachments: each bad file gets its sentence, none is attached, the line typed before stays', async () => {
  const { page } = window;
  await goTo(page, 'Factures');
  await page.getByRole('button', { name: 'Nouvelle facture' }).first().click();
  await page.getByLabel('Ligne 1, désignation', { exact: true }).fill('Fauchage');
  await page.getByRole('tab', { name: /Pièces jointes/ }).click();
  const good = await samplePdf('Devis');
  const input = page.locator('input[type=file]');
  const take = (name: string, buffer: Buffer) => input.setInputFiles([{ name, mimeType: 'application/pdf', buffer }]);

  await take('photo.pdf', Buffer.from('This is no PDF.'));
  await refuses(page, /Le\scontenu\sde\s«\sphoto\.pdf\s»\sn’est\spas\scelui.*enregistrez-le\sde\snouveau/);
  await take('coupé.pdf', good.subarray(0, Math.floor(good.length / 3)));
  await refuses(page, /«\scoupé\.pdf\s»\sest\sabîmé\sou\sincomplet.*Enregistrez-le\sde\snouveau/);
  await take('secret.pdf', await encryptedPdf());
  await refuses(page, /«\ssecret\.pdf\s»\sest\sprotégé\spar\sun\smot\sde\spasse.*sans\smot\sde\spasse/);
  await take('vide.pdf', Buffer.alloc(0));
  await refuses(page, /«\svide\.pdf\s»\sest\svide.*Choisissez-en\sun\sautre/);
  await input.setInputFiles(await sparseFile('énorme.pdf', 200 * 2 ** 20));
  await refuses(page, /«\sénorme\.pdf\s»\spèse\s.*Réduisez-le/);
  await take('../../évasion.pdf', good);
  await refuses(page, /ne\sconvient\spas.*Renommez\sle\sfichier/);
  await take(`${'n'.repeat(296)}.pdf`, good);
  await refuses(page, /a\s300\scaractères.*Raccourcissez-le/);

  await page.getByText(/Aucune pièce jointe/).waitFor();
  expect(await page.getByLabel('Ligne 1, désignation', { exact: true }).inputValue()).toBe('Fauchage');
});

test('import: an XML with a DOCTYPE and JSON of another shape give a sentence and no draft', async () => {
  const { page } = window;
  const drafts = async (): Promise<number> => {
    await goTo(page, 'Factures');
    await page.getByRole('table').waitFor();
    return page.getByRole('row').count();
  };
  const before = await drafts();
  await page.getByRole('link', { name: 'Accueil' }).click();
  const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>';
  const input = page.locator('input[type=file]');
  await input.setInputFiles([{ name: 'f.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) }]);
  await refuses(page, /DOCTYPE.*Demandez\sle\sfichier\sde\snouveau/);
  await input.setInputFiles([{ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from('{"a":[1]}') }]);
  await refuses(page, /«\sf\.json\s»\sn’est\sni\sune\sfacture\sXML.*rien\sn’a\sété\simporté/);
  expect(await drafts()).toBe(before);
});

test('a taken port and a second start on the same data end with their sentence and code 1', async () => {
  const serve = (port: number, data: string) =>
    runToEnd(['serve', '--port', String(port), '--data', data, '--portal', portal.url]);
  const taken = await serve(options.port, path.join(folder, 'other-data'));
  expect(taken.output).toMatch(/Le port \d+ de cet ordinateur est déjà pris/);
  expect(taken.code).toBe(1);
  const second = await serve(await freePort(), options.dataFolder);
  expect(second.output).toContain('Liasse est déjà ouverte avec ces données.');
  expect(second.code).toBe(1);
});

test('a second window says to go to the first, which goes on', async () => {
  const second = await window.context.newPage();
  await second.goto(new URL(window.page.url()).origin);
  await second.getByText('Liasse est déjà ouverte dans une autre fenêtre').waitFor();
  await second.close();
  await goTo(window.page, 'Factures');
});

const run = promisify(execFile);

/** A disk of a few megabytes; needs the right to mount. */
async function mountSmallDisk(at: string): Promise<boolean> {
  await mkdir(at);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', at]);
    return true;
  } catch {
    return false;
  }
}

/** Writes until nothing more fits; gives the way to free it all again. */
async function fillDisk(at: string): Promise<() => Promise<void>> {
  const filler = path.join(at, 'filler');
  const handle = await open(filler, 'w');
  try {
    for (;;) await handle.write(Buffer.alloc(4096));
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
  } finally {
    await handle.close();
  }
  return () => rm(filler);
}

test('a full disk: a sentence, nothing half written, and the same action works once there is room', async (context) => {
  const disk = path.join(folder, 'small-disk');
  if (!(await mountSmallDisk(disk))) context.skip('mounting a small disk is not permitted here');
  const full = /Le\sdisque\sest\splein.*Libérez\sde\sla\splace/;
  const place = {
    ...options,
    dataFolder: disk,
    port: await freePort(),
    profileFolder: path.join(folder, 'small-window'),
  };
  let small: OpenWindow | undefined;
  try {
    small = await openWindow(place);
    const { page } = small;
    await presentFirm(page);
    const line = { name: 'Fauchage', quantity: '2', price: '60' };
    await draftInvoice(page, { customer: 'Commune fictive', lines: [line], files: [] });
    await page.getByRole('tab', { name: /Pièces jointes/ }).click();
    const stored = async (): Promise<string[]> =>
      (await readdir(disk, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && entry.name !== 'filler')
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
    const file = { name: 'devis.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Devis') };
    const input = page.locator('input[type=file]');

    const before = await stored();
    const free = await fillDisk(disk);
    await input.setInputFiles([file]);
    await refuses(page, full);
    expect(await stored()).toEqual(before);
    await free();
    await input.setInputFiles([file]);
    await page.getByText(file.name, { exact: true }).first().waitFor();

    const attached = await stored();
    const freeAgain = await fillDisk(disk);
    await page.getByRole('button', { name: 'Mettre en file d’envoi' }).click();
    await refuses(page, full);
    expect(await stored()).toEqual(attached);
    await freeAgain();
    expect(await queueInvoice(page)).toMatch(/-0001$/);
  } finally {
    await small?.close();
    await run('umount', [disk]);
  }
});

test('the directory is out of reach: a sentence, and what was typed stays', async () => {
  const { page } = window;
  await goTo(page, 'Clients');
  await portal.stop();
  await page.getByRole('button', { name: 'Ajouter un client' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('SIRET').fill('123 456 782 00028');
  await dialog.getByLabel('Nom', { exact: true }).fill('Mairie du bourg');
  await dialog.getByRole('button', { name: 'Chercher dans l’annuaire' }).click();
  await refuses(page, /ne\srépond\spas/);
  await dialog.getByText(/Vous pouvez remplir la fiche à la main/).waitFor();
  expect(await dialog.getByLabel('Nom', { exact: true }).inputValue()).toBe('Mairie du bourg');
});
