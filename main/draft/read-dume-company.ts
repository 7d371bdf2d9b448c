import type { IncomingFile } from '../../core/bridge/host.ts';
import { decodeXml } from '../../core/document/decode-xml.ts';
import { readEspd } from '../../core/document/read-espd.ts';
import { toDumeCompany } from '../../core/document/to-consultation.ts';
import { decodeText } from '../../core/draft/decode-text.ts';
import type { DumeCompany } from '../../core/draft/dume-company.ts';
import type { Instant } from '../../core/draft/iso-date.ts';
import { parseDumeCompany } from '../../core/draft/parse-dume.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { looksLikeJson } from './looks-like-json.ts';

/** A company file in JSON, or what an earlier ESPD response tells of the firm; a buyer's request tells nothing of it. */
export function readDumeCompany(file: IncomingFile, updatedAt: Instant): Result<DumeCompany, Problem> {
  const { name, bytes } = file;
  if (bytes.length === 0) return failure(problem('file.empty', { name }));
  if (looksLikeJson(file)) return parseDumeCompany(decodeText(bytes), name);
  const xml = decodeXml(bytes);
  if (!xml.ok) return failure(problem('espd.damaged', { name, line: 1 }));
  const stated = readEspd(xml.value, name);
  if (!stated.ok) return stated;
  const company = toDumeCompany(stated.value, updatedAt);
  return company === undefined ? failure(problem('espd.noCompany', { name })) : success(company);
}
