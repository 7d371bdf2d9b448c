import {
  degrees,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { extensionOf } from '../draft/attachment-limits.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { readJpegTurn } from './jpeg-orientation.ts';
import { SHEET } from './page-template.ts';
import { openPdf } from './read-facturx.ts';

/** A paper that becomes pages: a PDF, or a picture on a page of its own. */
export type Piece = {
  readonly name: string;
  readonly title: string;
  readonly group: string;
  readonly bytes: Uint8Array;
};

/** A piece that was opened, and how many pages it gives. */
export type OpenPiece =
  | { readonly kind: 'pdf'; readonly piece: Piece; readonly doc: PDFDocument; readonly pages: number }
  | { readonly kind: 'picture'; readonly piece: Piece; readonly type: 'png' | 'jpeg'; readonly pages: 1 };

const key = (name: string): PDFName => PDFName.of(name);
const MAX_PAGES = 2_000;
const MAX_PIXELS = 60_000_000;
const PICTURE_MARGIN = 42;

const unreadable = (name: string): { readonly ok: false; readonly problem: Problem } =>
  failure(problem('fuel.pieceUnreadable', { name }));

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Opens one piece; one that is protected, damaged, or neither PDF nor picture is a problem that names it. */
export async function openPiece(piece: Piece): Promise<Result<OpenPiece, Problem>> {
  const { name, bytes } = piece;
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // A small file may unpack to a picture that no memory holds.
    if (bytes.length < 24 || view.getUint32(16) * view.getUint32(20) > MAX_PIXELS) return unreadable(name);
    return success({ kind: 'picture', piece, type: 'png', pages: 1 });
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return success({ kind: 'picture', piece, type: 'jpeg', pages: 1 });
  if (extensionOf(name) !== 'pdf') return failure(problem('fuel.pieceType', { name }));
  const opened = await openPdf(bytes, name);
  if (!opened.ok)
    return failure(
      problem(opened.problem.kind === 'file.pdfEncrypted' ? 'fuel.pieceEncrypted' : 'fuel.pieceUnreadable', { name }),
    );
  const pages = opened.value.getPageCount();
  return pages > MAX_PAGES ? unreadable(name) : success({ kind: 'pdf', piece, doc: opened.value, pages });
}

/** Takes off a copied page what would act by itself, and what points into the structure of its old document. */
function disarm({ node }: PDFPage): void {
  for (const each of ['AA', 'StructParents', 'Tabs', 'B']) node.delete(key(each));
  const annotations = node.Annots();
  for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
    const annotation = annotations?.lookup(index);
    if (annotation instanceof PDFDict) for (const each of ['A', 'AA', 'StructParent']) annotation.delete(key(each));
  }
}

/** Writes `page n / N` at the lower right corner of a page as it is seen, on a white ground. */
function numberPage(page: PDFPage, words: string, font: PDFFont): void {
  const size = 8;
  const width = font.widthOfTextAtSize(words, size);
  const box = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const [wide, high] = turn % 180 === 0 ? [box.width, box.height] : [box.height, box.width];
  const [left, bottom] = [Math.max(4, wide - width - 24), Math.min(10, high / 4)];
  // From the page as it is seen to the page as it is stored.
  const place = (x: number, y: number): { readonly x: number; readonly y: number } => {
    if (turn === 90) return { x: box.x + box.width - y, y: box.y + x };
    if (turn === 180) return { x: box.x + box.width - x, y: box.y + box.height - y };
    if (turn === 270) return { x: box.x + y, y: box.y + box.height - x };
    return { x: box.x + x, y: box.y + y };
  };
  const rotate = page.getRotation();
  page.drawRectangle({
    ...place(left - 4, bottom - 4),
    width: width + 8,
    height: size + 6,
    color: rgb(1, 1, 1),
    opacity: 0.85,
    rotate,
  });
  page.drawText(words, { ...place(left, bottom), size, font, color: rgb(0.1, 0.1, 0.1), rotate });
}

async function addPicture(
  target: PDFDocument,
  { piece, type }: Extract<OpenPiece, { kind: 'picture' }>,
): Promise<void> {
  const image = await (type === 'png' ? target.embedPng(piece.bytes) : target.embedJpg(piece.bytes));
  const turn = type === 'png' ? 0 : readJpegTurn(piece.bytes);
  // As it is seen, once turned.
  const [seenWide, seenHigh] = turn % 180 === 0 ? [image.width, image.height] : [image.height, image.width];
  const [width, height] = seenWide > seenHigh ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const scale = Math.min((width - 2 * PICTURE_MARGIN) / seenWide, (height - 2 * PICTURE_MARGIN) / seenHigh);
  const [left, bottom] = [(width - seenWide * scale) / 2, (height - seenHigh * scale) / 2];
  // A picture turns around its own lower left corner, which goes elsewhere with each quarter.
  const x = turn === 180 || turn === 270 ? left + seenWide * scale : left;
  const y = turn === 90 || turn === 180 ? bottom + seenHigh * scale : bottom;
  const page = target.addPage([width, height]);
  const size = { width: image.width * scale, height: image.height * scale };
  page.drawImage(image, { x, y, ...size, rotate: degrees(-turn) });
}

