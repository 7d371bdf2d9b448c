import type { IncomingFile } from '../../core/bridge/host.ts';
import type { Consultation } from '../../core/draft/consultation.ts';
import { parseConsultation } from '../../core/draft/parse-dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { importConsultation } from './import-consultation.ts';
import { decodeText } from '../../core/draft/decode-text.ts';
import { looksLikeJson } from './looks-like-json.ts';

/** A consultation's file, JSON of Liasse or the buyer's ESPD, as a consultation; its content tells which. */
export function readConsultation(file: IncomingFile): Result<Consultation, Problem> {
  const { name, bytes } = file;
  return bytes.length > 0 && looksLikeJson(file)
    ? parseConsultation(decodeText(bytes), name)
    : importConsultation(file);
}
