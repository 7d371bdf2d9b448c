import {
  attachmentLimits,
  extensionOf,
  isAttachmentExtension,
  RESERVED_ATTACHMENT_NAME,
} from '../../core/draft/attachment-limits.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { openPdf } from '../../core/document/read-facturx.ts';

/** Media types of the extensions whose content can be told; the portal shows the others by name alone. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'text/xml',
  htm: 'text/html',
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
  rtf: 'application/rtf',
  zip: 'application/zip',
  gz: 'application/gzip',
  gzip: 'application/gzip',
  tgz: 'application/gzip',
  bz2: 'application/x-bzip2',
  p7s: 'application/pkcs7-signature',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

const ZIP = [0x50, 0x4b];
/** First bytes of the formats that begin with a mark. */
const MARKS: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  zip: ZIP,
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  gz: [0x1f, 0x8b],
  gzip: [0x1f, 0x8b],
  tgz: [0x1f, 0x8b],
};

export type IncomingAttachment = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** What the store needs to know of a file that passed. */
export type InspectedAttachment = { readonly mimeType: string; readonly sizeBytes: number };

function checkName(name: string): Problem | undefined {
  const isHostile = /[/\\\p{Cc}\p{Cf}\u2028\u2029]|\.\./u.test(name) || name.trim() !== name || name === '';
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  if (isHostile) return problem('file.badName', { name: shown.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '·') });
  if (name.toLowerCase() === RESERVED_ATTACHMENT_NAME) return problem('file.reservedName', { name });
  if ([...name].length > attachmentLimits.attachmentNameLength)
    return problem('file.longName', { name: shown, length: [...name].length });
  const extension = extensionOf(name);
  if (extension === '') return problem('file.noExtension', { name });
  return isAttachmentExtension(extension) ? undefined : problem('file.extension', { name, extension });
}

async function checkContent({ name, bytes }: IncomingAttachment, extension: string): Promise<Problem | undefined> {
  if (extension === 'pdf') {
    const opened = await openPdf(bytes, name);
    return opened.ok ? undefined : opened.problem;
  }
  const mark = MARKS[extension];
  if (mark === undefined || mark.every((byte, index) => bytes[index] === byte)) return undefined;
  return problem('file.notWhatItSays', { name, extension });
}

/** The portal's limits on an attachment, told when it is chosen: its name, its size, and a content that is what it says. */
export async function inspectAttachment(file: IncomingAttachment): Promise<Result<InspectedAttachment, Problem>> {
  const wrongName = checkName(file.name);
  if (wrongName !== undefined) return failure(wrongName);
  const { name, bytes } = file;
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (bytes.length >= attachmentLimits.attachmentBytes) {
    const size = `${(bytes.length / 1_000_000).toFixed(1).replace('.', ',')} Mo`;
    return failure(problem('file.tooLarge', { name, size }));
  }
  const extension = extensionOf(name);
  const wrongContent = await checkContent(file, extension);
  if (wrongContent !== undefined) return failure(wrongContent);
  return success({ mimeType: MEDIA_TYPES[extension] ?? 'application/octet-stream', sizeBytes: bytes.length });
}
