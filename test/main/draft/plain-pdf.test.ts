import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../core/draft/problem.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { importDraft } from '../../../main/draft/import-draft.ts';
import { readPageText } from '../../../main/draft/read-page-text.ts';
import { newKey } from '../../core/document/comparable-invoice.ts';
import { openMemoryFiles } from '../../core/document/memory-files.ts';
import { typedPdf, plainPage } from '../../core/document/plain-pdf-sample.ts';
import { renderSample } from '../../core/document/render-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

describe('an ordinary PDF', () => {
  it('of our own page gives the invoice that it was drawn from, each value marked', async () => {
    const expected = sampleInvoice();
    const bytes = await plainPage(expected);
    const files = openMemoryFiles();
    const imported = await importDraft({ name: 'F2026-0001.pdf', bytes }, files, newKey);
    if (!imported.ok) throw new Error(problemSentence(imported.problem, 'en'));
    const { invoice, guesses, remarks } = imported.value;
    expect(invoice).toMatchObject({
      number: expected.number,
      issuedOn: expected.issuedOn,
      dueOn: expected.dueOn,
      purchaseOrderReference: expected.purchaseOrderReference,
      buyerReference: expected.buyerReference,
      contractReference: expected.contractReference,
      seller: {
        name: expected.seller.name,
        siret: expected.seller.siret,
        vatIdentifier: expected.seller.vatIdentifier,
      },
      buyer: { name: expected.buyer.name, siret: expected.buyer.siret, address: expected.buyer.address },
      paymentMeans: [{ iban: expected.paymentMeans[0]?.iban }],
    });
    const totals = computeTotals(expected);
    expect(computeTotals(invoice)).toMatchObject({
      taxExclusiveCents: totals.taxExclusiveCents,
      taxTotalCents: totals.taxTotalCents,
      taxInclusiveCents: totals.taxInclusiveCents,
      dueCents: totals.dueCents,
    });
    expect(guesses?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['number', 'seller.siret', 'lines.1.vatRate']),
    );
    expect(remarks.join()).toContain('lu sur ses pages');
    expect(remarks.join()).toContain('peut rester la page visible');
    expect(imported.value.pageObstacles).toEqual([]);
    expect(invoice.attachments).toMatchObject([{ name: 'F2026-0001.pdf', mimeType: 'application/pdf' }]);
    expect([...files.held.values()]).toEqual([bytes]);
  });

  it('without an amount that adds up says that it has no line', async () => {
    const bytes = await typedPdf('Facture n° F-12', 'Total TTC : 120,00');
    const imported = await importDraft({ name: 'f.pdf', bytes }, openMemoryFiles(), newKey);
    expect(imported.ok && imported.value.invoice).toMatchObject({ number: 'F-12', lines: [] });
    expect(imported.ok && imported.value.remarks.join()).toContain('n’a pas de ligne');
    expect(imported.ok && imported.value.pageObstacles).toEqual(['font']);
    expect(imported.ok && imported.value.remarks.join()).toContain('une police n’est pas incorporée');
  });

  it('that is no invoice, or a picture, is a problem and stores nothing', async () => {
    for (const rows of [[], ['Bonjour,', '89450 Asquins']]) {
      const files = openMemoryFiles();
      const imported = await importDraft({ name: 'f.pdf', bytes: await typedPdf(...rows) }, files, newKey);
      expect(!imported.ok && imported.problem.kind).toBe('import.nothingOnPage');
      expect(files.held.size).toBe(0);
    }
  });

  it('is given up at its deadline, its thread with it', async () => {
    const read = await readPageText(await typedPdf('Facture F1'), 'f.pdf', 0);
    expect(!read.ok && read.problem.kind).toBe('import.tooComplex');
  });
});

describe('a Factur-X', () => {
  it('whose page and data agree is compared and raises no remark', async () => {
    const bytes = await renderSample(sampleInvoice());
    const imported = await importDraft({ name: 'f.pdf', bytes }, openMemoryFiles(), newKey);
    expect(imported.ok && imported.value.remarks).toEqual([]);
    expect(imported.ok && imported.value.guesses).toBeUndefined();
    expect(imported.ok && imported.value.comparison?.map(({ verdict }) => verdict)).toEqual(Array(4).fill('found'));
  });

  it('whose page shows another total than its data comes in with a remark that names both', async () => {
    const [line, ...more] = sampleInvoice().lines;
    const dearer = sampleInvoice({ lines: line === undefined ? [] : [{ ...line, netPrice: '60' }, ...more] });
    // The page of one invoice around the data of another.
    const page = await PDFDocument.load(await renderSample(sampleInvoice()));
    const data = await PDFDocument.load(await renderSample(dearer));
    const carried = await PDFDocument.create();
    for (const copied of await carried.copyPages(page, page.getPageIndices())) carried.addPage(copied);
    for (const { name, data: bytes } of data.getAttachments())
      await carried.attach(bytes, name, { mimeType: 'text/xml' });
    const bytes = new Uint8Array(await carried.save());
    const imported = await importDraft({ name: 'f.pdf', bytes }, openMemoryFiles(), newKey);
    expect(imported.ok && imported.value.remarks.join()).toContain('1683,12 sur la page et 1713,12 dans les données');
  });
});
