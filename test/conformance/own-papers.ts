import { sample } from 'fast-check';
import { dumePapers, fullFormPapers } from '../../core/document/dume-papers.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { dumeArbitrary } from '../core/document/dume-arbitrary.ts';
import { sampleDume } from '../core/draft/sample-dume.ts';

/** A page of ours that is no invoice, with the name of its file. */
export type OwnPaper = { readonly name: string; readonly bytes: Uint8Array };

/** The PDFs of DUMEs, a usual one and so many generated ones, in and out of the sandbox. */
export async function ownPapers(generated: number, seed: number): Promise<readonly OwnPaper[]> {
  const assets = await loadDocumentAssets();
  const dumes = [sampleDume(), ...sample(dumeArbitrary({ facts: 'some' }), { numRuns: generated, seed })];
  const papers: OwnPaper[] = [];
  for (const [index, dume] of dumes.entries()) {
    const options = { ...assets, renderedAt: '2026-11-24T10:00:00.000Z', sandbox: index % 2 === 1 };
    const all = [...(await dumePapers(dume, options, '2.1.1')), ...(await fullFormPapers(dume, options))];
    for (const { role, mimeType, bytes } of all)
      if (mimeType === 'application/pdf') papers.push({ name: `dume-${index}-${role}`, bytes });
  }
  return papers;
}
