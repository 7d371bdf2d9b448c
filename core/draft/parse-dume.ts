import type { z } from 'zod';
import { consultationSchema, type Consultation } from './consultation.ts';
import { dumeCompanySchema, type DumeCompany } from './dume-company.ts';
import { dumeSchema, type Dume } from './dume.ts';
import { declarationsSchema, type Declarations } from './exclusion-ground.ts';
import { parseJson, refusedField } from './parse-json.ts';
import { problem, type Problem, type ProblemKind } from './problem.ts';
import { failure, success, type Result } from './result.ts';

function parseWith<Value>(
  json: string,
  name: string,
  schema: z.ZodType<Value>,
  kind: ProblemKind,
): Result<Value, Problem> {
  const raw = parseJson(json);
  if (raw === undefined) return failure(problem('file.notData', { name }));
  const parsed = schema.safeParse(raw);
  if (parsed.success) return success(parsed.data);
  return failure(problem(kind, { name, field: refusedField(parsed.error) }));
}

/** The text of a DUME file, or the first field of it that is not what it should be; `name` is the file's. */
export function parseDume(json: string, name: string): Result<Dume, Problem> {
  return parseWith(json, name, dumeSchema, 'file.notDume');
}

/** The text of a company file (dossier d’entreprise). */
export function parseDumeCompany(json: string, name: string): Result<DumeCompany, Problem> {
  return parseWith(json, name, dumeCompanySchema, 'file.notDumeCompany');
}

/** The text of a consultation in JSON. */
export function parseConsultation(json: string, name: string): Result<Consultation, Problem> {
  return parseWith(json, name, consultationSchema, 'file.notConsultation');
}

/** The text of a file with what is declared on each exclusion ground. */
export function parseDeclarations(json: string, name: string): Result<Declarations, Problem> {
  return parseWith(json, name, declarationsSchema, 'file.notDeclarations');
}
