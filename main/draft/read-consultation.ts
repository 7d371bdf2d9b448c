import { decodeXml } from '../../core/document/decode-xml.ts';
import { readEspd } from '../../core/document/read-espd.ts';
import { toConsultation } from '../../core/document/to-consultation.ts';
import type { Consultation } from '../../core/draft/consultation.ts';
import { parseConsultation } from '../../core/draft/parse-dume.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';

/** The bytes of a consultation's file, JSON of Liasse or the buyer's ESPD, as a consultation; its content tells which. */
export function readConsultation(bytes: Uint8Array, name: string): Result<Consultation, Problem> {
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(head) || name.toLowerCase().endsWith('.json'))
    return parseConsultation(new TextDecoder().decode(bytes), name);
  const xml = decodeXml(bytes);
  if (!xml.ok) return failure(problem('espd.damaged', { name, line: 1 }));
  const stated = readEspd(xml.value, name);
  return stated.ok ? success(toConsultation(stated.value, name)) : stated;
}
