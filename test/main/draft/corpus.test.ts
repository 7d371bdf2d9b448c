import { describe, expect, it } from 'vitest';
import type { ImportedDraft } from '../../../core/bridge/host.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import { importDraft } from '../../../main/draft/import-draft.ts';
import { comparable, newKey } from '../../core/document/comparable-invoice.ts';
import { corpusFiles, hasCorpus } from '../../core/document/corpus.ts';
import { openMemoryFiles, type MemoryFiles } from '../../core/document/memory-files.ts';
import { renderSample } from '../../core/document/render-sample.ts';

/** Files that use nothing beyond what this version covers: they have to come in, whatever else changes. */
const PLAIN = [
  'fr-01-standard-en16931.xml',
  'fr-03-standard-basic.xml',
  'fr-11-deja-payee.xml',
  'fr-13-remise-ligne.xml',
  'horstoeko__xml_basic_1.xml',
  'horstoeko__xml_en16931_1.xml',
  'mustang__Factur-X_basic.xml',
  'mustang__validV2.xml',
  'mustang__validV2Basic.xml',
  'mustang__validV2FR.xml',
  'zcorpus__EN16931_Einfach.xml',
  'zcorpus__EN16931_Einfach_negativePaymentDue.xml',
];

/** These two pass the official rules although their lines do not add up: no such rule exists for a line. */
const DO_NOT_ADD_UP = ['en16931__CII_example1.xml', 'mustang__invalidArithmetics.xml'];

async function renderAndImport(draft: ImportedDraft, files: MemoryFiles): Promise<Result<ImportedDraft, Problem>> {
  const attachments = draft.invoice.attachments.map((attachment) => ({
    attachment,
    bytes: files.held.get(attachment.fileId) ?? new Uint8Array(),
  }));
  const pdf = await renderSample(draft.invoice, attachments);
  return importDraft({ name: 'facture.pdf', bytes: pdf }, files, newKey);
}

describe.skipIf(!hasCorpus)('every valid CII of the corpus', () => {
  it('comes in whole and goes out the same, or says what it holds that is not covered', async () => {
    const tally: string[] = [];
    const came: string[] = [];
    for (const { name, bytes } of corpusFiles('cii/valid', 'cii/own-valid')) {
      const files = openMemoryFiles();
      const read = await importDraft({ name, bytes }, files, newKey);
      if (!read.ok) {
        const kind = DO_NOT_ADD_UP.includes(name) ? 'import.totalsDiffer' : 'import.notCovered';
        expect([name, read.problem.kind]).toEqual([name, kind]);
        expect(problemSentence(read.problem, 'fr')).toMatch(/\((BT|BG)-|BT-\d+/);
        tally.push(`${name}: ${String(read.problem.values['terms'] ?? read.problem.values['term'])}`);
        continue;
      }
      const again = await renderAndImport(read.value, files);
      expect(again.ok ? comparable(again.value.invoice) : again.problem).toEqual(comparable(read.value.invoice));
      came.push(name);
    }
    expect(came.toSorted()).toEqual(PLAIN.toSorted());
    console.info(`${came.length} imported and re-read the same, ${tally.length} refused by name:\n${tally.join('\n')}`);
  });

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
  });
});
