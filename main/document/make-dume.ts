import { zipSync } from 'fflate';
import type { EspdVersion } from '../../core/bridge/host.ts';
import { certificateFiles } from '../../core/draft/dume-company.ts';
import type { Dume } from '../../core/draft/dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { writeCopyFieldsCsv } from '../../core/document/copy-fields-csv.ts';
import { dumeCopyFields } from '../../core/document/dume-copy-fields.ts';
import { dumePapers, type DumePaper } from '../../core/document/dume-papers.ts';
import { portalFileName } from '../../core/document/portal-file-name.ts';
import { writeEspd } from '../../core/document/write-espd.ts';
import type { PageAssets } from '../../core/document/write-document.ts';
import type { Paper } from '../../core/outbox/submission.ts';
import type { AttachmentSource } from './read-attachments.ts';

const utf8 = new TextEncoder();
/** The smallest instant that a zip archive holds: equal contents give equal bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * The ESPD response as one file: XML, or a zip archive of one XML a lot where lots are answered apart; the problem of
 * `writeEspd` where a question is left open.
 */
export function makeEspd(dume: Dume, version: EspdVersion): Result<Uint8Array<ArrayBuffer>, Problem> {
  const written = writeEspd(dume, version);
  if (!written.ok) return written;
  const [only, ...others] = written.value;
  if (only !== undefined && others.length === 0) return success(utf8.encode(only.xml));
  const files = written.value.map(({ lot = '', xml }, index) => [
    `espd-${version}-lot-${lot.replace(/[^A-Za-z0-9_-]/g, '-') || String(index + 1)}.xml`,
    utf8.encode(xml),
  ]);
  return success(Uint8Array.from(zipSync(Object.fromEntries(files), { mtime: ZIP_EPOCH })));
}

/** Lots that are answered apart bring a file each; more than that are left to the export, as one archive. */
const MOST_XML_FILES = 15;

function roleOf({ role }: DumePaper): Paper['role'] {
  switch (role) {
    case 'espd':
      return 'xml';
    case 'copySheet':
      return 'copySheet';
    case 'dume':
    case 'fullForm':
      return 'plainPdf';
    default:
      return role satisfies never;
  }
}

type MadeFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
type MadePaper = MadeFile & { readonly role: Paper['role'] };

/** The PDFs of the certificates under names that the portal takes; each is in the store, or sealing has said which is not. */
async function certificatePapers(
  { company }: Dume,
  files: AttachmentSource,
  taken: readonly string[],
): Promise<readonly MadePaper[]> {
  const names = [...taken];
  const papers: MadePaper[] = [];
  for (const { fileId, name } of certificateFiles(company)) {
    const bytes = await files.get(fileId);
    if (bytes === undefined) throw new Error('a certificate that left the store while it was sealed');
    const made = portalFileName(name, names);
    names.push(made);
    papers.push({ name: made, role: 'attachment', bytes });
  }
  return papers;
}

/**
 * The two documents of a DUME, the page and the copy sheet, then its data as an ESPD response and as a table, and the
 * certificates that the company file holds.
 */
export async function makeDume(
  dume: Dume,
  assets: PageAssets,
  store: AttachmentSource,
): Promise<{ readonly document: MadeFile; readonly papers: readonly MadePaper[] }> {
  const [document, copySheet, ...xml] = await dumePapers(dume, assets, '4.1.0');
  if (document === undefined || copySheet === undefined) throw new Error('a DUME without its two documents');
  const csv = {
    name: copySheet.name.replace(/\.pdf$/, '.csv'),
    role: 'csv' as const,
    bytes: utf8.encode(writeCopyFieldsCsv(dumeCopyFields(dume))),
  };
  const files = [copySheet, ...xml.slice(0, MOST_XML_FILES)].map((each) => ({ ...each, role: roleOf(each) }));
  const own = [...files, csv];
  const certificates = await certificatePapers(
    dume,
    store,
    [document, ...own].map(({ name }) => name),
  );
  return { document, papers: [...own, ...certificates] };
}
