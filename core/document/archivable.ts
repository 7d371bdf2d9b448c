import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import type { ArchiveObstacle } from './archive-obstacle.ts';
import { contentObstacles } from './archivable-content.ts';
import { isArchivableFont } from './archivable-fonts.ts';
import { streamBytes } from './extract-files.ts';

const MAX_NODES = 400_000;
const MAX_CONTENT_BYTES = 32 * 1024 * 1024;
/** Filters that ISO 19005-3, 6.1.7.2 leaves, without those whose data would have to be judged as well (JPEG 2000). */
const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode'.split(' '),
);
/** Actions that stay inside the document or only name an address (ISO 19005-3, 6.5.1). */
const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named']);
const NAMED_ACTIONS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
const BLEND_MODES = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

const key = (name: string): PDFName => PDFName.of(name);
const has = (dict: PDFDict, ...names: readonly string[]): boolean =>
  names.some((each) => dict.lookup(key(each)) !== undefined);

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

function namesIn(object: PDFObject | undefined): readonly string[] {
  if (object instanceof PDFArray) return object.asArray().map((each) => nameOf(each));
  return object === undefined ? [] : [nameOf(object)];
}

type Note = (obstacle: ArchiveObstacle) => void;

function judgeAction(action: PDFDict, note: Note): void {
  const kind = nameOf(action.lookup(key('S')));
  const isKnown = ACTIONS.has(kind) && (kind !== 'Named' || NAMED_ACTIONS.has(nameOf(action.lookup(key('N')))));
  if (!isKnown) note('script');
}

function judgeGraphicsState(state: PDFDict, note: Note): void {
  if (has(state, 'TR', 'HTP')) note('graphics');
  const transfer = state.lookup(key('TR2'));
  if (transfer !== undefined && nameOf(transfer) !== 'Default') note('graphics');
  if (namesIn(state.lookup(key('BM'))).some((each) => !BLEND_MODES.has(each))) note('graphics');
  const halftone = state.lookup(key('HT'));
  if (halftone !== undefined && nameOf(halftone) !== 'Default') note('graphics');
}

function judgeDictionary(dict: PDFDict, note: Note): void {
  const type = nameOf(dict.lookup(key('Type')));
  const subtype = nameOf(dict.lookup(key('Subtype')));
  if (type === 'Font' && !isArchivableFont(dict)) note('font');
  if (type === 'Action' || dict.lookup(key('JS')) !== undefined) judgeAction(dict, note);
  for (const each of ['A', 'OpenAction']) {
    const action = dict.lookup(key(each));
    if (action instanceof PDFDict && has(action, 'S') && !has(action, 'Layout')) {
      // A structure element's attributes are called « A » as well, but own an « O ».
      if (!has(action, 'O')) judgeAction(action, note);
    }
  }
  if (has(dict, 'AA')) note('script');
  if (type === 'Annot' && subtype !== 'Link') note('annotation');
  const states = dict.lookup(key('ExtGState'));
  for (const name of states instanceof PDFDict ? states.keys() : []) {
    const state = states instanceof PDFDict ? states.lookup(name) : undefined;
    if (state instanceof PDFDict) judgeGraphicsState(state, note);
  }
  if (has(dict, 'EF')) note('files');
  if (type === 'Sig' || has(dict, 'ByteRange')) note('signature');
  if (has(dict, 'PresSteps')) note('graphics');
}

function judgeStream(stream: PDFStream, note: Note): void {
  const { dict } = stream;
  const filters = namesIn(dict.lookup(key('Filter')));
  if (filters.some((each) => !FILTERS.has(each)) || has(dict, 'F', 'FFilter', 'FDecodeParms')) note('compression');
  const subtype = nameOf(dict.lookup(key('Subtype')));
  if (subtype === 'PS' || nameOf(dict.lookup(key('Subtype2'))) === 'PS' || has(dict, 'OPI', 'Ref')) note('graphics');
  if (subtype === 'Image' && has(dict, 'Alternates')) note('graphics');
  if (subtype === 'Form' && !has(dict, 'Resources')) note('content');
}

/** Visits every object of the document once, those inside others too; false when there are more than any invoice has. */
function visitAll(doc: PDFDocument, visit: (object: PDFObject) => void): boolean {
  const open: PDFObject[] = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  let count = 0;
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    count += 1;
    if (count > MAX_NODES) return false;
    visit(object);
    if (object instanceof PDFStream) open.push(object.dict);
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFArray) open.push(...object.asArray());
  }
  return true;
}

function judgeContent(stream: PDFObject | undefined, note: Note): void {
  if (!(stream instanceof PDFRawStream) || has(stream.dict, 'DecodeParms')) return note('content');
  try {
    const bytes = streamBytes(stream, MAX_CONTENT_BYTES);
    if (bytes === undefined) return note('content');
    for (const obstacle of contentObstacles(bytes)) note(obstacle);
  } catch {
    // Damaged, or larger than any page: nobody can vouch for it.
    note('content');
  }
}

function isContent({ dict }: PDFStream): boolean {
  return nameOf(dict.lookup(key('Subtype'))) === 'Form' || dict.lookup(key('PatternType')) instanceof PDFNumber;
}

function judgePages(doc: PDFDocument, note: Note): void {
  for (const { node } of doc.getPages()) {
    const contents = node.lookup(key('Contents'));
    if (contents instanceof PDFArray)
      for (let index = 0; index < contents.size(); index += 1) judgeContent(contents.lookup(index), note);
    else if (contents !== undefined) judgeContent(contents, note);
  }
}

function judgeCatalog({ catalog }: PDFDocument, note: Note): void {
  const form = catalog.lookup(key('AcroForm'));
  if (form instanceof PDFDict) {
    const fields = form.lookup(key('Fields'));
    if (has(form, 'XFA') || (fields instanceof PDFArray && fields.size() > 0)) note('form');
    const flags = form.lookup(key('SigFlags'));
    if (flags instanceof PDFNumber && flags.asNumber() !== 0) note('signature');
  }
  if (has(catalog, 'Perms')) note('signature');
  if (has(catalog, 'OCProperties')) note('layers');
  if (has(catalog, 'Requirements', 'Collection')) note('content');
  if (catalog.lookup(key('NeedsRendering')) === PDFBool.True) note('form');
  const names = catalog.lookup(key('Names'));
  if (names instanceof PDFDict) {
    if (has(names, 'JavaScript')) note('script');
    if (has(names, 'EmbeddedFiles')) note('files');
    if (has(names, 'AlternatePresentations')) note('graphics');
  }
}

/**
 * What in an opened PDF keeps it from becoming PDF/A-3b (ISO 19005-3), by its structure; nothing when it can. On the
 * strict side: what cannot be verified here counts as an obstacle.
 */
export function findArchiveObstacles(doc: PDFDocument): readonly ArchiveObstacle[] {
  const found = new Set<ArchiveObstacle>();
  const note: Note = (obstacle) => {
    found.add(obstacle);
  };
  judgeCatalog(doc, note);
  const isWhole = visitAll(doc, (object) => {
    if (object instanceof PDFDict) judgeDictionary(object, note);
    if (object instanceof PDFName && object.decodeText() === 'DeviceCMYK') note('colour');
    if (object instanceof PDFHexString && object.asString().replace(/\s/g, '').length % 2 === 1) note('content');
    if (object instanceof PDFString && object.asString().length > 32_767) note('content');
    if (object instanceof PDFStream) {
      judgeStream(object, note);
      if (isContent(object)) judgeContent(object, note);
    }
  });
  if (!isWhole) note('content');
  judgePages(doc, note);
  return [...found];
}