/** Adds the pages of every piece, numbered; answers the first page of each, or the problem that names the broken one. */
async function addPieces(
  target: PDFDocument,
  pieces: readonly OpenPiece[],
): Promise<Result<readonly number[], Problem>> {
  const font = await target.embedFont(StandardFonts.Helvetica);
  const own = target.getPageCount();
  const total = own + pieces.reduce((sum, { pages }) => sum + pages, 0);
  const starts: number[] = [];
  for (const piece of pieces) {
    starts.push(target.getPageCount());
    try {
      if (piece.kind === 'picture') await addPicture(target, piece);
      else
        for (const page of await target.copyPages(piece.doc, piece.doc.getPageIndices())) disarm(target.addPage(page));
    } catch {
      return unreadable(piece.piece.name);
    }
  }
  target.getPages().forEach((page, index) => {
    if (index >= own) numberPage(page, `page ${index + 1}/${total}`, font);
  });
  return success(starts);
}

type Bookmark = { readonly title: string; readonly page: number; readonly kids: readonly Bookmark[] };

/** One bookmark for the summary, then one for each group, with its pieces under it where it has several. */
function toBookmarks(summary: string, pieces: readonly OpenPiece[], starts: readonly number[]): readonly Bookmark[] {
  const groups = [...new Set(pieces.map(({ piece }) => piece.group))];
  return [
    { title: summary, page: 0, kids: [] },
    ...groups.flatMap((group): readonly Bookmark[] => {
      const own = pieces.flatMap(({ piece }, index) =>
        piece.group === group ? [{ title: piece.title, page: starts[index] ?? 0, kids: [] }] : [],
      );
      const [first] = own;
      if (first === undefined) return [];
      return own.length === 1 ? own : [{ title: group, page: first.page, kids: own }];
    }),
  ];
}

/** Writes a level of the outline under its parent; answers its first and last item, and how many there are in all. */
function writeOutline(
  target: PDFDocument,
  parent: PDFRef,
  bookmarks: readonly Bookmark[],
): { readonly first: PDFRef; readonly last: PDFRef; readonly count: number } | undefined {
  const { context } = target;
  const refs = bookmarks.map(() => context.nextRef());
  const [first] = refs;
  const last = refs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let count = 0;
  bookmarks.forEach(({ title, page, kids }, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    const item = context.obj({ Parent: parent });
    item.set(key('Title'), PDFHexString.fromText(title));
    const destination = PDFArray.withContext(context);
    destination.push(target.getPage(page).ref);
    destination.push(key('Fit'));
    item.set(key('Dest'), destination);
    const [before, after] = [refs[index - 1], refs[index + 1]];
    if (before !== undefined) item.set(key('Prev'), before);
    if (after !== undefined) item.set(key('Next'), after);
    const below = writeOutline(target, ref, kids);
    if (below !== undefined) {
      item.set(key('First'), below.first);
      item.set(key('Last'), below.last);
      item.set(key('Count'), PDFNumber.of(below.count));
    }
    context.assign(ref, item);
    count += 1 + (below?.count ?? 0);
  });
  return { first, last, count };
}

/** Puts the pieces behind a summary: one PDF with numbered pages and bookmarks. Pure and deterministic. */
export async function mergePieces(
  summary: Uint8Array,
  summaryTitle: string,
  pieces: readonly OpenPiece[],
): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }, Problem>> {
  const target = await PDFDocument.load(summary, { updateMetadata: false });
  const starts = await addPieces(target, pieces);
  if (!starts.ok) return starts;
  const root = target.context.nextRef();
  const outline = writeOutline(target, root, toBookmarks(summaryTitle, pieces, starts.value));
  if (outline !== undefined) {
    const { first, last, count } = outline;
    target.context.assign(root, target.context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
    target.catalog.set(key('Outlines'), root);
    target.catalog.set(key('PageMode'), key('UseOutlines'));
  }
  // The summary was fit for an archive; what other programs made is not, and the file must not say so.
  for (const each of ['Metadata', 'OutputIntents']) target.catalog.delete(key(each));
  const bytes = new Uint8Array(await target.save({ updateFieldAppearances: false }));
  return success({ bytes, pages: target.getPageCount() });
}
