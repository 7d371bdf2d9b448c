import { cmyk, PDFDict, PDFDocument, PDFName, PDFString, StandardFonts, type PDFContext } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { obstacleSentence, type ArchiveObstacle } from '../../../core/document/archive-obstacle.ts';
import { checkDressable, dressPdf } from '../../../core/document/dress-pdf.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { sha256 } from '../../../main/document/load-document-assets.ts';
import { encryptedPdf } from './broken-pdfs.ts';
import { pageWords } from './page-words.ts';
import { renderSample } from './render-sample.ts';
import { sampleInvoice } from './sample-invoice.ts';

const key = (name: string): PDFName => PDFName.of(name);

/** A PDF as another program makes it, all fonts embedded, with whatever the test changes. */
async function foreignPdf(change: (doc: PDFDocument) => unknown = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const source = await PDFDocument.load(await renderSample(sampleInvoice()));
  const doc = await PDFDocument.create();
  for (const page of await doc.copyPages(source, source.getPageIndices())) doc.addPage(page);
  await change(doc);
  return new Uint8Array(await doc.save({ useObjectStreams: false }));
}

async function obstaclesOf(change: (doc: PDFDocument) => unknown): Promise<readonly ArchiveObstacle[]> {
  const checked = await checkDressable(await foreignPdf(change), 'f.pdf');
  if (!checked.ok) throw new Error(checked.problem.kind);
  return checked.value;
}

const dress = {
  files: [
    {
      name: 'factur-x.xml',
      mimeType: 'text/xml',
      description: 'Facture',
      relationship: 'Data',
      bytes: new TextEncoder().encode('<a/>'),
    },
    {
      name: 'Relevé.txt',
      mimeType: 'text/plain',
      description: 'Relevé',
      relationship: 'Supplement',
      bytes: new Uint8Array([1]),
    },
  ],
  title: 'Facture F1',
  renderedAt: '2026-11-24T10:00:00.000Z',
  sha256,
} as const;

/** A content stream added to the first page. */
function addContent(doc: PDFDocument, operators: string): void {
  doc.getPage(0).node.addContentStream(doc.context.register(doc.context.stream(operators)));
}

const action = (context: PDFContext, kind: string): PDFDict =>
  context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: kind, URI: PDFString.of('https://example.org') },
  });

function addAnnotation(doc: PDFDocument, annotation: PDFDict): void {
  doc.getPage(0).node.set(key('Annots'), doc.context.obj([doc.context.register(annotation)]));
}

describe('a PDF of another program', () => {
  it('keeps its page and carries the data and the attachments', async () => {
    const pdf = await foreignPdf();
    const dressed = await dressPdf(pdf, 'f.pdf', dress);
    const bytes = dressed.ok ? dressed.value.bytes : undefined;
    if (bytes === undefined) throw new Error('not dressed');
    const read = await readFacturX(bytes);
    expect(read.ok && [read.value.xml, read.value.attachments.map(({ name }) => name)]).toEqual([
      '<a/>',
      ['Relevé.txt'],
    ]);
    expect(await pageWords(bytes)).toEqual(await pageWords(pdf));
    const again = await dressPdf(pdf, 'f.pdf', dress);
    expect(again.ok && again.value.bytes).toEqual(bytes);
  });

  it('keeps where its links lead', async () => {
    const pdf = await foreignPdf((doc) => {
      addAnnotation(doc, action(doc.context, 'URI'));
      doc.catalog.set(key('Names'), doc.context.obj({ Dests: { Names: [] } }));
    });
    const dressed = await dressPdf(pdf, 'f.pdf', dress);
    const doc = await PDFDocument.load((dressed.ok ? dressed.value.bytes : undefined) ?? '');
    expect(doc.catalog.lookup(key('Names'))?.toString()).toMatch(/Dests[\s\S]*EmbeddedFiles/);
    expect(doc.getPage(0).node.Annots()?.lookup(0)?.toString()).toContain('/F 4');
  });

  const cases: readonly (readonly [ArchiveObstacle, string, (doc: PDFDocument) => unknown])[] = [
    [
      'font',
      'a font that is not inside',
      async (doc) => doc.getPage(0).drawText('x', { font: await doc.embedFont(StandardFonts.Helvetica) }),
    ],
    ['colour', 'CMYK in the page', (doc) => doc.getPage(0).drawRectangle({ color: cmyk(0, 1, 0, 0) })],
    [
      'font',
      'widths that the glyphs have not',
      (doc) => {
        for (const [, object] of doc.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.has(key('W'))) object.set(key('W'), doc.context.obj([1, 60, 7]));
      },
    ],
    ['colour', 'CMYK by name', (doc) => doc.context.register(doc.context.obj(['Indexed', 'DeviceCMYK', 1]))],
    ['script', 'JavaScript', (doc) => doc.addJavaScript('main', 'app.alert(1)')],
    ['script', 'a link that starts a program', (doc) => addAnnotation(doc, action(doc.context, 'Launch'))],
    [
      'script',
      'something to do at opening',
      (doc) => doc.catalog.set(key('OpenAction'), doc.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
    ],
    ['form', 'a form', (doc) => doc.getForm().createTextField('nom').addToPage(doc.getPage(0))],
    [
      'signature',
      'a signature',
      (doc) => doc.context.register(doc.context.obj({ Type: 'Sig', ByteRange: [0, 1, 2, 3] })),
    ],
    [
      'annotation',
      'a comment',
      (doc) => addAnnotation(doc, doc.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })),
    ],
    ['layers', 'layers', (doc) => doc.catalog.set(key('OCProperties'), doc.context.obj({}))],
    ['files', 'files', (doc) => doc.attach(new Uint8Array([1]), 'a.txt')],
    ['compression', 'LZW', (doc) => doc.context.register(doc.context.stream('x', { Filter: 'LZWDecode' }))],
    [
      'compression',
      'a stream in another file',
      (doc) => doc.context.register(doc.context.stream('x', { F: PDFString.of('a.bin') })),
    ],
    [
      'graphics',
      'a transfer function',
      (doc) => doc.context.register(doc.context.obj({ ExtGState: { G: { TR: 'Identity' } } })),
    ],
    ['graphics', 'an unknown intent', (doc) => addContent(doc, '/Vivid ri')],
    ['content', 'an operator that nobody knows', (doc) => addContent(doc, '1 0 0 wow')],
    ['content', 'states saved too deep', (doc) => addContent(doc, 'q '.repeat(29) + 'Q '.repeat(29))],
    [
      'content',
      'a page that is not what its filter says',
      (doc) =>
        doc
          .getPage(0)
          .node.addContentStream(doc.context.register(doc.context.stream('abc', { Filter: 'FlateDecode' }))),
    ],
  ];

  it.each(cases)('says « %s » for %s', async (obstacle, _what, change) => {
    expect(await obstaclesOf(change)).toContain(obstacle);
    for (const language of ['fr', 'en'] as const)
      expect(obstacleSentence([obstacle], language).length).toBeGreaterThan(60);
  });

  it('has no obstacle in strings, names and pictures that only look like one', async () => {
    const harmless =
      '(k 0 0 0 1 K \\) \\( wow) Tj % wow\n<6b> Tj BI /W 1 /H 1 /CS /G /BPC 8 ID k EI q 0 g Q /Perceptual ri';
    expect(await obstaclesOf((doc) => addContent(doc, harmless))).toEqual([]);
  });

  it('that cannot be opened is a problem', async () => {
    const dressed = await dressPdf(await encryptedPdf(), 'f.pdf', dress);
    expect(!dressed.ok && dressed.problem.kind).toBe('file.pdfEncrypted');
  });
});
