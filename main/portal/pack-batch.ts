import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** One invoice of a batch. */
export type BatchFile = { readonly name: string; readonly bytes: Uint8Array };

const compress = promisify(gzip);

/** Packs invoices into one .tar.gz, in the order given; the same files give the same bytes on every system. */
export async function packBatch(files: readonly BatchFile[]): Promise<Uint8Array<ArrayBuffer>> {
  if (new Set(files.map((each) => each.name)).size !== files.length) {
    throw new Error('Two files of a batch have the same name: one would hide the other.');
  }
  const archive = pack();
  const chunks: Buffer[] = [];
  const packed = (async () => {
    for await (const chunk of archive) chunks.push(chunk as Buffer);
  })();
  for (const { name, bytes } of files) {
    archive.entry({ name, mtime: new Date(0), mode: 0o644, uid: 0, gid: 0 }, Buffer.from(bytes));
  }
  archive.finalize();
  await packed;
  // Documents are compressed already: more effort finds nothing and takes its time.
  const zipped = await compress(Buffer.concat(chunks), { level: 1 });
  // RFC 1952: byte 9 names the system that compressed; 255 is « unknown ».
  zipped[9] = 255;
  return new Uint8Array(zipped);
}
