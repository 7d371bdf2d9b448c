import type { Attachment } from '../draft/attachment.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Instant } from '../draft/iso-date.ts';
import type { Target } from '../draft/target.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import { nameDistinctly } from './distinct-names.ts';
import { drawInvoice } from './draw-invoice.ts';
import { embedFiles, type EmbeddedFile } from './embed-files.ts';
import type { Picture } from './picture.ts';
import type { PageFonts } from './page-canvas.ts';
import { parseFace } from './page-face.ts';
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
export type DocumentAssets = PageAssets & {
  readonly target: Target;
  /** The bytes of the invoice's attachments, in its order. */
  readonly attachments: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array }[];
};

function openFonts(files: FontFiles): PageFonts {
  return {
    sans: openPageFont(parseFace(files.sans), 'S', 'LSSANS+SourceSans3-Regular'),
    bold: openPageFont(parseFace(files.bold), 'B', 'LSBOLD+SourceSans3-SemiBold'),
    serif: openPageFont(parseFace(files.serif), 'T', 'LSSERI+SourceSerif4-SemiBold'),
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
  const attachments = nameDistinctly(invoice.attachments);
  const named = { ...invoice, attachments };
  const xml = new TextEncoder().encode(writeInvoiceCii(named, assets.target));
  const data: EmbeddedFile = {
    name: FACTURX_FILE_NAME,
    mimeType: 'text/xml',
    description: 'Facture en CII, profil EN 16931 de Factur-X',
    relationship: 'Data',
    bytes: xml,
  };
  const supplements = attachments.map((attachment, index): EmbeddedFile => {
    const bytes = assets.attachments[index]?.bytes;
    if (bytes === undefined) throw new Error(`The bytes of attachment ${index + 1} were not given.`);
    return {
      name: attachment.name,
      mimeType: attachment.mimeType === '' ? 'application/octet-stream' : attachment.mimeType,
      // Where the XML cites the document otherwise than by its file's name, the description ties the two together.
      description: attachment.reference ?? attachment.description ?? attachment.name,
      relationship: 'Supplement',
      bytes,
    };
  });
  const hashes = supplements.map(({ name, bytes }) => `${name} ${assets.sha256(bytes)}`);
  const id = identify(assets, [assets.sha256(xml), ...hashes]);
  return writeDocument({ invoice: named, files: [data, ...supplements], id, facturX: true }, assets);
}

/** The same pages as an ordinary PDF without XML or attachments, for who deposits by hand (portal-guides.md, 0). */
export async function renderPlainInvoice(invoice: Invoice, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const xml = new TextEncoder().encode(writeInvoiceCii(invoice, 'chorus'));
  const id = identify(assets, ['plain', assets.sha256(xml)]);
  return writeDocument({ invoice, files: [], id, facturX: false }, assets);
}
