import { zipSync } from 'fflate';
import type { EspdVersion } from '../../core/bridge/host.ts';
import type { Dume } from '../../core/draft/dume.ts';
import { writeCopyFieldsCsv } from '../../core/document/copy-fields-csv.ts';
import { dumeCopyFields } from '../../core/document/dume-copy-fields.ts';
import { renderDume, renderDumeCopySheet } from '../../core/document/render-dume.ts';
import { writeEspd } from '../../core/document/write-espd.ts';
import type { PageAssets } from '../../core/document/write-document.ts';
import type { Paper } from '../../core/outbox/submission.ts';

/** A file of a DUME, with what it is for. */
export type DumeFile = { readonly name: string; readonly role: Paper['role']; readonly bytes: Uint8Array<ArrayBuffer> };

const utf8 = new TextEncoder();
/** The smallest instant that a zip archive holds: equal contents give equal bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** File name of a DUME's document: by the consultation's reference; the sandbox's word comes first. */
export function dumeName({ consultation }: Dume, sandbox: boolean): string {
  const reference = consultation.reference.replace(/[^A-Za-z0-9+_-]/g, '-').slice(0, 60);
  return `${sandbox ? 'BAC-A-SABLE-' : ''}DUME-${reference === '' ? 'sans-reference' : reference}`;
}

/** The ESPD response as one file: XML, or a zip archive of one XML a lot where lots are answered apart. */
export function makeEspd(dume: Dume, version: EspdVersion): { readonly extension: 'xml' | 'zip'; readonly bytes: Uint8Array<ArrayBuffer> } {
  const written = writeEspd(dume, version);
  const [only, ...others] = written;
  if (only !== undefined && others.length === 0) return { extension: 'xml', bytes: utf8.encode(only.xml) };
  const files = written.map(({ lot = '', xml }, index) => [
    `espd-${version}-lot-${lot.replace(/[^A-Za-z0-9_-]/g, '-') || String(index + 1)}.xml`,
    utf8.encode(xml),
  ]);
  return { extension: 'zip', bytes: Uint8Array.from(zipSync(Object.fromEntries(files), { mtime: ZIP_EPOCH })) };
}

/** The two documents of a DUME, the page and the copy sheet, then its data as a table and as an ESPD response. */
export async function makeDume(dume: Dume, assets: PageAssets): Promise<{ readonly document: DumeFile; readonly papers: readonly DumeFile[] }> {
  const name = dumeName(dume, assets.sandbox);
  const espd = makeEspd(dume, '4.1.0');
  return {
    document: { name: `${name}.pdf`, role: 'plainPdf', bytes: await renderDume(dume, assets) },
    papers: [
      { name: `${name}-a-recopier.pdf`, role: 'copySheet', bytes: await renderDumeCopySheet(dume, assets) },
      { name: `${name}-a-recopier.csv`, role: 'csv', bytes: utf8.encode(writeCopyFieldsCsv(dumeCopyFields(dume))) },
      { name: `${name}-espd-4.1.0.${espd.extension}`, role: 'xml', bytes: espd.bytes },
    ],
  };
}
