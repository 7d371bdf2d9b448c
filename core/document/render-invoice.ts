import type { Invoice } from '../draft/invoice.ts';
import { drawInvoice } from './draw-invoice.ts';
import type { EmbeddedFile } from './embed-files.ts';
import { toInvoiceFiles, type InvoiceFiles } from './invoice-files.ts';
import { documentHeading } from './page-title.ts';
import { writeInvoiceCii } from './write-cii.ts';
import { identify, openFonts, writeDocument, type PageAssets } from './write-document.ts';

/** What a Factur-X document needs beside its invoice. */
export type DocumentAssets = PageAssets & InvoiceFiles;

type Contents = {
  readonly invoice: Invoice;
  readonly files: readonly EmbeddedFile[];
  readonly id: string;
  readonly facturX: boolean;
};

function writeInvoice({ invoice, files, id, facturX }: Contents, assets: PageAssets): Uint8Array<ArrayBuffer> {
  const { template = 'classique', sandbox, logo } = assets;
  const canvas = drawInvoice(invoice, { fonts: openFonts(assets.fonts), template, sandbox, logo });
  const title = documentHeading(invoice);
  return writeDocument({ title, author: invoice.seller.name, canvas, files, id, facturX }, assets);
}

/** A Factur-X invoice of profile EN 16931: PDF/A-3 with the CII and every attachment inside. Pure and deterministic. */
export async function renderInvoice(invoice: Invoice, assets: DocumentAssets): Promise<Uint8Array<ArrayBuffer>> {
  const { named, files } = toInvoiceFiles(invoice, assets);
  const hashes = files.map(({ name, bytes }, index) => `${index === 0 ? '' : `${name} `}${assets.sha256(bytes)}`);
  return writeInvoice({ invoice: named, files, id: identify(assets, hashes), facturX: true }, assets);
}

/** The same pages as an ordinary PDF without XML or attachments, for who deposits by hand (portal-guides.md, 0). */
export async function renderPlainInvoice(invoice: Invoice, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const xml = new TextEncoder().encode(writeInvoiceCii(invoice, 'chorus'));
  const id = identify(assets, ['plain', assets.sha256(xml)]);
  return writeInvoice({ invoice, files: [], id, facturX: false }, assets);
}
