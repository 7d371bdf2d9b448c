import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderInvoice } from '../../core/document/render-invoice.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { startSandbox } from '../../main/sandbox/start-sandbox.ts';
import type { CrashRow } from './crash-table.ts';
import { crashInvoices, crashSpeed } from './crash-invoices.ts';

/** What one process is told: where it lives, and where it dies. */
export type Life = {
  readonly folder: string;
  readonly documentsFolder: string;
  readonly sandboxUrl: string;
  readonly today: string;
  readonly deposit: CrashRow['deposit'];
  readonly killAt: string | undefined;
  readonly lookUpTakenOut: boolean;
};

/** What came of one row: kills at its point, invoices that the portal lacks or was sent twice, submissions not arrived. */
export type Verdict = {
  readonly hits: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unsettled: number;
};

type Held = { supplierSiret: string; number: string };

const childPath = fileURLToPath(new URL('crash-child.ts', import.meta.url));
const killsPerPoint = 3;

/** Answers what the process printed, or `killed` when it died at its point; any other end is an error. */
async function live(life: Life): Promise<string> {
  const child = spawn(process.execPath, [childPath, JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Many short lives of one program: compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(life.documentsFolder, 'compiled') },
  });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return await new Promise<string>((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve(printed);
      else reject(new Error(`the application ended by itself (${String(code)}): ${complaint}`));
    });
  });
}

/** The documents of all the invoices, under the numbers that sealing will allot: rendered once. */
export async function makeDocuments(deposit: CrashRow['deposit'], today: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-documents-'));
  const assets = await loadDocumentAssets();
  const bySupplier = new Map<string, number>();
  for (const invoice of crashInvoices(deposit)) {
    const counter = (bySupplier.get(invoice.seller.siret) ?? 0) + 1;
    bySupplier.set(invoice.seller.siret, counter);
    const number = `F${today.slice(0, 4)}-${String(counter).padStart(4, '0')}`;
    const sealed = { ...invoice, number, issuedOn: today };
    const bytes = await renderInvoice(sealed, {
      ...assets,
      target: 'chorus',
      attachments: [],
      renderedAt: `${today}T00:00:00.000Z`,
      sandbox: true,
    });
    await writeFile(join(folder, `${invoice.seller.siret} ${number}.pdf`), bytes);
  }
  return folder;
}

type Around = { readonly documentsFolder: string; readonly today: string; readonly lookUpTakenOut?: boolean };

/** Plays one row, on fresh folders, until it has died at least three times at its point; sums up what came of it. */
export async function playRow(row: CrashRow, around: Around): Promise<Verdict> {
  const sum = { hits: 0, lost: 0, doubled: 0, unsettled: 0 };
  for (let play = 0; sum.hits < killsPerPoint && play < killsPerPoint; play += 1) {
    const verdict = await playOnce(row, around);
    sum.hits += verdict.hits;
    sum.lost += verdict.lost;
    sum.doubled += verdict.doubled;
    sum.unsettled += verdict.unsettled;
  }
  return sum;
}

/** Lives that die at the row's point, as often as they reach it but thrice at most, then one until everything has arrived. */
async function playOnce(row: CrashRow, around: Around): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-crash-'));
  const sandbox = await startSandbox({ port: 0, folder: join(folder, 'portal'), speed: crashSpeed });
  const life: Life = {
    folder: join(folder, 'data'),
    documentsFolder: around.documentsFolder,
    sandboxUrl: sandbox.url,
    today: around.today,
    deposit: row.deposit,
    killAt: undefined,
    lookUpTakenOut: around.lookUpTakenOut ?? false,
  };
  try {
    for (let kill = 0; row.after !== undefined && kill < killsPerPoint; kill += 1) {
      await live({ ...life, killAt: row.after });
    }
    let hits = 0;
    let end = await live({ ...life, killAt: row.point });
    while (end === 'killed') {
      hits += 1;
      end = await live({ ...life, killAt: hits < killsPerPoint ? row.point : undefined });
    }
    const states = JSON.parse(end) as (Held & { state: string; refusals: number })[];
    const answer = await fetch(`${sandbox.url}/__sandbox/deposits`);
    const { flows, invoices } = (await answer.json()) as {
      flows: { errors: unknown[] }[];
      invoices: (Held & { engagement: string })[];
    };
    const copies = states.map(
      ({ supplierSiret, number }) =>
        invoices.filter((each) => each.supplierSiret === supplierSiret && each.number === number).length,
    );
    const expected = crashInvoices(row.deposit).length;
    const uncorrected = row.deposit === 'correction' ? invoices.filter((each) => each.engagement !== 'EJ-1').length : 0;
    return {
      hits,
      lost: copies.filter((count) => count === 0).length + Math.max(0, expected - states.length) + uncorrected,
      // The sandbox refuses a number that it has, and a correction of what was corrected: a second sending shows as a refusal, if not as a second invoice.
      doubled:
        flows.flatMap((flow) => flow.errors).length +
        states.reduce((sum, each) => sum + each.refusals, 0) +
        Math.max(0, invoices.length - expected),
      unsettled: states.filter((each) => each.state !== 'integrated').length,
    };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}
