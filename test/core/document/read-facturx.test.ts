import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDocument, PDFName, PDFString, type PDFDict } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { encryptedPdf, plainPdf } from './broken-pdfs.ts';
import { renderSample } from './render-sample.ts';
import { sampleInvoice } from './sample-invoice.ts';

async function kindOf(bytes: Uint8Array): Promise<string> {
  const read = await readFacturX(bytes);
  return read.ok ? 'read' : read.problem.kind;
}

/** A PDF whose tree of embedded files is what the test gives. */
async function pdfWithTree(make: (doc: PDFDocument) => PDFDict): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.addPage();
  const names = doc.context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), make(doc));
  doc.catalog.set(PDFName.of('Names'), names);
  return doc.save();
}

/** A PDF that carries files of these names, each with the same compressed content or with one of its own. */
function pdfWithFiles(
  names: readonly string[],
  compressed: Uint8Array | readonly string[],
  declared?: string,
): Promise<Uint8Array> {
  return pdfWithTree((doc) => {
    if (declared !== undefined) {
      const xmp = `<x><fx:DocumentFileName>${declared}</fx:DocumentFileName></x>`;
      doc.catalog.set(PDFName.of('Metadata'), doc.context.register(doc.context.flateStream(xmp)));
    }
    const list = PDFArray.withContext(doc.context);
    for (const [index, name] of names.entries()) {
      const bytes = compressed instanceof Uint8Array ? compressed : deflateSync(compressed[index] ?? '');
      const stream = doc.context.register(doc.context.stream(bytes, { Filter: 'FlateDecode' }));
      list.push(PDFString.of(name));
      list.push(doc.context.obj({ Type: 'Filespec', UF: PDFString.of(name), EF: { F: stream } }));
    }
    const tree = doc.context.obj({});
    tree.set(PDFName.of('Names'), list);
    return tree;
  });
}

describe('a PDF that is no Factur-X', () => {
  it('is told apart by what is wrong with it', async () => {
    const good = await renderSample(sampleInvoice());
    expect(await kindOf(good)).toBe('read');
    expect(await kindOf(new Uint8Array())).toBe('file.empty');
    expect(await kindOf(new TextEncoder().encode('Bonjour'))).toBe('file.notWhatItSays');
    expect(await kindOf(good.slice(0, good.length / 2))).toBe('file.pdfUnreadable');
    expect(await kindOf(new TextEncoder().encode('%PDF-1.7\nrien\n%%EOF'))).toBe('file.pdfUnreadable');
    expect(await kindOf(await encryptedPdf())).toBe('file.pdfEncrypted');
    expect(await kindOf(await plainPdf())).toBe('import.plainPdf');
  });

  it('is read when some bytes stand before its mark and after its end', async () => {
    const good = await renderSample(sampleInvoice());
    const padded = new Uint8Array([10, 10, ...good, 10, 10]);
    expect(await kindOf(padded)).toBe('read');
  });

  it('of 200 MB is refused before it is opened', async () => {
    expect(await kindOf(new Uint8Array(200 * 1024 * 1024))).toBe('import.tooComplex');
  });
});

