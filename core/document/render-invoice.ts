import { create } from 'fontkit';
import { buildFacturXDescription, FACTUR_X_EXTENSION_SCHEMA, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import type { Attachment } from '../draft/attachment.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Instant } from '../draft/iso-date.ts';
import type { Target } from '../draft/target.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import { nameDistinctly } from './distinct-names.ts';
import { drawInvoice } from './draw-invoice.ts';
import { embedFiles, type EmbeddedFile } from './embed-files.ts';
import type { PageFonts } from './page-canvas.ts';
import { toPageFont, type PageFont } from './page-font.ts';
import { documentHeading } from './page-heading.ts';
import { writeInvoiceCii } from './write-cii.ts';

/** The three faces of the page, as TrueType bytes. */
export type FontFiles = { readonly sans: Uint8Array; readonly bold: Uint8Array; readonly serif: Uint8Array };

/** Everything that a document needs beside its invoice; equal assets and invoice give equal bytes. */
export type DocumentAssets = {
  readonly target: Target;
  readonly fonts: FontFiles;
  /** The bytes of the invoice's attachments, in its order. */
  readonly attachments: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array }[];
  /** When the document was made; written into it, and the only clock there is. */
  readonly renderedAt: Instant;
  /** True: « Bac à sable » stands on every page. */
  readonly sandbox: boolean;
  /** SHA-256 in lower-case hexadecimal: core has no cryptography of its own. */
  readonly sha256: (bytes: Uint8Array) => string;
};

/** Parsed faces by their bytes: a face is parsed once, since that takes longer than all the drawing. */
const parsedFaces = new WeakMap<Uint8Array, ReturnType<typeof create>>();

function parseFace(bytes: Uint8Array): ReturnType<typeof create> {
  const parsed = parsedFaces.get(bytes) ?? create(bytes);
  parsedFaces.set(bytes, parsed);
  return parsed;
}

async function embedFonts(doc: PDFDocument, files: FontFiles): Promise<PageFonts> {
  doc.registerFontkit({ create: parseFace });
  // Lining figures of one width stand in columns; without ligatures the text that is read back is the text written.
  const features = { lnum: true, tnum: true, liga: false };
  const embed = async (bytes: Uint8Array, customName: string): Promise<PageFont> =>
    toPageFont(await doc.embedFont(bytes, { subset: true, features, customName }));
  return {
    sans: await embed(files.sans, 'LSSANS+SourceSans3-Regular'),
    bold: await embed(files.bold, 'LSBOLD+SourceSans3-SemiBold'),
    serif: await embed(files.serif, 'LSSERI+SourceSerif4-SemiBold'),
  };
}

function describe(doc: PDFDocument, invoice: Invoice, date: Date): void {
  doc.setTitle(documentHeading(invoice), { showInWindowTitleBar: true });
  if (invoice.seller.name !== '') doc.setAuthor(invoice.seller.name);
  doc.setProducer('Liasse');
  doc.setCreator('Liasse');
  doc.setCreationDate(date);
  doc.setModificationDate(date);
  doc.setLanguage('fr-FR');
  doc.catalog.set(PDFName.of('PageMode'), PDFName.of('UseAttachments'));
}

/** The first 16 bytes of a hash over everything that the file is made of, as `/ID` asks for an identity of the content. */
function identify(doc: PDFDocument, xml: Uint8Array, assets: DocumentAssets): void {
  const parts = [
    assets.sha256(xml),
    ...assets.attachments.map(({ attachment, bytes }) => `${attachment.name} ${assets.sha256(bytes)}`),
    assets.renderedAt,
    assets.sandbox ? 'sandbox' : '',
  ];
  const id = PDFHexString.of(assets.sha256(new TextEncoder().encode(parts.join('\n'))).slice(0, 32));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
}

/** A Factur-X invoice of profile EN 16931: PDF/A-3b with the CII and every attachment inside. Pure and deterministic. */
export async function renderInvoice(invoice: Invoice, assets: DocumentAssets): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date(assets.renderedAt);
  const attachments = nameDistinctly(invoice.attachments);
  const named = { ...invoice, attachments };
  const xml = new TextEncoder().encode(writeInvoiceCii(named, assets.target));
  const doc = await PDFDocument.create({ updateMetadata: false });
  identify(doc, xml, assets);
  describe(doc, invoice, date);
  drawInvoice(doc, await embedFonts(doc, assets.fonts), named, { sandbox: assets.sandbox });
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
  embedFiles(doc, [data, ...supplements], date);
  const properties = {
    fileName: FACTURX_FILE_NAME,
    version: '1.0',
    documentType: 'INVOICE',
    conformanceLevel: 'EN 16931',
  } as const;
  doc.convertToPDFA({
    conformance: '3B',
    extensions: [buildFacturXDescription(properties), FACTUR_X_EXTENSION_SCHEMA],
  });
  const bytes = await doc.save({ useObjectStreams: false, updateFieldAppearances: false });
  return new Uint8Array(bytes);
}
