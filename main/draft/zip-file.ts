import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

/** One entry as the archive's own list has it; nothing of it has been unpacked. */
export type ZipEntry = {
  readonly name: string;
  /** Unpacked. */ readonly sizeBytes: number;
  readonly packedBytes: number;
  /** 0: as it is; 8: deflate. Others are not read. */ readonly method: number;
  /** Where its local header begins. */ readonly offset: number;
};

/** An archive on disk, of which one entry at a time is in memory. */
export type ZipFile = {
  readonly entries: readonly ZipEntry[];
  /** The entry's bytes, of exactly the size that the list says; undefined when they are not whole. */
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | undefined>;
  close(): Promise<void>;
};

const unpack = promisify(inflateRaw);

const END = { signature: 0x06_05_4b_50, bytes: 22, longestComment: 65_535 };
const LISTED = { signature: 0x02_01_4b_50, bytes: 46 };
const LOCAL = { signature: 0x04_03_4b_50, bytes: 30 };
const ENCRYPTED = 1;

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer | undefined> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, offset);
  return bytesRead === length ? bytes : undefined;
}

/** Where the list lies, from the archive's end. */
async function findList(
  file: FileHandle,
): Promise<{ readonly offset: number; readonly bytes: number; readonly count: number } | undefined> {
  const { size } = await file.stat();
  const length = Math.min(size, END.bytes + END.longestComment);
  const tail = await readAt(file, size - length, length);
  if (tail === undefined) return undefined;
  for (let at = length - END.bytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END.signature) continue;
    const [count, bytes, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    return offset + bytes <= size - length + at ? { offset, bytes, count } : undefined;
  }
  return undefined;
}

function listEntries(list: Buffer, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + LISTED.bytes > list.length || list.readUInt32LE(at) !== LISTED.signature) return undefined;
    const nameLength = list.readUInt16LE(at + 28);
    const next = at + LISTED.bytes + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    if (next > list.length || (list.readUInt16LE(at + 8) & ENCRYPTED) !== 0) return undefined;
    entries.push({
      name: list.toString('utf8', at + LISTED.bytes, at + LISTED.bytes + nameLength),
      sizeBytes: list.readUInt32LE(at + 24),
      packedBytes: list.readUInt32LE(at + 20),
      method: list.readUInt16LE(at + 10),
      offset: list.readUInt32LE(at + 42),
    });
    at = next;
  }
  return entries;
}

async function readEntry(file: FileHandle, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { offset, packedBytes, sizeBytes, method } = entry;
  const head = await readAt(file, offset, LOCAL.bytes);
  if (head?.readUInt32LE(0) !== LOCAL.signature) return undefined;
  const packed = await readAt(file, offset + LOCAL.bytes + head.readUInt16LE(26) + head.readUInt16LE(28), packedBytes);
  if (packed === undefined) return undefined;
  if (method === 0) return packedBytes === sizeBytes ? new Uint8Array(packed) : undefined;
  if (method !== 8) return undefined;
  try {
    const bytes = await unpack(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    return bytes.length === sizeBytes ? new Uint8Array(bytes) : undefined;
  } catch {
    // Deflate's own complaint, or more than the list says.
    return undefined;
  }
}

/**
 * Opens an archive on disk by the list at its end, which may have `maxListBytes` at most; a file that does not begin as an
 * archive is `otherFormat`, one whose list is not whole is `damaged`. What the list says of an entry is to be judged
 * before the entry is read: so much memory will be taken for it.
 */
export async function openZipFile(path: string, maxListBytes: number): Promise<ZipFile | 'otherFormat' | 'damaged'> {
  const file = await open(path, 'r');
  const isArchive = (await readAt(file, 0, 2))?.toString('latin1') === 'PK';
  const place = isArchive ? await findList(file) : undefined;
  const list =
    place === undefined || place.bytes > maxListBytes ? undefined : await readAt(file, place.offset, place.bytes);
  const entries = place === undefined || list === undefined ? undefined : listEntries(list, place.count);
  if (entries === undefined) {
    await file.close();
    return isArchive ? 'damaged' : 'otherFormat';
  }
  return {
    entries,
    read: async (entry) => await readEntry(file, entry),
    close: async () => await file.close(),
  };
}
