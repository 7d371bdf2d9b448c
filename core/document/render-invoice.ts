import type { Invoice } from '../draft/invoice.ts';
import type { Instant } from '../draft/iso-date.ts';
import { drawInvoice } from './draw-invoice.ts';
import { embedFiles, type EmbeddedFile } from './embed-files.ts';
import { toInvoiceFiles, type InvoiceFiles } from './invoice-files.ts';
import type { Picture } from './picture.ts';
import type { PageFonts } from './page-canvas.ts';
import { parseFace, TEXT_LETTERS, TITLE_LETTERS } from './page-face.ts';
import { openPageFont } from './page-font.ts';
import type { Template } from './page-template.ts';
import { documentHeading } from './page-title.ts';
import { openPdfFile, pdfRef, type PdfFile } from './pdf-file.ts';
import { pdfDate, pdfText } from './pdf-text.ts';
import { SRGB_PROFILE } from './srgb-profile.ts';
import { writeInvoiceCii } from './write-cii.ts';
import { writePages } from './write-pages.ts';
import { toXmlCharacters } from './xml-text.ts';
import { writeXmp, type Description } from './xmp-packet.ts';

/** The three faces of the page, as TrueType bytes. */
export type FontFiles = { readonly sans: Uint8Array; readonly bold: Uint8Array; readonly serif: Uint8Array };

/** What a page needs beside its invoice; equal assets and invoice give equal bytes. */
export type PageAssets = {
  readonly fonts: FontFiles;
  /** When the document was made; written into it, and the only clock there is. */
  readonly renderedAt: Instant;
  /** True: « Bac à sable » stands on every page. */
  readonly sandbox: boolean;
  /** SHA-256 in lower-case hexadecimal: core has no cryptography of its own. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** The look of the page; `classique` unless said. */
  readonly template?: Template;
  /** The firm's logo, as `parseLogo` reads it. */
  readonly logo?: Picture;
};

/** What a Factur-X document needs beside its invoice. */
export type DocumentAssets = PageAssets & InvoiceFiles;

function openFonts(files: FontFiles): PageFonts {
  return {
    sans: openPageFont(parseFace(files.sans, TEXT_LETTERS), 'S', 'LSSANS+SourceSans3-Regular'),
    bold: openPageFont(parseFace(files.bold, TEXT_LETTERS), 'B', 'LSBOLD+SourceSans3-SemiBold'),
    serif: openPageFont(parseFace(files.serif, TITLE_LETTERS), 'T', 'LSSERI+SourceSerif4-SemiBold'),
  };
}

/** The first 16 bytes of a hash over everything that the file is made of, as `/ID` asks for an identity of the content. */
function identify({ sha256, renderedAt, sandbox, template, logo }: PageAssets, content: readonly string[]): string {
  const picture = logo === undefined ? '' : sha256(logo.bytes);
  const parts = [...content, renderedAt, sandbox ? 'sandbox' : '', template ?? '', picture];
  return sha256(new TextEncoder().encode(parts.join('\n'))).slice(0, 32);
}

type Contents = {
  readonly invoice: Invoice;
  readonly files: readonly EmbeddedFile[];
  readonly id: string;
  readonly facturX: boolean;
};

function infoOf({ title, author, producer, madeAt }: Description): string {
  const date = pdfDate(madeAt);
  const by = author === '' ? '' : `/Author${pdfText(author)}`;
  const tool = pdfText(producer);
  return `<</Title${pdfText(title)}${by}/Producer${tool}/Creator${tool}/CreationDate${date}/ModDate${date}>>`;
}

/** The output intent: every grey and colour of the page is meant as sRGB. */
function intentOf(file: PdfFile): string {
  const profile = file.addStream('/N 3', SRGB_PROFILE);
  return (
    '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)' +
    `/DestOutputProfile ${pdfRef(profile)}>>`
  );
}

function writeDocument({ invoice, files, id, facturX }: Contents, assets: PageAssets): Uint8Array<ArrayBuffer> {
  const { template = 'classique', sandbox, logo } = assets;
  const madeAt = new Date(assets.renderedAt);
  const description: Description = {
    title: toXmlCharacters(documentHeading(invoice)),
    author: toXmlCharacters(invoice.seller.name),
    producer: 'Liasse',
    madeAt,
  };
  const file = openPdfFile();
  const canvas = drawInvoice(invoice, { fonts: openFonts(assets.fonts), template, sandbox, logo });
  const pages = writePages(file, canvas, logo);
  const embedded = embedFiles(file, files, madeAt);
  const metadata = file.addStream('/Type/Metadata/Subtype/XML', writeXmp(description, facturX), 'plain');
  const root = file.add(
    `<</Type/Catalog/Version/1.7${pages}${embedded}/Metadata ${pdfRef(metadata)}/Lang(fr-FR)` +
      `/OutputIntents[${intentOf(file)}]/ViewerPreferences<</DisplayDocTitle true>>` +
      `${files.length === 0 ? '' : '/PageMode/UseAttachments'}>>`,
  );
  return file.finish({ root, info: file.add(infoOf(description)), id });
}

/** A Factur-X invoice of profile EN 16931: PDF/A-3 with the CII and every attachment inside. Pure and deterministic. */
export async function renderInvoice(invoice: Invoice, assets: DocumentAssets): Promise<Uint8Array<ArrayBuffer>> {
  const { named, files } = toInvoiceFiles(invoice, assets);
  const hashes = files.map(({ name, bytes }, index) => `${index === 0 ? '' : `${name} `}${assets.sha256(bytes)}`);
  return writeDocument({ invoice: named, files, id: identify(assets, hashes), facturX: true }, assets);
}

/** The same pages as an ordinary PDF without XML or attachments, for who deposits by hand (portal-guides.md, 0). */
export async function renderPlainInvoice(invoice: Invoice, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const xml = new TextEncoder().encode(writeInvoiceCii(invoice, 'chorus'));
  const id = identify(assets, ['plain', assets.sha256(xml)]);
  return writeDocument({ invoice, files: [], id, facturX: false }, assets);
}
