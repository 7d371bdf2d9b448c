import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { checkInvoice } from '../../core/check/check-invoice.ts';
import { importDraft } from '../../main/draft/import-draft.ts';
import { plainPdf } from '../core/document/broken-pdfs.ts';
import { corpusFiles } from '../core/document/corpus.ts';
import { openMemoryFiles } from '../core/document/memory-files.ts';
import { renderSample } from '../core/document/render-sample.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import { SHEETS_DIFFER } from './aliases.ts';
import { askMustang, askVeraPdf } from './ask-judges.ts';
import { CACHE, type Judges } from './bring-judges.ts';
import { dressCorpus } from './dress-corpus.ts';
import { generateInvoice } from './generate-invoice.ts';
import { ownInvoices, type Candidate } from './own-invoices.ts';
import { ownPapers } from './own-papers.ts';

const FOLDER = join(CACHE, 'documents');
/** How many DUMEs are drawn and judged beside the invoices. */
const OWN_PAPERS = 5;

/** True for an invoice that our own rules of EN 16931 and Factur-X would not let leave; Mustang refuses it with reason. */
function isHeldBack({ invoice, target }: Candidate): boolean {
  const context = { target, profile: 'production', today: '2026-11-24' } as const;
  return checkInvoice(invoice, context).some(
    ({ rule, severity }) => severity === 'blocks' && /^(BR-(?!FR-)|CII-|LIASSE-BUYER-IDENTIFIERS$)/.test(rule),
  );
}

function isKnownDifference(words: string): boolean {
  const faults = words.split(' | ').filter((fault) => fault.trim() !== '');
  return faults.length > 0 && faults.every((fault) => SHEETS_DIFFER.fault.test(fault));
}

/** How many documents were rendered, and how many of them a judge refused. */
export type Judged = { readonly files: number; readonly failures: number };

/** Every CII of the corpus that comes in, to be rendered again in both conventions. */
async function corpusInvoices(): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { name, bytes } of corpusFiles('cii/valid', 'cii/own-valid')) {
    const files = openMemoryFiles();
    const read = await importDraft({ name, bytes }, files, randomUUID);
    if (!read.ok) continue;
    const { invoice } = read.value;
    const attached = invoice.attachments.map((attachment) => ({
      attachment,
      bytes: files.held.get(attachment.fileId) ?? new Uint8Array(),
    }));
    for (const target of ['chorus', 'reform'] as const)
      candidates.push({ name: `${parse(name).name}-${target}`, invoice, files: attached, target });
  }
  return candidates;
}

function generatedInvoices(count: number, seed: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) => ({ ...generateInvoice(seed, index), files: [] }));
}

function write(name: string, bytes: Uint8Array): string {
  const path = join(FOLDER, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

async function renderAll(candidates: readonly Candidate[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, invoice, files, target, sandbox } of candidates)
    paths.push(write(name, await renderSample(invoice, files, { target, sandbox: sandbox === true })));
  return paths;
}

/** Two files with a known fault: a judge that lets them pass judges nothing. */
async function renderControls(): Promise<readonly string[]> {
  const { number: _number, ...unnumbered } = sampleInvoice();
  return [write('control-no-pdfa', await plainPdf()), write('control-no-number', await renderSample(unnumbered))];
}

/**
 * Renders our own invoices, those of the corpus and so many generated ones, and lets veraPDF (PDF/A-3b) judge them
 * all, and our own for PDF/A-3a and PDF/UA-1 as well; the papers that are no invoices for PDF/A-2a and PDF/UA-1.
 * Mustang judges those that our rules let leave, but for the generated ones, whose XML the official rules have judged.
 * Both judge the pages of other programs that we claim to be able to put our data into.
 */
export async function judgeContainers(judges: Judges, generated: number, seed: number): Promise<Judged> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const own = await renderAll(ownInvoices());
  const candidates = await corpusInvoices();
  const known = [...own, ...(await renderAll(candidates.filter((each) => !isHeldBack(each))))];
  const heldBack = await renderAll(candidates.filter(isHeldBack));
  const all = [...known, ...heldBack, ...(await renderAll(generatedInvoices(generated, seed)))];
  const papers = (await ownPapers(OWN_PAPERS, seed)).map(({ name, bytes }) => write(name, bytes));
  const [noPdfA = '', noNumber = ''] = await renderControls();
  const dressed = await dressCorpus(FOLDER);
  console.log(`${dressed.paths.length} pages of other programs carry our data, ${dressed.refused.length} may not:`);
  for (const each of dressed.refused) console.log(`  ${each}`);
  console.log(
    `${all.length} invoices and ${papers.length} other papers rendered; veraPDF judges them all, Mustang the ${known.length} invoices that may leave…`,
  );
  const verdicts = [
    ...askVeraPdf(judges, '3b', [...all, ...dressed.paths, noPdfA]),
    ...askVeraPdf(judges, '3a', [...own, noPdfA]),
    ...askVeraPdf(judges, '2a', [...papers, noPdfA]),
    ...askVeraPdf(judges, 'ua1', [...own, ...papers, noPdfA]),
    ...askMustang(judges, [...known, ...dressed.paths, noNumber]),
  ];
  const controls = new Set([noPdfA, noNumber].map((path) => basename(path)));
  const blind = verdicts.filter((each) => controls.has(each.file) && (each.ok || each.words === 'not judged'));
  const refused = verdicts.filter((each) => !controls.has(each.file) && !each.ok);
  const failures = refused.filter(({ words }) => !isKnownDifference(words));
  for (const { file } of refused.filter(({ words }) => isKnownDifference(words)))
    console.log(`The official sheets differ on ${file}: ${SHEETS_DIFFER.reason}`);
  for (const { judge, file, words } of failures) console.log(`FAILED ${judge}: ${file}: ${words}`);
  for (const { judge, file } of blind) console.log(`FAILED ${judge} does not see the fault of ${file}`);
  return {
    files: all.length + papers.length + dressed.paths.length,
    failures: new Set([...failures, ...blind].map((each) => each.file)).size,
  };
}
