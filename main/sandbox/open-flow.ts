import { createGunzip } from 'node:zlib';
import { unzipSync } from 'fflate';
import { extract } from 'tar-stream';

/** A file that came in a flow. */
export type FlowFile = { readonly name: string; readonly bytes: Uint8Array };

/** Unpacked size of one flow: the portal's ceiling for an invoice with its attachments. */
const maxUnpackedBytes = 120 * 2 ** 20;
const maxEntries = 5_000;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function openZip(bytes: Uint8Array): readonly FlowFile[] {
  let total = 0;
  const entries = unzipSync(bytes, {
    filter: (entry) => {
      total += entry.originalSize;
      if (total > maxUnpackedBytes) throw new Error('archive trop volumineuse une fois decompressee');
      return !entry.name.endsWith('/');
    },
  });
  return Object.entries(entries).map(([name, content]) => ({ name, bytes: content }));
}

async function openTarGz(bytes: Uint8Array): Promise<readonly FlowFile[]> {
  const files: FlowFile[] = [];
  const unpack = extract();
  const gunzip = createGunzip();
  let total = 0;
  gunzip.on('data', (chunk: Buffer) => {
    total += chunk.length;
    if (total > maxUnpackedBytes) gunzip.destroy(new Error('archive trop volumineuse une fois decompressee'));
  });
  gunzip.on('error', (error) => {
    unpack.destroy(error);
  });
  gunzip.pipe(unpack);
  gunzip.end(bytes);
  for await (const entry of unpack) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    if (entry.header.type === 'file') files.push({ name: entry.header.name, bytes: Buffer.concat(chunks) });
    if (files.length > maxEntries) throw new Error('archive de trop nombreux fichiers');
  }
  return files;
}

/** The invoices of a flow: itself, or the files of its .zip or .tar.gz; throws with a sentence when it cannot be opened. */
export async function openFlow(flow: FlowFile): Promise<readonly FlowFile[]> {
  const name = flow.name.toLowerCase();
  if (flow.bytes.length === 0) throw new Error('fichier vide');
  if (name.endsWith('.pdf') || name.endsWith('.xml')) return [flow];
  if (name.endsWith('.zip')) {
    if (!isZip(flow.bytes)) throw new Error('le fichier n est pas une archive zip');
    return openZip(flow.bytes);
  }
  if (name.endsWith('.tar.gz')) return await openTarGz(flow.bytes);
  throw new Error('extension non autorisee (.pdf .xml .zip .tar.gz)');
}
