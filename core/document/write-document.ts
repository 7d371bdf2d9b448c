import type { Instant } from '../draft/iso-date.ts';
import { embedFiles, type EmbeddedFile } from './embed-files.ts';
import type { Canvas, PageFonts } from './page-canvas.ts';
import { parseFace, TEXT_LETTERS, TITLE_LETTERS } from './page-face.ts';
import { openPageFont } from './page-font.ts';
import type { Template } from './page-template.ts';
import { openPdfFile, pdfRef, type PdfFile } from './pdf-file.ts';
import { pdfDate, pdfText } from './pdf-text.ts';
import type { Picture } from './picture.ts';
import { SRGB_PROFILE } from './srgb-profile.ts';
import { writePages } from './write-pages.ts';
import { toXmlCharacters } from './xml-text.ts';
import { writeXmp, type Description } from './xmp-packet.ts';

/** The three faces of the page, as TrueType bytes. */
export type FontFiles = { readonly sans: Uint8Array; readonly bold: Uint8Array; readonly serif: Uint8Array };

/** What pages need beside what they show; equal assets and equal contents give equal bytes. */
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

/** Opens the three faces for one document. */
export function openFonts(files: FontFiles): PageFonts {
  return {
    sans: openPageFont(parseFace(files.sans, TEXT_LETTERS), 'S', 'LSSANS+SourceSans3-Regular'),
    bold: openPageFont(parseFace(files.bold, TEXT_LETTERS), 'B', 'LSBOLD+SourceSans3-SemiBold'),
    serif: openPageFont(parseFace(files.serif, TITLE_LETTERS), 'T', 'LSSERI+SourceSerif4-SemiBold'),
  };
}

/** The first 16 bytes of a hash over everything that the file is made of, as `/ID` asks for an identity of the content. */
export function identify(
  { sha256, renderedAt, sandbox, template, logo }: PageAssets,
  content: readonly string[],
): string {
  const picture = logo === undefined ? '' : sha256(logo.bytes);
  const parts = [...content, renderedAt, sandbox ? 'sandbox' : '', template ?? '', picture];
  return sha256(new TextEncoder().encode(parts.join('\n'))).slice(0, 32);
}

/** A document that is ready to be written. */
export type DocumentContents = {
  readonly title: string;
  readonly author: string;
  readonly canvas: Canvas;
  readonly files: readonly EmbeddedFile[];
  /** 32 hexadecimal digits, as `identify` gives them. */ readonly id: string;
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

/** Writes drawn pages and embedded files as PDF/A of conformance A (part 3, or 2 without data), tagged; pure and deterministic. */
export function writeDocument(contents: DocumentContents, assets: PageAssets): Uint8Array<ArrayBuffer> {
  const { title, author, canvas, files, id, facturX } = contents;
  const madeAt = new Date(assets.renderedAt);
  const description: Description = {
    title: toXmlCharacters(title),
    author: toXmlCharacters(author),
    producer: 'Liasse',
    madeAt,
  };
  const file = openPdfFile();
  const pages = writePages(file, canvas, assets.logo);
  const embedded = embedFiles(file, files, madeAt);
  const metadata = file.addStream('/Type/Metadata/Subtype/XML', writeXmp(description, facturX), 'plain');
  const root = file.add(
    `<</Type/Catalog/Version/1.7${pages}${embedded}/Metadata ${pdfRef(metadata)}/Lang(fr-FR)` +
      `/OutputIntents[${intentOf(file)}]/ViewerPreferences<</DisplayDocTitle true>>` +
      `${files.length === 0 ? '' : '/PageMode/UseAttachments'}>>`,
  );
  return file.finish({ root, info: file.add(infoOf(description)), id });
}
