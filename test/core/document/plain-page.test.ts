import { expect, test } from 'vitest';
import { invoiceCopyFields } from '../../../core/document/invoice-copy-fields.ts';
import { renderPlainInvoice } from '../../../core/document/render-invoice.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';
import { pageWords } from './page-words.ts';
import { sampleInvoice } from './sample-invoice.ts';

const renderedAt = '2026-11-24T10:00:00.000Z';

test('a plain page of any length shows what the portal’s reader looks for where it looks: first, last or last but one', async () => {
  const [line] = sampleInvoice().lines;
  if (line === undefined) throw new Error('the sample has no line');
  const lines = Array.from({ length: 160 }, (_, index) => ({ ...line, key: `line-${String(index)}` }));
  const assets = { ...(await loadDocumentAssets()), renderedAt, sandbox: false };
  for (const template of ['classique', 'compact', 'grand-texte'] as const) {
    const invoice = sampleInvoice({ lines, purchaseOrderReference: 'EJ-2026-77', number: 'F2026-0042' });
    const pages = await pageWords(await renderPlainInvoice(invoice, { ...assets, template }));
    expect(pages.length).toBeGreaterThan(3);
    const read = [pages[0], ...pages.slice(-2)].join(' ');
    expect(read).toMatch(/SIRET client.{0,5}\d{3} ?\d{3} ?\d{3} ?\d{5}/);
    expect(read).toMatch(/Engagement.{0,5}EJ-2026-77/);
    expect(read).toContain('F2026-0042');
    expect(read).toMatch(/Total TTC/);
  }
});

test('a plain page carries no data that would make a batch of it', async () => {
  const assets = { ...(await loadDocumentAssets()), renderedAt, sandbox: false };
  const pdf = await renderPlainInvoice(sampleInvoice(), assets);
  expect(await readFacturX(pdf)).toMatchObject({ ok: false });
  const raw = new TextDecoder('latin1').decode(pdf);
  expect(raw).not.toMatch(/EmbeddedFiles|<pdfaid:part>3</);
  expect(raw).toContain('<pdfaid:part>2<');
});

test('what is copied reads as a form takes it, in the order of the portal’s blocks', () => {
  const sample = sampleInvoice();
  const fields = invoiceCopyFields({ ...sample, number: 'F2026-0042', issuedOn: '2026-11-24' });
  const valueOf = (label: string) => fields.find((each) => each.label === label)?.value;
  expect(valueOf('SIRET du destinataire')).toBe(sample.buyer.siret);
  expect(valueOf('Date de facture')).toBe('24/11/2026');
  for (const each of fields.filter(({ section }) => section === 'Montants')) expect(each.value).toMatch(/^\d+,\d\d$/);
  expect([...new Set(fields.map(({ section }) => section))]).toEqual([
    'Cadre de facturation',
    'Fournisseur de la facture',
    'Destinataire de la facture',
    'Références',
    'Montants',
  ]);
  expect(fields.map(({ label }) => label)).toContain('TVA à 20 %, base HT');
  // Only the frame, supplier and buyer blocks have been seen by anybody.
  expect(fields.filter(({ unconfirmed }) => unconfirmed !== true).map(({ section }) => section)).not.toContain(
    'Montants',
  );
});
