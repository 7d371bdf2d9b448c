import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { dressPdf } from '../../core/document/dress-pdf.ts';
import { toInvoiceFiles } from '../../core/document/invoice-files.ts';
import { writeCii } from '../../core/document/write-cii.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { askVeraPdf } from '../conformance/ask-judges.ts';
import { bringJudges } from '../conformance/bring-judges.ts';
import { renderSample } from '../core/document/render-sample.ts';
import { BENCH_CONTEXT, benchInvoice, statedBenchInvoice } from './bench-invoices.ts';
import { BENCH_CACHE } from './bring-peers.ts';
import { markdownTable, threeFigures } from './markdown-table.ts';
import { openEInvoiceEu } from './peer-e-invoice-eu.ts';
import { openFacturXKit } from './peer-factur-x-kit.ts';
import { openNodeZugferd } from './peer-node-zugferd.ts';
import { timeInTurn, timesFaster, type Timing } from './timing.ts';

type DocumentMaker = { readonly name: string; readonly draws: boolean; readonly run: () => Promise<Uint8Array> };

/** The page of our document and its fonts alone, without tags or anything of PDF/A: what those are given that draw none. */
async function plainPage(): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  const pages = await PDFDocument.load(await renderSample(benchInvoice()), { updateMetadata: false });
  for (const page of await doc.copyPages(pages, pages.getPageIndices())) doc.addPage(page);
  return doc.save();
}

/** Our own way with the page of another program. */
async function dress(page: Uint8Array): Promise<Uint8Array> {
  const { sha256 } = await loadDocumentAssets();
  const { named, files } = toInvoiceFiles(benchInvoice(), { target: BENCH_CONTEXT.target, attachments: [] });
  const title = `Facture ${named.number ?? ''}`;
  const dressed = await dressPdf(page, 'page.pdf', { files, title, renderedAt: '2026-11-24T10:00:00.000Z', sha256 });
  if (!dressed.ok || dressed.value.bytes === undefined) throw new Error('The page of the bench cannot be dressed.');
  return dressed.value.bytes;
}

async function makers(peers: NodeJS.Require, page: Uint8Array): Promise<readonly DocumentMaker[]> {
  const invoice = benchInvoice();
  const stated = statedBenchInvoice();
  const kit = openFacturXKit(peers);
  const kitData = await kit.toData(writeCii(stated));
  const nodeZugferd = openNodeZugferd(peers);
  const eInvoiceEu = openEInvoiceEu(peers);
  return [
    { name: 'Liasse', draws: true, run: () => renderSample(invoice) },
    { name: 'Liasse', draws: false, run: () => dress(page) },
    { name: 'factur-x-kit 0.3.1, its template', draws: true, run: () => kit.draw(kitData) },
    { name: 'node-zugferd 0.1.0', draws: false, run: () => nodeZugferd(stated, page) },
    { name: 'factur-x-kit 0.3.1', draws: false, run: () => kit.attach(kitData, page) },
    { name: '@e-invoice-eu/core 2.3.4', draws: false, run: () => eInvoiceEu(stated, page) },
  ];
}

/** The clause of ISO 19005-3 that a document fails, as veraPDF numbers its rules. */
const CLAUSE = /\d+(?:\.\d+)+/;

/** What veraPDF says of each document, by its place; « not judged » where Java or Maven is missing. */
function judge(documents: readonly Uint8Array[]): readonly string[] {
  const folder = join(BENCH_CACHE, 'documents');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const paths = documents.map((bytes, place) => {
    const path = join(folder, `${place}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  if (spawnSync('java', ['-version']).error !== undefined) return documents.map(() => 'not judged');
  try {
    const verdicts = askVeraPdf(bringJudges(), '3b', paths);
    return paths.map((path) => {
      const verdict = verdicts.find(({ file }) => file === basename(path));
      if (verdict === undefined || verdict.words === 'not judged') return 'not judged';
      return verdict.ok ? 'accepts' : `refuses (${CLAUSE.exec(verdict.words)?.[0] ?? '?'})`;
    });
  } catch (fault) {
    process.stderr.write(`veraPDF could not be asked: ${String(fault)}\n`);
    return documents.map(() => 'not judged');
  }
}

function fastest(timings: readonly Timing[]): Timing {
  return timings.reduce((best, each) => (each.medianMs < best.medianMs ? each : best));
}

/** Documents side by side in one run: invoices a second when warm, bytes, and what veraPDF says of each. */
export async function benchDocuments(peers: NodeJS.Require): Promise<string> {
  const page = await plainPage();
  const all = await makers(peers, page);
  const documents: Uint8Array[] = [];
  for (const { run } of all) documents.push(await run());
  const timings = await timeInTurn(all);
  const [ours] = timings;
  if (ours === undefined) throw new Error('Nothing was timed.');
  const verdicts = judge(documents);
  const rows = all.map(({ name, draws }, place) => {
    const timing = timings[place] ?? ours;
    return [
      name,
      draws ? 'draws the page' : 'given the page',
      threeFigures(1000 / timing.medianMs),
      place === 0 ? '1' : threeFigures(timesFaster(ours, timing)),
      (documents[place]?.length ?? 0).toLocaleString('en'),
      verdicts[place] ?? 'not judged',
    ];
  });
  const others = (draws: boolean): Timing =>
    fastest(timings.filter(({ name }, place) => name !== 'Liasse' && all[place]?.draws === draws));
  const head = ['', 'page', 'invoices/s', 'drawn by ours is faster ×', 'bytes', 'veraPDF 3b'];
  const sentences = [
    `A page drawn and embedded: ${threeFigures(timesFaster(ours, others(true)))} times as fast as ${others(true).name}, the fastest other that draws one (target: 5),`,
    `and ${threeFigures(timesFaster(ours, others(false)))} times as fast as ${others(false).name}, the fastest that is given one (target: more than 1). The page that is given has ${page.length.toLocaleString('en')} bytes.`,
  ];
  return `${markdownTable(head, rows)}\n\n${sentences.join('\n')}`;
}
