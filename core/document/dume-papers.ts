import type { Dume } from '../draft/dume.ts';
import type { WrittenEspdVersion } from '../draft/stated-espd.ts';
import { writeCopyFieldsCsv } from './copy-fields-csv.ts';
import { fullFormCopyFields } from './dume-copy-fields.ts';
import { renderDume, renderDumeCopySheet, renderFullFormPack } from './render-dume.ts';
import type { PageAssets } from './write-document.ts';
import { writeEspd } from './write-espd.ts';

/** One file of a DUME: what it is, what it is called, its bytes. */
export type DumePaper = {
  readonly role: 'dume' | 'copySheet' | 'espd' | 'fullForm';
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const PDF = 'application/pdf';

/** A part of a file name, with what file systems refuse replaced. */
function plain(text: string): string {
  return text
    .replace(/[^A-Za-z0-9+_-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

function stem({ consultation, id }: Dume, sandbox: boolean, kind: string): string {
  const reference = plain(consultation.reference);
  return `${sandbox ? 'BAC-A-SABLE-' : ''}${kind}-${reference === '' ? id.slice(0, 8) : reference}`;
}

/**
 * The papers of a simplified DUME: the readable PDF first, then the copy sheet and the ESPD export. Where the export would
 * break the official rules there is none: the filing is the PDF and the copy sheet, and DUME-EXPORT-INCOMPLETE says why.
 */
export async function dumePapers(
  dume: Dume,
  assets: PageAssets,
  version: WrittenEspdVersion,
): Promise<readonly DumePaper[]> {
  const name = stem(dume, assets.sandbox, 'DUME');
  const written = writeEspd(dume, version);
  const xml = (written.ok ? written.value : []).map(({ lot, xml: text }): DumePaper => ({
    role: 'espd',
    name: `${name}-espd-${version}${lot === undefined ? '' : `-lot-${plain(lot)}`}.xml`,
    mimeType: 'application/xml',
    bytes: new TextEncoder().encode(text),
  }));
  return [
    { role: 'dume', name: `${name}.pdf`, mimeType: PDF, bytes: await renderDume(dume, assets) },
    { role: 'copySheet', name: `${name}-fiche.pdf`, mimeType: PDF, bytes: await renderDumeCopySheet(dume, assets) },
    ...xml,
  ];
}

/** The data for the full form, when the simplified one is not allowed: a PDF to read, a table to copy from, the data themselves. */
export async function fullFormPapers(dume: Dume, assets: PageAssets): Promise<readonly DumePaper[]> {
  const name = stem(dume, assets.sandbox, 'DUME-complet');
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  const data = { company: dume.company, consultation: dume.consultation };
  return [
    { role: 'fullForm', name: `${name}.pdf`, mimeType: PDF, bytes: await renderFullFormPack(dume, assets) },
    {
      role: 'fullForm',
      name: `${name}.csv`,
      mimeType: 'text/csv',
      bytes: encode(writeCopyFieldsCsv(fullFormCopyFields(dume))),
    },
    {
      role: 'fullForm',
      name: `${name}.json`,
      mimeType: 'application/json',
      bytes: encode(`${JSON.stringify(data, undefined, 2)}\n`),
    },
  ];
}
