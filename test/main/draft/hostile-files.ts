import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { success } from '../../../core/draft/result.ts';
import type { FileId } from '../../../core/draft/attachment.ts';
import { importDraft } from '../../../main/draft/import-draft.ts';

const MB = 1024 * 1024;
const ROOT =
  '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ' +
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">';

/** Bytes in pieces, so that making them costs this process less than reading them. */
function bytesOf(...pieces: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces.map((each) => (typeof each === 'string' ? Buffer.from(each) : each))));
}

function repeated(count: number, make: (index: number) => string): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(count / 10_000) }, (_, block) => {
    const size = Math.min(10_000, count - block * 10_000);
    return Buffer.from(Array.from({ length: size }, (__, index) => make(block * 10_000 + index)).join(''));
  });
}

const PAGES = '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n';
const END = 'trailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n';

function pdfOf(...objects: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  return bytesOf('%PDF-1.7\n', ...objects, END);
}

/** A page whose content is this, compressed. */
function pageOf(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const packed = deflateSync(content);
  return pdfOf(
    PAGES,
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n',
    '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n',
    `4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
    packed,
    '\nendstream\nendobj\n',
  );
}

/** Every hostile file, made only when its turn comes. */
const files: Readonly<Record<string, () => Uint8Array<ArrayBuffer>>> = {
  'entity bomb': () =>
    bytesOf(
      `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]>`,
      `${ROOT}&a30;</rsm:CrossIndustryInvoice>`,
    ),
  'doctype of 50 MB': () =>
    bytesOf('<?xml version="1.0"?><!DOCTYPE a [', '<!ENTITY a "ha">'.repeat(3_300_000), ']><a/>'),
  'outside entity': () => bytesOf(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${ROOT}</rsm:CrossIndustryInvoice>`),
  'unknown entity': () => bytesOf(`${ROOT}<ram:ID>&secret;</ram:ID></rsm:CrossIndustryInvoice>`),
  'xml of 100 MB': () => bytesOf(ROOT, 'x'.repeat(100 * MB), '</rsm:CrossIndustryInvoice>'),
  'nested a million deep': () => bytesOf(ROOT, '<ram:ID>'.repeat(1_000_000)),
  'two million elements': () => bytesOf(ROOT, '<ram:ID/>'.repeat(2_000_000), '</rsm:CrossIndustryInvoice>'),
  'two million attributes': () =>
    bytesOf(ROOT, '<ram:ID', ...repeated(2_000_000, (index) => ` a${index}=""`), '/></rsm:CrossIndustryInvoice>'),
  'comment that grows past the heap': () =>
    bytesOf(ROOT, '<!--', '-x'.repeat(12 * MB), '--></rsm:CrossIndustryInvoice>'),
  'page that unpacks to 900 MB': () => pageOf(Buffer.alloc(900 * MB, 'BT (x) Tj ET ')),
  'page of two million words': () =>
    pageOf(Buffer.from(`BT /F 9 Tf ${'1 0 0 1 5 5 Tm (Total TTC 12,00) Tj '.repeat(2_000_000)}ET`)),
  'pages that contain themselves': () =>
    pdfOf('1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n'),
  'arrays nested a hundred thousand deep': () => pdfOf(PAGES, '3 0 obj\n', '['.repeat(100_000)),
  'text that never ends': () => bytesOf('%PDF-1.7\n1 0 obj\n(', '((('.repeat(5 * MB), '%%EOF'),
};

// Run as a program of its own: each line of its output is what became of one file, the last what memory it took.
for (const [name, make] of Object.entries(files)) {
  let stored = 0;
  const put = (): Promise<{ readonly ok: true; readonly value: FileId }> => {
    stored += 1;
    return Promise.resolve(success('0'.repeat(64) as FileId));
  };
  const imported = await importDraft({ name, bytes: make() }, { put }, randomUUID);
  console.log(JSON.stringify({ name, answer: imported.ok ? 'imported' : imported.problem.kind, stored }));
}
console.log(JSON.stringify({ name: 'peak', megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
