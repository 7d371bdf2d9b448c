import type { IncomingFile } from '../../core/bridge/host.ts';
import type { Consultation } from '../../core/draft/consultation.ts';
import { parseConsultation } from '../../core/draft/parse-dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { importConsultation } from './import-consultation.ts';

/** A consultation's file, JSON of Liasse or the buyer's ESPD, as a consultation; its content tells which. */
export function readConsultation(file: IncomingFile): Result<Consultation, Problem> {
  const { name, bytes } = file;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const isJson = /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(head) || name.toLowerCase().endsWith('.json');
  return isJson && bytes.length > 0
    ? parseConsultation(new TextDecoder().decode(bytes), name)
    : importConsultation(file);
}
