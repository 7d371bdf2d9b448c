import { zlibSync } from 'fflate';

/** An object of the file, by its number. */
export type PdfRef = number & { readonly pdfRef: true };

/** A reference as it is written. */
export function pdfRef(ref: PdfRef): string {
  return `${ref} 0 R`;
}

/** Bytes that are already compressed, to be put in files again and again. */
export type PackedBytes = { readonly packed: Uint8Array; readonly length: number };

/** Compresses once; the same bytes give the same bytes on every machine. */
export function packBytes(bytes: Uint8Array): PackedBytes {
  return { packed: zlibSync(bytes), length: bytes.length };
}

/** A PDF file that is being written: its objects, in the order in which they came. */
export type PdfFile = {
  /** Takes a number for an object that is filled later. */
  reserve(): PdfRef;
  /** Writes a dictionary or another plain object, all ASCII. */
  fill(ref: PdfRef, text: string): void;
  add(text: string): PdfRef;
  /** Like `fill`, but compressed with its like: for the many small objects of the structure tree. */
  tuck(ref: PdfRef, text: string): void;
  /** Writes a stream; `entries` are those of its dictionary beside length and filter. */
  addStream(entries: string, bytes: Uint8Array | PackedBytes, filter?: 'plain'): PdfRef;
  /** The whole file. `id`: 32 hexadecimal digits. */
  finish(trailer: { readonly root: PdfRef; readonly info: PdfRef; readonly id: string }): Uint8Array<ArrayBuffer>;
};

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
/** Objects in one object stream; readers unpack such a stream whole. */
const TUCKED_TOGETHER = 2_000;

/** Where each object is, as the cross-reference stream tells it: kind, place, place within. */
type Place = readonly [kind: 0 | 1 | 2, at: number, within: number];

function crossReferences(places: readonly Place[]): Uint8Array {
  const table = new Uint8Array(places.length * 7);
  places.forEach(([kind, at, within], index) => {
    const row = index * 7;
    table[row] = kind;
    for (let byte = 0; byte < 4; byte += 1) table[row + 1 + byte] = (at >>> (24 - 8 * byte)) & 0xff;
    table[row + 5] = within >>> 8;
    table[row + 6] = within & 0xff;
  });
  return table;
}

/** Text of bytes, one a character: the operators of a page are no Unicode. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** Opens an empty file; it is PDF 1.7 with a cross-reference stream, and keeps in plain sight all but the structure tree. */
export function openPdfFile(): PdfFile {
  const chunks: Uint8Array[] = [toBytes(HEADER)];
  const places: Place[] = [[0, 0, 0xffff]];
  const tucked: (readonly [PdfRef, string])[] = [];
  let size = HEADER.length;

  const push = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    size += bytes.length;
  };
  const reserve = (): PdfRef => {
    places.push([0, 0, 0]);
    return (places.length - 1) as PdfRef;
  };
  const fill = (ref: PdfRef, text: string): void => {
    places[ref] = [1, size, 0];
    push(toBytes(`${ref} 0 obj\n${text}\nendobj\n`));
  };
  const fillStream = (ref: PdfRef, entries: string, bytes: Uint8Array | PackedBytes, filter?: 'plain'): void => {
    const plain = filter === 'plain' && bytes instanceof Uint8Array;
    const body = plain ? bytes : 'packed' in bytes ? bytes.packed : zlibSync(bytes);
    places[ref] = [1, size, 0];
    const words = plain ? '' : '/Filter/FlateDecode';
    push(toBytes(`${ref} 0 obj\n<<${entries}${words}/Length ${body.length}>>\nstream\n`));
    push(body);
    push(toBytes('\nendstream\nendobj\n'));
  };
  const fillTucked = (): void => {
    for (let start = 0; start < tucked.length; start += TUCKED_TOGETHER) {
      const group = tucked.slice(start, start + TUCKED_TOGETHER);
      const holder = reserve();
      let offset = 0;
      const index: string[] = [];
      group.forEach(([ref, text], position) => {
        places[ref] = [2, holder, position];
        index.push(`${ref} ${offset}`);
        offset += text.length + 1;
      });
      const head = `${index.join(' ')}\n`;
      const body = toBytes(`${head}${group.map(([, text]) => text).join('\n')}\n`);
      fillStream(holder, `/Type/ObjStm/N ${group.length}/First ${head.length}`, body);
    }
  };

  return {
    reserve,
    fill,
    add: (text) => {
      const ref = reserve();
      fill(ref, text);
      return ref;
    },
    tuck: (ref, text) => {
      tucked.push([ref, text]);
    },
    addStream: (entries, bytes, filter) => {
      const ref = reserve();
      fillStream(ref, entries, bytes, filter);
      return ref;
    },
    finish: ({ root, info, id }) => {
      fillTucked();
      const start = size;
      const ref = reserve();
      places[ref] = [1, start, 0];
      const trailer = `/Root ${pdfRef(root)}/Info ${pdfRef(info)}/ID[<${id}><${id}>]`;
      fillStream(ref, `/Type/XRef/Size ${places.length}/W[1 4 2]${trailer}`, crossReferences(places), 'plain');
      push(toBytes(`startxref\n${start}\n%%EOF\n`));
      const file = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        file.set(chunk, at);
        at += chunk.length;
      }
      return file;
    },
  };
}
