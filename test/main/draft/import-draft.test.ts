import { describe, expect, it } from 'vitest';
import { problemSentence, problem } from '../../../core/draft/problem.ts';
import { failure } from '../../../core/draft/result.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { importDraft } from '../../../main/draft/import-draft.ts';
import { encryptedPdf, plainPdf } from '../../core/document/broken-pdfs.ts';
import { comparable, newKey } from '../../core/document/comparable-invoice.ts';
import { openMemoryFiles } from '../../core/document/memory-files.ts';
import { attachedFile, renderSample } from '../../core/document/render-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const xml = writeInvoiceCii(sampleInvoice(), 'chorus');

async function importBytes(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Invoice | string> {
  const files = openMemoryFiles();
  const imported = await importDraft({ name, bytes }, files, newKey);
  if (imported.ok) return comparable(imported.value.invoice);
  expect(problemSentence(imported.problem, 'fr')).not.toMatch(/\{\w+\}/);
  expect(problemSentence(imported.problem, 'en')).not.toMatch(/\{\w+\}/);
  expect(files.held.size).toBe(0);
  return imported.problem.kind;
}

describe('importing a file', () => {
  it('reads CII whatever the file is called and however it is encoded', async () => {
    const expected = comparable(sampleInvoice());
    expect(await importBytes('facture.xml', encode(xml))).toEqual(expected);
    expect(await importBytes('facture.bin', encode(`\ufeff${xml}`))).toEqual(expected);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    expect(await importBytes('facture.xml', utf16)).toEqual(expected);
    // Latin-1 has no typographic apostrophe and no euro sign: the invoice is written without them.
    const plain = sampleInvoice({ notes: [{ text: 'Pénalités' }] });
    const latin = new Uint8Array(
      Buffer.from(writeInvoiceCii(plain, 'chorus').replace('UTF-8', 'ISO-8859-1'), 'latin1'),
    );
    expect(await importBytes('facture.xml', latin)).toEqual(comparable(plain));
  });

  it('takes a Factur-X with its attachments, description and reference', async () => {
    const files = openMemoryFiles();
    const attached = [
      attachedFile('bon.txt', 'livré', { description: 'BON_LIVRAISON' }),
      attachedFile('plan.txt', 'plan', { reference: 'PLAN-7' }),
    ];
    const bytes = await renderSample(sampleInvoice(), attached);
    const imported = await importDraft({ name: 'f.pdf', bytes }, files, newKey);
    expect(imported.ok && imported.value.invoice.attachments).toEqual(attached.map(({ attachment }) => attachment));
    expect([...files.held.values()].map((each) => new TextDecoder().decode(each))).toEqual(['livré', 'plan']);
    expect(imported.ok && imported.value.remarks).toEqual([]);
  });

  it('says which cited attachment is not in the file', async () => {
    const { attachment } = attachedFile('bon.txt', 'livré');
    const cited = writeInvoiceCii(sampleInvoice({ attachments: [attachment] }), 'chorus');
    const imported = await importDraft({ name: 'f.xml', bytes: encode(cited) }, openMemoryFiles(), newKey);
    expect(imported.ok && imported.value.remarks.join()).toContain('bon.txt');
  });

  it('gives names from inside a PDF no way out of a folder', async () => {
    const bytes = await renderSample(sampleInvoice(), [attachedFile('../../evil\u202e.txt', 'x')]);
    const imported = await importDraft({ name: 'f.pdf', bytes }, openMemoryFiles(), newKey);
    expect(imported.ok && imported.value.invoice.attachments.map(({ name }) => name)).toEqual(['____evil_.txt']);
  });

  it('answers bad input in words and stores nothing', async () => {
    const pdf = await renderSample(sampleInvoice());
    expect(await importBytes('vide.pdf', new Uint8Array())).toBe('file.empty');
    expect(await importBytes('faux.pdf', encode('Bonjour'))).toBe('file.notWhatItSays');
    expect(await importBytes('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0]))).toBe('import.unknownFile');
    expect(await importBytes('coupe.pdf', pdf.slice(0, pdf.length - 500))).toBe('file.pdfUnreadable');
    expect(await importBytes('protege.pdf', await encryptedPdf())).toBe('file.pdfEncrypted');
    expect(await importBytes('devis.pdf', await plainPdf())).toBe('import.nothingOnPage');
    expect(await importBytes('enorme.xml', new Uint8Array(200 * 1024 * 1024).fill(60))).toBe('import.tooComplex');
    expect(await importBytes('x.xml', encode('<!DOCTYPE a><a/>'))).toBe('import.doctype');
    expect(await importBytes('x.json', encode('{"kind":"invoice"}'))).toBe('import.unknownFile');
    expect(await importBytes('x.xml', new Uint8Array([...encode('<a>'), 0xff, 0xfe]))).toBe('import.notXml');
    const order = '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>';
    expect(await importBytes('commande.xml', encode(order))).toBe('import.notInvoice');
  });

  it('answers an encoding that is not the one it names, or none, in words', async () => {
    const declared = (encoding: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
      new Uint8Array([...encode(`<?xml version="1.0" encoding="${encoding}"?>`), ...bytes]);
    const body = encode('<a>é</a>');
    expect(await importBytes('x.xml', declared('UTF-16', body))).toBe('import.notXml');
    expect(await importBytes('x.xml', declared('x-inconnu', body))).toBe('import.notXml');
    expect(await importBytes('x.xml', declared('UTF-8', new Uint8Array(Buffer.from('<a>é</a>', 'latin1'))))).toBe(
      'import.notXml',
    );
    expect(await importBytes('x.xml', new Uint8Array(Buffer.from('\ufeff<a>', 'utf16le').subarray(0, 7)))).toBe(
      'import.notXml',
    );
    expect(await importBytes('x.xml', encode('<a>\u0000</a>'))).toBe('import.notXml');
    expect(await importBytes('x.xml', encode('<a>&inconnu;</a>'))).toBe('import.notXml');
  });

  it('reads a large file in its thread as a small one', async () => {
    const large = encode(xml.replace('?>', `?><!--${' '.repeat(3 * 1024 * 1024)}-->`));
    expect(await importBytes('f.xml', large)).toEqual(await importBytes('f.xml', encode(xml)));
    expect(await importBytes('f.xml', encode(`<a>${'x'.repeat(3 * 1024 * 1024)}</a>`))).toBe('import.notInvoice');
  });

  it('stops with the disk’s own problem when an attachment cannot be stored', async () => {
    const bytes = await renderSample(sampleInvoice(), [attachedFile('bon.txt', 'livré')]);
    const full = { put: async () => failure(problem('machine.diskFull')) };
    const imported = await importDraft({ name: 'f.pdf', bytes }, full, newKey);
    expect(!imported.ok && imported.problem.kind).toBe('machine.diskFull');
  });
});
