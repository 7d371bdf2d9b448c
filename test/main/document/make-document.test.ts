import { beforeAll, describe, expect, it } from 'vitest';
import type { Attachment, FileId } from '../../../core/draft/attachment.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';
import { makeDocument } from '../../../main/document/make-document.ts';
import { pageWords } from '../../core/document/page-words.ts';
import { typedPdf, plainPage } from '../../core/document/plain-pdf-sample.ts';
import { attachedFile } from '../../core/document/render-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const PAGE: Attachment = {
  fileId: '0'.repeat(64) as FileId,
  name: 'facture.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1,
  isPage: true,
};
const note = attachedFile('bon.txt', 'livré');
let foreign = new Uint8Array();

beforeAll(async () => {
  foreign = await plainPage(sampleInvoice());
});

async function make(invoice: Invoice, page: Uint8Array = foreign): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const attachments = [{ attachment: PAGE, bytes: page }, note];
  return makeDocument(
    { ...invoice, attachments: attachments.map(({ attachment }) => attachment) },
    {
      ...(await loadDocumentAssets()),
      target: 'chorus',
      renderedAt: '2026-11-24T10:00:00.000Z',
      sandbox: false,
      attachments,
    },
  );
}

async function refusal(invoice: Invoice, page?: Uint8Array): Promise<string> {
  const made = await make(invoice, page);
  if (made.ok) return 'made';
  for (const language of ['fr', 'en'] as const) expect(problemSentence(made.problem, language)).not.toMatch(/\{\w+\}/);
  return made.problem.kind;
}

describe('an invoice that keeps another program’s page', () => {
  it('has that page, the data inside, and its other attachments beside them', async () => {
    const made = await make(sampleInvoice());
    const bytes = made.ok ? made.value : new Uint8Array();
    expect(await pageWords(bytes)).toEqual(await pageWords(foreign));
    const read = await readFacturX(bytes);
    expect(read.ok && read.value.attachments.map(({ name }) => name)).toEqual(['bon.txt']);
    expect(read.ok && read.value.xml).toContain('<ram:ID>F2026-0001</ram:ID>');
    expect(read.ok && read.value.xml).not.toContain('facture.pdf');
  });

  it('is not made when the data have another total or number than the page', async () => {
    const [line, ...more] = sampleInvoice().lines;
    const dearer = line === undefined ? [] : [{ ...line, netPrice: '60' }, ...more];
    expect(await refusal(sampleInvoice({ lines: dearer }))).toBe('import.pageDiffers');
    expect(await refusal(sampleInvoice({ number: 'F2026-0002' }))).toBe('document.pageOtherNumber');
    const { number: _number, ...unnumbered } = sampleInvoice();
    expect(await refusal(unnumbered)).toBe('made');
  });

  it('is not made of a page that cannot be archived, and the sentence says why', async () => {
    const page = await typedPdf(
      'Facture F2026-0001',
      'Total HT : 1 464,20',
      'Total TVA : 218,92',
      'Total TTC : 1 683,12',
    );
    expect(await refusal(sampleInvoice(), page)).toBe('document.pageNotArchivable');
    const made = await make(sampleInvoice(), page);
    expect(!made.ok && problemSentence(made.problem, 'fr')).toContain('une police n’est pas incorporée');
  });
});
