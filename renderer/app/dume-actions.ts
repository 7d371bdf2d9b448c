import type { EspdVersion, Host } from '../../core/bridge/host.ts';
import type { Company } from '../../core/draft/company.ts';
import { onlyDeclared, type Dume } from '../../core/draft/dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { writeCopyFieldsCsv } from '../../core/document/copy-fields-csv.ts';
import { fullFormCopyFields } from '../../core/document/dume-copy-fields.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { draftDatabase } from '../draft/database.ts';
import { todayOn } from '../draft/draft-store.ts';
import { createDume, saveDume } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { outboxDatabase } from '../outbox/outbox-database.ts';
import { queueSealed } from '../outbox/queue-filing.ts';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';

function fileNameOf({ consultation }: Dume): string {
  const reference = consultation.reference.replace(/[^A-Za-z0-9+_-]/g, '-').slice(0, 60);
  return `DUME-${reference === '' ? 'sans-reference' : reference}`;
}

/** The DUME as sealing would have it: what is declared, the statement made with the button that seals, on that day. */
export function asSworn(dume: Dume): Dume {
  return { ...onlyDeclared(dume), signature: { ...dume.signature, on: todayOn(), sworn: true } };
}

/** Seals a DUME and puts it among what is to be deposited by hand. The draft keeps what was sworn. */
export async function sealDume(host: Host, dume: Dume): Promise<Result<Submission, Problem>> {
  const sworn = asSworn(dume);
  const sealed = await queueSealed(host, { outbox: outboxDatabase, drafts: draftDatabase }, () =>
    host.outbox.sealDume(sworn),
  );
  if (sealed.ok) await saveDume(sworn);
  return sealed;
}

/** Saves the ESPD response of a DUME: XML, or an archive with one XML a lot. */
export async function saveEspd(host: Host, dume: Dume, version: EspdVersion): Promise<Result<null, Problem>> {
  const made = await host.documents.exportEspd({ dume, version });
  if (!made.ok) return made;
  const isArchive = made.value[0] === 0x50 && made.value[1] === 0x4b;
  const name = `${fileNameOf(dume)}-espd-${version}`;
  if (isArchive) saveFile(`${name}.zip`, made.value, 'application/zip');
  else saveFile(`${name}.xml`, made.value, 'application/xml');
  return success(null);
}

/** Saves all that the full form asks for, as a table. */
export function saveFullForm(dume: Dume): void {
  const bytes = new TextEncoder().encode(writeCopyFieldsCsv(fullFormCopyFields(dume)));
  saveFile(`${fileNameOf(dume)}-${dumeTexts.fullFormName}.csv`, bytes, 'text/csv');
}

/** Opens a new DUME for a consultation that is still to be typed. */
export async function startDume(company: Company): Promise<void> {
  navigate({ screen: 'dume', id: await createDume(company) });
}

/** Reads a buyer's file into a new DUME and opens it. */
export async function importDume(host: Host, company: Company, file: File): Promise<Problem | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await host.drafts.importConsultation({ name: file.name, bytes });
  if (!read.ok) return read.problem;
  const { source } = read.value;
  const id = await createDume(company, read.value);
  announce(say(dumeTexts.imported, { name: file.name, version: source.kind === 'espd' ? source.version : '' }));
  navigate({ screen: 'dume', id });
  return undefined;
}