describe('what a hostile PDF hides', () => {
  it('an attachment that unpacks to gigabytes is stopped', async () => {
    const pdf = await pdfWithFiles(['a'], deflateSync(new Uint8Array(130 * 1024 * 1024)));
    expect(pdf.length).toBeLessThan(1024 * 1024);
    expect(await kindOf(pdf)).toBe('import.tooComplex');
  });

  it('an object stream that unpacks to gigabytes is stopped before the file is opened', async () => {
    const bomb = deflateSync(new Uint8Array(70 * 1024 * 1024));
    for (const type of ['ObjStm', 'XRef', 'Obj#53tm']) {
      const head = `%PDF-1.7\n9 0 obj\n<</Type/${type}/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`;
      const pdf = Buffer.concat([Buffer.from(head), bomb, Buffer.from('\nendstream\nendobj\n'), await plainPdf()]);
      expect([type, await kindOf(new Uint8Array(pdf))]).toEqual([type, 'import.tooComplex']);
    }
  });

  it('object streams without number are not weighed one by one', async () => {
    const many = Buffer.from(`%PDF-1.7\n${'ObjStm stream\n'.repeat(200_000)}%%EOF`);
    expect(await kindOf(new Uint8Array(many))).toBe('import.tooComplex');
  });

  it('an object stream of an ordinary file is no obstacle', async () => {
    const doc = await PDFDocument.load(await renderSample(sampleInvoice()));
    expect(await kindOf(await doc.save({ useObjectStreams: true }))).toBe('read');
  });

  it('a name tree that bites its tail ends', async () => {
    const pdf = await pdfWithTree((doc) => {
      const reference = doc.context.nextRef();
      doc.context.assign(reference, doc.context.obj({ Kids: [reference] }));
      return doc.context.obj({ Kids: [reference] });
    });
    expect(await kindOf(pdf)).toBe('import.plainPdf');
  });

  it('more files than anybody attaches are refused', async () => {
    const names = Array.from({ length: 101 }, (_, index) => String(index));
    expect(await kindOf(await pdfWithFiles(names, deflateSync(new Uint8Array(3))))).toBe('import.tooComplex');
  });

  it('a stream that is not what its filter says is a damaged file', async () => {
    const garbage = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await kindOf(await pdfWithFiles(['factur-x.xml'], garbage))).toBe('file.pdfUnreadable');
  });
});

describe('which of its files a PDF means as its invoice', () => {
  const chosen = async (names: readonly string[], contents: readonly string[], declared?: string): Promise<unknown> => {
    const read = await readFacturX(await pdfWithFiles(names, contents, declared));
    return read.ok ? [read.value.xml, read.value.rivals, read.value.attachments.length] : read.problem.kind;
  };

  it('the one that its metadata declare, whatever the letters’ case', async () => {
    expect(await chosen(['factur-x.xml', 'Zugferd-Invoice.xml'], ['<a/>', '<b/>'], 'ZUGFeRD-invoice.xml')).toEqual([
      '<b/>',
      ['factur-x.xml'],
      1,
    ]);
    expect(await chosen(['facture.xml'], ['<a/>'], 'facture.xml')).toEqual(['<a/>', [], 0]);
  });

  it('else the newest of the known names; the other one stays, and is told', async () => {
    const names = ['ZUGFeRD-invoice.xml', 'factur-x.xml', 'bon.txt'];
    expect(await chosen(names, ['<old/>', '<new/>', 'x'])).toEqual(['<new/>', ['ZUGFeRD-invoice.xml'], 2]);
  });

  it('none, when the declared one is not there', async () => {
    expect(await chosen(['autre.xml'], ['<a/>'], 'factur-x.xml')).toBe('import.notDeclared');
    expect(await chosen(['factur-x.xml'], ['<a/>'], 'zugferd-invoice.xml')).toBe('import.notDeclared');
    expect(await chosen([], [], 'factur-x.xml')).toBe('import.notDeclared');
  });

  it('none, when two of one name differ; one that is there twice is one', async () => {
    const names = ['factur-x.xml', 'Factur-X.xml'];
    expect(await chosen(names, ['<a/>', '<b/>'])).toBe('import.twoInvoices');
    expect(await chosen(names, ['<a/>', '<a/>'])).toEqual(['<a/>', [], 0]);
  });

  it('metadata that hide gigabytes declare nothing', async () => {
    const pdf = await pdfWithTree((doc) => {
      const bomb = doc.context.stream(deflateSync(new Uint8Array(8 * 1024 * 1024)), { Filter: 'FlateDecode' });
      doc.catalog.set(PDFName.of('Metadata'), doc.context.register(bomb));
      return doc.context.obj({});
    });
    expect(await kindOf(pdf)).toBe('import.plainPdf');
  });
});
