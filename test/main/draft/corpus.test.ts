import { describe, expect, it } from 'vitest';
import type { ImportedDraft } from '../../../core/bridge/host.ts';
import { readCii } from '../../../core/document/read-cii.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import { importDraft } from '../../../main/draft/import-draft.ts';
import { comparable, newKey } from '../../core/document/comparable-invoice.ts';
import { corpusFiles, hasCorpus } from '../../core/document/corpus.ts';
import { openMemoryFiles, type MemoryFiles } from '../../core/document/memory-files.ts';
import { renderSample } from '../../core/document/render-sample.ts';

async function renderAndImport(draft: ImportedDraft, files: MemoryFiles): Promise<Result<ImportedDraft, Problem>> {
  const attachments = draft.invoice.attachments.map((attachment) => ({
    attachment,
    bytes: files.held.get(attachment.fileId) ?? new Uint8Array(),
  }));
  const pdf = await renderSample(draft.invoice, attachments);
  return importDraft({ name: 'facture.pdf', bytes: pdf }, files, newKey);
}

/** The data alone of the PDF that a draft makes: quicker than an import, which reads its page as well. */
async function renderAndRead(draft: ImportedDraft): Promise<Invoice> {
  const read = await readFacturX(await renderSample(draft.invoice), 'facture.pdf');
  if (!read.ok) throw new Error(problemSentence(read.problem, 'en'));
  const data = readCii(read.value.xml, newKey);
  if (!data.ok) throw new Error(problemSentence(data.problem, 'en'));
  return data.value.invoice;
}

describe.skipIf(!hasCorpus)('every valid CII of the corpus', () => {
  it('comes in whole and goes out the same', async () => {
    const valid = corpusFiles('cii/valid', 'cii/own-valid');
    for (const [index, { name, bytes }] of valid.entries()) {
      const files = openMemoryFiles();
      const read = await importDraft({ name, bytes }, files, newKey);
      if (!read.ok) throw new Error(`${name}: ${problemSentence(read.problem, 'en')}`);
      const draft = read.value;
      if (draft.invoice.attachments.length === 0 && index % 8 !== 0) {
        expect(comparable(await renderAndRead(draft))).toEqual(comparable(draft.invoice));
        continue;
      }
      const again = await renderAndImport(draft, files);
      expect(again.ok ? comparable(again.value.invoice) : again.problem).toEqual(comparable(draft.invoice));
    }
    expect(valid).toHaveLength(55);
  }, 120_000);

  it('and every invalid one, and every PDF, gives an answer in words rather than a fault', async () => {
    const kinds = new Map<string, number>();
    for (const { name, bytes } of corpusFiles('cii/invalid', 'cii/own-invalid', 'pdf')) {
      const read = await importDraft({ name, bytes }, openMemoryFiles(), newKey);
      const kind = read.ok ? 'imported' : read.problem.kind;
      if (!read.ok) expect(problemSentence(read.problem, 'fr')).not.toMatch(/\{\w+\}/);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    console.info([...kinds].map(([kind, count]) => `${kind}: ${count}`).join('\n'));
    expect(kinds.get('import.nothingOnPage')).toBeGreaterThan(0);
    expect(kinds.get('imported')).toBeGreaterThan(0);
  }, 120_000);
});
