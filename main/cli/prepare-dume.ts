import { createHash } from 'node:crypto';
import type { IncomingFile } from '../../core/bridge/host.ts';
import type { Consultation } from '../../core/draft/consultation.ts';
import { decodeText } from '../../core/draft/decode-text.ts';
import { dumeIdSchema, newDume, type Dume } from '../../core/draft/dume.ts';
import { declareNone, type Declarations } from '../../core/draft/exclusion-ground.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import { parseDeclarations, parseDume } from '../../core/draft/parse-dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { now, today } from '../app/clock.ts';
import { readConsultation } from '../draft/read-consultation.ts';
import { readDumeCompany } from '../draft/read-dume-company.ts';
import { readInputFile } from './read-input-file.ts';

/** What a DUME is made from on the command line: files by their paths, and what is said beside them. */
export type DumeOrder = {
  readonly company: string;
  readonly consultation: string;
  readonly declarations: string | undefined;
  readonly lots: readonly string[] | undefined;
  readonly simplified: Consultation['simplifiedAllowed'] | undefined;
  readonly deadlineOn: IsoDate | undefined;
};

async function readAs<Value>(
  path: string,
  read: (file: IncomingFile) => Result<Value, Problem>,
): Promise<Result<Value, Problem>> {
  const file = await readInputFile(path);
  return file.ok ? read(file.value) : file;
}

const textOf = ({ bytes }: IncomingFile): string => decodeText(bytes);

/** A DUME that was prepared before, as it stands. */
export async function readDumeFile(path: string): Promise<Result<Dume, Problem>> {
  return await readAs(path, (file) => parseDume(textOf(file), file.name));
}

async function readDeclarations(path: string | undefined): Promise<Result<Declarations, Problem>> {
  if (path === undefined) return success(declareNone());
  return await readAs(path, (file) => parseDeclarations(textOf(file), file.name));
}

/** The same data give the same id, and so the same files. */
function idOf(...data: readonly unknown[]): Dume['id'] {
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  const uuid = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return dumeIdSchema.parse(uuid);
}

/** The DUME that the files and options make, as declared by whoever runs the command. */
export async function prepareDume(order: DumeOrder): Promise<Result<Dume, Problem>> {
  const company = await readAs(order.company, (file) => readDumeCompany(file, now()));
  if (!company.ok) return company;
  const read = await readAs(order.consultation, readConsultation);
  if (!read.ok) return read;
  const declarations = await readDeclarations(order.declarations);
  if (!declarations.ok) return declarations;
  const consultation = {
    ...read.value,
    ...(order.simplified === undefined ? {} : { simplifiedAllowed: order.simplified }),
    ...(order.deadlineOn === undefined ? {} : { deadlineOn: order.deadlineOn }),
  };
  const { updatedAt: _updatedAt, ...lasting } = company.value;
  const id = idOf(lasting, consultation, order.lots, declarations.value);
  const dume = newDume(id, company.value, consultation, today());
  return success({
    ...dume,
    lots: order.lots === undefined ? dume.lots : [...order.lots],
    declarations: declarations.value,
    figuresConfirmed: true,
    signature: { ...dume.signature, sworn: true },
  });
}
