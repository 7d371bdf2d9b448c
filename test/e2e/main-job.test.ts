/** Done when: two invoices queued without a network leave as a batch on reconnect, each once, with its attachments intact. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addSandboxCustomer,
  draftInvoice,
  openOutbox,
  outboxRow,
  presentFirm,
  queueInvoice,
  sendNow,
} from './journey.ts';
import { samplePdf } from './sample-pdf.ts';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

const run = promisify(execFile);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Held = {
  readonly invoices: readonly { readonly number: string; readonly file: string; readonly sha256: string }[];
};

let folder = '';
let window: OpenWindow | undefined;
let portal: Awaited<ReturnType<typeof startPortal>> | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liasse-job-'));
});
afterAll(async () => {
  await window?.close();
  await portal?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('two invoices drafted, queued offline, kept over a restart, sent as a batch, each integrated once', async () => {
  const portalPort = await freePort();
  const place = { port: portalPort, folder: path.join(folder, 'portal'), speed: 200 };
  portal = await startPortal(place);
  const options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: 200, port: await freePort() };
  const note = {
    name: 'bon-de-livraison.pdf',
    mimeType: 'application/pdf',
    buffer: await samplePdf('Bon de livraison'),
  };
  const quote = { name: 'devis-signé.pdf', mimeType: 'application/pdf', buffer: await samplePdf('Devis signé') };

  window = await openWindow(options);
  await presentFirm(window.page);
  await addSandboxCustomer(window.page, 'Département fictif, engagement obligatoire');

  await portal.stop();
  await draftInvoice(window.page, {
    customer: 'Commune fictive sans exigence',
    lines: [
      { name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' },
      { name: 'Bois déchiqueté', quantity: '8', price: '92,40' },
    ],
    files: [note],
  });
  const first = await queueInvoice(window.page);
  await draftInvoice(window.page, {
    customer: 'Département fictif, engagement obligatoire',
    engagement: 'EJ-2026-0417',
    lines: [{ name: 'Déneigement', quantity: '3', price: '120' }],
    files: [quote],
  });
  const second = await queueInvoice(window.page);
  expect(new Set([first, second]).size).toBe(2);
  await window.page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();

  await window.close();
  window = await openWindow(options);
  await openOutbox(window.page);
  await outboxRow(window.page, first).waitFor();
  await outboxRow(window.page, second).waitFor();
  await window.page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();

  portal = await startPortal(place);
  await sendNow(window.page);
  for (const number of [first, second]) {
    await outboxRow(window.page, number)
      .filter({ hasText: /mise à disposition|intégrée/i })
      .waitFor({ timeout: 60_000 });
  }

  const held = (await (await fetch(`${portal.url}/__sandbox/deposits`)).json()) as Held;
  expect(held.invoices.map((each) => each.number).sort()).toEqual([first, second].sort());
  for (const [number, attachment] of [
    [first, note],
    [second, quote],
  ] as const) {
    const { file, sha256: hash } = held.invoices.find((each) => each.number === number)!;
    const bytes = new Uint8Array(await (await fetch(`${portal.url}${file}`)).arrayBuffer());
    expect(sha256(bytes)).toBe(hash);
    const into = path.join(folder, number);
    await mkdir(into);
    await writeFile(path.join(into, 'deposit.pdf'), bytes);
    await run('pdfdetach', ['-saveall', '-o', into, path.join(into, 'deposit.pdf')]);
    const names = (await readdir(into)).filter((name) => name !== 'deposit.pdf').sort();
    expect(names.map((name) => name.normalize('NFC'))).toEqual([attachment.name, 'factur-x.xml'].sort());
    expect(sha256(await readFile(path.join(into, attachment.name)))).toBe(sha256(attachment.buffer));
    expect(await readFile(path.join(into, 'factur-x.xml'), 'utf8')).toContain(number);
  }
});
