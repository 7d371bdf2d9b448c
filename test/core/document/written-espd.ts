import { writeEspd, type WrittenEspd } from '../../../core/document/write-espd.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import type { WrittenEspdVersion } from '../../../core/draft/stated-espd.ts';

/** The files of a DUME that leaves no question open. */
export function writtenEspd(dume: Dume, version: WrittenEspdVersion): readonly WrittenEspd[] {
  const written = writeEspd(dume, version);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}
