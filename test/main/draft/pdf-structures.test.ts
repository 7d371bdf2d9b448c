import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDraft } from '../../../main/draft/import-draft.ts';
import { comparable, newKey } from '../../core/document/comparable-invoice.ts';
import { openMemoryFiles } from '../../core/document/memory-files.ts';
import { attachedFile, renderSample } from '../../core/document/render-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
let folder = '';
let pdf = new Uint8Array();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-structures-'));
  pdf = await renderSample(sampleInvoice(), [attachedFile('bon.txt', 'livré')]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function imported(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const read = await importDraft({ name: 'f.pdf', bytes }, openMemoryFiles(), newKey);
  if (!read.ok) return read.problem.kind;
  const { invoice, remarks, comparison } = read.value;
  return [comparable(invoice), remarks, comparison?.map(({ verdict }) => verdict)];
}

function byQpdf(...options: readonly string[]): Uint8Array<ArrayBuffer> {
  const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
  writeFileSync(from, pdf);
  const run = spawnSync('qpdf', [...options, from, to], { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([0, '']);
  return new Uint8Array(readFileSync(to));
}

/** The same file with a later revision whose one object hides in an object stream that only `/XRefStm` leads to. */
function hybrid(): Uint8Array<ArrayBuffer> {
  const source = Buffer.from(pdf);
  const text = source.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '';
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '';
  const hidden = deflateSync('901 0 <</Hidden true>>');
  const objectStream = Buffer.concat([
    Buffer.from(`900 0 obj\n<</Type/ObjStm/N 1/First 6/Filter/FlateDecode/Length ${hidden.length}>>\nstream\n`),
    hidden,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const entry = Buffer.from([2, 0, 0, 3, 132, 0, 0]);
  const crossStream = Buffer.concat([
    Buffer.from(
      `902 0 obj\n<</Type/XRef/Size 903/W[1 4 2]/Index[901 1]/Root ${root}/Length ${entry.length}>>\nstream\n`,
    ),
    entry,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const at = source.length;
  const crossAt = at + objectStream.length;
  const tableAt = crossAt + crossStream.length;
  const offset = String(at).padStart(10, '0');
  const table = `xref\n0 1\n0000000000 65535 f \n900 1\n${offset} 00000 n \ntrailer\n<</Size 903/Root ${root}/Prev ${previous}/XRefStm ${crossAt}>>\nstartxref\n${tableAt}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([source, objectStream, crossStream, Buffer.from(table)]));
}

describe('a Factur-X whose file is built otherwise', () => {
  it.skipIf(!hasQpdf).each([
    ['linearised', ['--linearize']],
    ['in object streams', ['--object-streams=generate']],
    ['linearised, in object streams', ['--linearize', '--object-streams=generate']],
    ['without compression', ['--stream-data=uncompress', '--object-streams=disable']],
    ['in normal form', ['--qdf', '--object-streams=disable']],
  ] as const)('%s reads as the same invoice', async (_name, options) => {
    expect(await imported(byQpdf(...options))).toEqual(await imported(pdf));
  });

  it('with a hybrid cross-reference reads as the same invoice', async () => {
    const bytes = hybrid();
    if (hasQpdf) {
      writeFileSync(join(folder, 'hybrid.pdf'), bytes);
      expect(
        spawnSync('qpdf', ['--show-object=901', join(folder, 'hybrid.pdf')], { encoding: 'utf8' }).stdout,
      ).toContain('Hidden');
    }
    expect(await imported(bytes)).toEqual(await imported(pdf));
  });

  it.skipIf(!hasQpdf).each([
    ['a password to open it', ['--encrypt', 'secret', 'owner', '256', '--']],
    ['a password to change it alone', ['--encrypt', '', 'owner', '256', '--']],
  ] as const)('and protected by %s is a problem', async (_name, options) => {
    expect(await imported(byQpdf(...options))).toBe('file.pdfEncrypted');
  });
});
