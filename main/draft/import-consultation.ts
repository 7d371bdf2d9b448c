import type { IncomingFile } from '../../core/bridge/host.ts';
import type { Consultation } from '../../core/draft/consultation.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { decodeXml } from '../../core/document/decode-xml.ts';
import { readEspd } from '../../core/document/read-espd.ts';
import { toConsultation } from '../../core/document/to-consultation.ts';

/** Reads a buyer's ESPD as a consultation; a file that is none is a problem that names it. */
export function importConsultation({ name, bytes }: IncomingFile): Result<Consultation, Problem> {
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  const xml = decodeXml(bytes);
  if (!xml.ok) return failure(problem('espd.damaged', { name, line: 1 }));
  const stated = readEspd(xml.value, name);
  return stated.ok ? success(toConsultation(stated.value, name)) : stated;
}
