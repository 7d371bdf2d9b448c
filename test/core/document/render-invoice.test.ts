import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFArray, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCii } from '../../../core/document/read-cii.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { comparable, newKey } from './comparable-invoice.ts';
import { pageWords } from './page-words.ts';
import { attachedFile, renderSample } from './render-sample.ts';
import { sampleInvoice, sampleLine } from './sample-invoice.ts';

function rawStream(object: unknown): PDFRawStream {
  if (object instanceof PDFRawStream) return object;
  throw new Error('There is no stream there.');
}

const files = [
  attachedFile('Bon de livraison n° 12.txt', 'livré', { description: 'BON_LIVRAISON' }),
  attachedFile('plan.txt', 'premier'),
  attachedFile('plan.txt', 'second'),
];

describe('the PDF of an invoice', () => {
  let pdf = new Uint8Array();
  beforeAll(async () => {
    pdf = await renderSample(sampleInvoice(), files);
  });

  it('is the same, byte for byte, when the same is rendered again, and another when anything differs', async () => {
    expect(Buffer.compare(await renderSample(sampleInvoice(), files), pdf)).toBe(0);
    expect(Buffer.compare(await renderSample(sampleInvoice({ number: 'F2026-0002' }), files), pdf)).not.toBe(0);
  });

  it('carries the XML and every attachment, to be taken out unharmed', async () => {
    const read = await readFacturX(pdf);
    if (!read.ok) throw new Error(read.problem.kind);
    const xmlRead = readCii(read.value.xml, newKey);
    if (!xmlRead.ok) throw new Error(xmlRead.problem.kind);
    // The XML names the attachments; their bytes are the PDF's.
    const { citedDocuments: _cited, ...invoice } = xmlRead.value.invoice;
    expect(comparable(invoice)).toEqual(comparable(sampleInvoice()));
    const texts = read.value.attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
    expect(texts).toEqual([
      ['Bon de livraison n° 12.txt', 'livré'],
      ['plan (2).txt', 'second'],
      ['plan.txt', 'premier'],
    ]);
    expect(read.value.attachments[0]?.mimeType).toBe('text/plain');
  });

  it('is built as Factur-X asks: both file entries, dates and sizes, relationships, output intent, identity', async () => {
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const specs = doc.catalog.lookup(PDFName.of('AF'), PDFArray);
    const relationships: string[] = [];
    for (let index = 0; index < specs.size(); index += 1) {
      const spec = specs.lookup(index, PDFDict);
      const entries = spec.lookup(PDFName.of('EF'), PDFDict);
      expect(entries.get(PDFName.of('F'))).toBe(entries.get(PDFName.of('UF')));
      const stream = rawStream(entries.lookup(PDFName.of('F')));
      const parameters = stream.dict.lookup(PDFName.of('Params'), PDFDict);
      for (const key of ['Size', 'CreationDate', 'ModDate']) expect(parameters.has(PDFName.of(key))).toBe(true);
      relationships.push(String(spec.lookup(PDFName.of('AFRelationship'))));
    }
    expect(relationships).toEqual(['/Data', '/Supplement', '/Supplement', '/Supplement']);
    expect(doc.catalog.has(PDFName.of('OutputIntents'))).toBe(true);
    const identity = doc.context.lookup(doc.context.trailerInfo.ID, PDFArray);
    expect(identity.lookup(0, PDFHexString).asString()).toMatch(/^[0-9a-f]{32}$/i);
  });

  it('says the same about itself in its XMP and in its Info dictionary', async () => {
    const doc = await PDFDocument.load(pdf, { updateMetadata: false });
    const xmp = new TextDecoder().decode(rawStream(doc.catalog.lookup(PDFName.of('Metadata'))).contents);
    expect(doc.getTitle()).toBe('Facture F2026-0001');
    expect(xmp).toContain('Facture F2026-0001');
    expect(xmp).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');
    expect(xmp).toContain('<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>');
    expect(xmp).toContain('2026-11-24T10:00:00');
    expect(doc.getCreationDate()?.toISOString()).toBe('2026-11-24T10:00:00.000Z');
    expect(xmp).toContain(doc.getProducer());
  });
});

