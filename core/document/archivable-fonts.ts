import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject } from 'pdf-lib';
import { hasTrueWidths } from './archivable-widths.ts';

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];
const PLAIN_ENCODINGS = ['WinAnsiEncoding', 'MacRomanEncoding'];
/** Bit 3 of a descriptor's flags: the font's own encoding counts (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  return descriptor instanceof PDFDict ? descriptor : undefined;
}

function isEmbedded(font: PDFDict): boolean {
  const descriptor = descriptorOf(font);
  return PROGRAMS.some((each) => descriptor?.lookup(PDFName.of(each)) instanceof PDFRawStream);
}

/** The encoding rules for TrueType (ISO 19005-3, 6.2.11.6), on their strict side. */
function hasArchivableEncoding(font: PDFDict): boolean {
  const flags = descriptorOf(font)?.lookup(PDFName.of('Flags'));
  const isSymbolic = flags instanceof PDFNumber && (flags.asNumber() & SYMBOLIC) !== 0;
  const encoding = font.lookup(PDFName.of('Encoding'));
  if (isSymbolic) return encoding === undefined;
  if (encoding instanceof PDFDict)
    return (
      PLAIN_ENCODINGS.includes(nameOf(encoding.lookup(PDFName.of('BaseEncoding')))) &&
      encoding.lookup(PDFName.of('Differences')) === undefined
    );
  return PLAIN_ENCODINGS.includes(nameOf(encoding));
}

function hasWidths(font: PDFDict): boolean {
  return (
    font.lookup(PDFName.of('FirstChar')) instanceof PDFNumber &&
    font.lookup(PDFName.of('LastChar')) instanceof PDFNumber &&
    font.lookup(PDFName.of('Widths')) instanceof PDFArray
  );
}

/** True for a font that PDF/A-3 takes as it stands (ISO 19005-3, 6.2.11): embedded, with widths and a plain encoding. */
export function isArchivableFont(font: PDFDict): boolean {
  switch (nameOf(font.lookup(PDFName.of('Subtype')))) {
    case 'Type1':
      return isEmbedded(font) && hasWidths(font);
    case 'TrueType':
      return isEmbedded(font) && hasWidths(font) && hasArchivableEncoding(font);
    case 'Type0': {
      const descendants = font.lookup(PDFName.of('DescendantFonts'));
      const encoding = nameOf(font.lookup(PDFName.of('Encoding')));
      const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
      if (!(descendant instanceof PDFDict) || !['Identity-H', 'Identity-V'].includes(encoding)) return false;
      const isTrueType = nameOf(descendant.lookup(PDFName.of('Subtype'))) === 'CIDFontType2';
      return !isTrueType || hasTrueWidths(descendant, font.lookup(PDFName.of('ToUnicode')));
    }
    case 'CIDFontType0':
    case 'CIDFontType2':
      return isEmbedded(font);
    case 'Type3':
      return font.lookup(PDFName.of('CharProcs')) instanceof PDFDict;
    default:
      return false;
  }
}
