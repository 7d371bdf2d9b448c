import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { importDraft } from '../../main/draft/import-draft.ts';
import { plainPdf } from '../core/document/broken-pdfs.ts';
import { corpusFiles, hasCorpus } from '../core/document/corpus.ts';
import { openMemoryFiles } from '../core/document/memory-files.ts';
import { renderSample } from '../core/document/render-sample.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import { askMustang, askVeraPdf } from './ask-judges.ts';
import { bringJudges, CACHE } from './bring-judges.ts';
import { dressCorpus } from './dress-corpus.ts';
import { ownInvoices, type Candidate } from './own-invoices.ts';

const FOLDER = join(CACHE, 'documents');

/** Every CII of the corpus that comes in, to be rendered again in both conventions. */
async function corpusInvoices(): Promise<readonly Candidate[]> {
  if (!hasCorpus) {
    console.log('The corpus is not beside the project: only our own invoices are judged.');
    return [];
  }
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

const judges = bringJudges();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const paths = await renderAll([...ownInvoices(), ...(await corpusInvoices())]);
const [noPdfA = '', noNumber = ''] = await renderControls();
const dressed = await dressCorpus(FOLDER);
console.log(`${paths.length} documents rendered, ${dressed.paths.length} pages of other programs dressed`);
for (const each of dressed.refused) console.log(`not dressed: ${each}`);
console.log('veraPDF and Mustang judge them…');
const verdicts = [
  ...askVeraPdf(judges, [...paths, ...dressed.paths, noPdfA]),
  ...askMustang(judges, [...paths, noNumber]),
];
const controls = new Set([noPdfA, noNumber].map((path) => basename(path)));
const blind = verdicts.filter((each) => controls.has(each.file) && (each.ok || each.words === 'not judged'));
const failures = verdicts.filter((each) => !controls.has(each.file) && !each.ok);
for (const { judge, file, words } of failures) console.log(`FAILED ${judge}: ${file}: ${words}`);
for (const { judge, file } of blind) console.log(`FAILED ${judge} does not see the fault of ${file}`);
const failed = new Set([...failures, ...blind].map((each) => each.file)).size;
console.log(`${paths.length + dressed.paths.length} files, ${failed} failures`);
process.exitCode = failed === 0 ? 0 : 1;
