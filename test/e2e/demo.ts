/**
 * Plays the main job by itself, a line a step: company, two invoices with attachments, no network, queue, restart,
 * network back, batch, statuses. Leaves the Factur-X PDFs, the screenshots and the sandbox's record in `demo`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
import { freePort, openWindow, startPortal } from './shell.ts';

const SPEED = 400;
const folder = path.resolve(import.meta.dirname, '../../demo');
const startedAt = Date.now();
let step = 0;

function tell(sentence: string): void {
  step += 1;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${seconds} s  ${String(step).padStart(2)}. ${sentence}\n`);
}

await rm(folder, { recursive: true, force: true });
await mkdir(path.join(folder, 'screenshots'), { recursive: true });

const place = { port: await freePort(), folder: path.join(folder, 'sandbox'), speed: SPEED };
let portal = await startPortal(place);
const options = { dataFolder: path.join(folder, 'data'), portalUrl: portal.url, speed: SPEED, port: await freePort() };
let window = await openWindow(options);
const shoot = async (name: string): Promise<void> =>
  void (await window.page.screenshot({ path: path.join(folder, 'screenshots', `${name}.png`) }));
try {
  tell('Liasse is open on its sandbox portal: nothing leaves for the administration.');
  await presentFirm(window.page);
  tell('The firm has answered three questions: SIRET, name and address, IBAN.');
  await addSandboxCustomer(window.page, 'Département fictif, engagement obligatoire');
  tell('A customer comes from the portal’s directory, with what it asks for.');
  await shoot('1-customers');

  await portal.stop();
  tell('The network goes away.');
  const attached = async (name: string, title: string) => [
    { name, mimeType: 'application/pdf', buffer: await samplePdf(title) },
  ];
  await draftInvoice(window.page, {
    customer: 'Commune fictive sans exigence',
    lines: [
      { name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' },
      { name: 'Bois déchiqueté', quantity: '8', price: '92,40' },
    ],
    files: await attached('bon-de-livraison.pdf', 'Bon de livraison'),
  });
  await shoot('2-editor');
  const first = await queueInvoice(window.page);
  tell(`${first} is drafted, checked, sealed with its attachment, and queued.`);
  await draftInvoice(window.page, {
    customer: 'Département fictif, engagement obligatoire',
    engagement: 'EJ-2026-0417',
    lines: [{ name: 'Déneigement de la cour du collège', quantity: '3', price: '120,00' }],
    files: await attached('devis-signé.pdf', 'Devis signé'),
  });
  const second = await queueInvoice(window.page);
  tell(`${second} too.`);
  await openOutbox(window.page);
  await window.page.getByText('Hors ligne : 2 dépôts en attente').first().waitFor();
  await shoot('3-outbox-offline');
  tell('The pill says « Hors ligne : 2 dépôts en attente ».');

  await window.close();
  window = await openWindow(options);
  await openOutbox(window.page);
  for (const number of [first, second]) await outboxRow(window.page, number).waitFor();
  tell('Closed and opened again: both are still there.');

  portal = await startPortal(place);
  await sendNow(window.page);
  tell('The network is back: the bundle leaves as one archive.');
  for (const number of [first, second]) {
    const row = outboxRow(window.page, number).filter({ hasText: /mise à disposition|intégrée/i });
    await row.waitFor({ timeout: 60_000 });
    tell(`${number}: ${((await row.getByRole('cell').nth(2).textContent()) ?? '').replace(/\s+/g, ' ').trim()}`);
  }
  await shoot('4-outbox-integrated');

  const record = (await (await fetch(`${portal.url}/__sandbox/deposits`)).json()) as {
    flows: readonly unknown[];
    invoices: readonly { number: string; file: string }[];
  };
  await writeFile(path.join(folder, 'sandbox-record.json'), `${JSON.stringify(record, null, 2)}\n`);
  for (const { number, file } of record.invoices) {
    const bytes = new Uint8Array(await (await fetch(`${portal.url}${file}`)).arrayBuffer());
    await writeFile(path.join(folder, `${number.replaceAll('/', '-')}.pdf`), bytes);
  }
  const { flows, invoices } = record;
  tell(
    `The sandbox holds ${String(invoices.length)} invoices of ${String(flows.length)} deposit: nothing lost, nothing doubled.`,
  );
  if (invoices.length !== 2) throw new Error('the sandbox should hold exactly two invoices');
  tell('Factur-X PDFs, screenshots and the sandbox’s record are in the folder demo.');
} finally {
  await window.close();
  await portal.stop();
}