describe('the page', () => {
  it('shows what people and the portal’s reader look for', async () => {
    const [page = ''] = await pageWords(await renderSample(sampleInvoice(), files));
    for (const words of [
      'Facture',
      'n° F2026-0001',
      '24 novembre 2026',
      'EARL du Grand Pré',
      'SIRET : 900 000 019 00019',
      'SIRET client : 100 000 025 00013',
      'Code service : TECHNIQUE',
      'Engagement : EJ-2026-0417',
      'N° de marché : M2025-18',
      'Cadre de facturation : A1',
      'Échéance : 24 décembre 2026',
      'Total HT',
      '1 464,20 €',
      '20 % 725,00 145,00',
      '10 % 739,20 73,92',
      'Net à payer 1 683,12 €',
      'IBAN : FR76 3000 6000 0112 3456 7890 189',
      'Pas d’escompte pour paiement anticipé.',
      'Bon de livraison n° 12.txt',
      'page 1/1',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('BAC À SABLE');
  });

  it('says that the number comes with the sending, and marks the sandbox on every page', async () => {
    const {
      number: _number,
      issuedOn: _issuedOn,
      ...draft
    } = sampleInvoice({
      lines: Array.from({ length: 40 }, (_, index) => sampleLine({ key: String(index) })),
    });
    const pages = await pageWords(await renderSample(draft, [], { sandbox: true }));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain('n° attribué à l’envoi');
    for (const page of pages) expect(page).toContain('BAC À SABLE : sans valeur');
  });

  it('shows an exempt and already paid invoice with its reasons', async () => {
    const [page = ''] = await pageWords(
      await renderSample(
        sampleInvoice({
          businessProcess: 'A2',
          vatExemptionCode: 'VATEX-FR-FRANCHISE',
          vatExemptionReason: 'TVA non applicable, art. 293 B du CGI',
          lines: [sampleLine({ vatCategory: 'E', vatRate: '0', allowances: [{ percent: '5', reason: 'Fidélité' }] })],
        }),
      ),
    );
    for (const words of [
      'Déjà payée',
      'Reste à payer',
      'art. 293 B du CGI',
      'Remise de 5 %, Fidélité : −36,25',
      '688,75',
    ])
      expect(page).toContain(words);
  });

  it('breaks a long invoice into pages, with the header of the table on each, and loses no line', async () => {
    const lines = Array.from({ length: 60 }, (_, index) =>
      sampleLine({ key: String(index), name: `Parcelle ${index + 1} ${'fauchage et ramassage '.repeat(index % 9)}` }),
    );
    const pages = await pageWords(await renderSample(sampleInvoice({ lines })));
    const all = pages.join(' ');
    for (let index = 1; index <= 60; index += 1) expect(all).toContain(`Parcelle ${index} `);
    const withLines = pages.filter((page) => page.includes('Parcelle'));
    for (const page of withLines) expect(page).toContain('Désignation');
    expect(pages.at(-1)).toContain(`page ${pages.length}/${pages.length}`);
  });

  it('draws texts of any length and any script without failing', async () => {
    const hostile = `${'x'.repeat(3_000)} ${'😀 مرحبا 漢字 \u0000\u0007 a\u0301 '.repeat(80)}`;
    const pdf = await renderSample(
      sampleInvoice({
        seller: { ...sampleInvoice().seller, name: hostile.slice(0, 400), legalInformation: hostile.slice(0, 500) },
        lines: [sampleLine({ name: hostile, quantity: '999999999999999.123456789012', netPrice: 'douze' })],
        notes: [{ text: `${'ligne\n'.repeat(200)}fin` }],
      }),
      [attachedFile(`${'p'.repeat(250)}\u0001é😀.txt`, 'x')],
    );
    const pages = await pageWords(pdf);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.join(' ')).toContain('fin');
    // What the font lacks is a visible mark, never the missing glyph that PDF/A forbids.
    expect(pages.join(' ')).toContain('□ □□□□□ □□');
  });

  it('keeps the XML inside equal to what is written beside it', async () => {
    const read = await readFacturX(await renderSample(sampleInvoice()));
    expect(read.ok && read.value.xml).toBe(writeInvoiceCii(sampleInvoice(), 'chorus'));
  });
});
