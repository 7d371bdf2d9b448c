import { randomUUID } from 'node:crypto';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Attachment, FileId } from '../../core/draft/attachment.ts';
import { decodeText } from '../../core/draft/decode-text.ts';
import { extensionOf } from '../../core/draft/attachment-limits.ts';
import type { FuelClaim, FuelClaimId } from '../../core/draft/fuel-claim.ts';
import { claimOfFiler } from '../../core/draft/fuel-filer.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import { fuelRates, parseOwnFuelRates, withOwnFuelRates, type FuelRate } from '../../core/draft/fuel-rates.ts';
import { missingColumns, readFuelTableFile } from '../../core/draft/fuel-table.ts';
import { parseJson } from '../../core/draft/parse-json.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { readFuelRows, type CellFault } from '../../core/draft/read-fuel-csv.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { sha256 } from '../document/load-document-assets.ts';
import { readInputFile } from './read-input-file.ts';

/** What the command line was told: paths, and the year of delivery. */
export type FuelOrder = {
  readonly ledger: string;
  readonly year: number;
  readonly company: string | undefined;
  readonly rib: string | undefined;
  readonly rates: string | undefined;
};

/** A claim with the bytes of what is attached, the rates to use, and the cells of the ledger that could not be read. */
export type PreparedFuel = {
  readonly claim: FuelClaim;
  readonly files: ReadonlyMap<FileId, Uint8Array>;
  readonly rates: readonly FuelRate[];
  readonly faults: readonly CellFault[];
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

async function readJson(path: string): Promise<Result<unknown, Problem>> {
  const file = await readInputFile(path);
  if (!file.ok) return file;
  const data = parseJson(decodeText(file.value.bytes));
  return data === undefined ? failure(problem('file.notData', { name: file.value.name })) : success(data);
}

async function attach(path: string, files: Map<FileId, Uint8Array>): Promise<Result<Attachment, Problem>> {
  const file = await readInputFile(path);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const fileId = sha256(bytes) as FileId;
  files.set(fileId, bytes);
  const mimeType = MEDIA_TYPES[extensionOf(name)] ?? 'application/octet-stream';
  return success({ fileId, name, mimeType, sizeBytes: bytes.length });
}

/** The line with its bill attached, when its file lies in the ledger's folder; a table may not reach out of it. */
async function withBill(line: FuelLine, folder: string, files: Map<FileId, Uint8Array>): Promise<FuelLine> {
  const { billName } = line;
  if (billName === undefined || isAbsolute(billName)) return line;
  const path = resolve(folder, billName);
  if (relative(folder, path).startsWith('..')) return line;
  const bill = await attach(path, files);
  return bill.ok ? { ...line, bill: bill.value } : line;
}

async function readRates(path: string | undefined): Promise<Result<readonly FuelRate[], Problem>> {
  if (path === undefined) return success(fuelRates);
  const data = await readJson(path);
  if (!data.ok) return data;
  const own = parseOwnFuelRates(data.value);
  return own.ok ? success(withOwnFuelRates(fuelRates, own.value)) : own;
}

/** Makes a claim of a table of deliveries and of the files around it; rows that could not be read are told, not taken. */
export async function prepareFuelClaim(order: FuelOrder): Promise<Result<PreparedFuel, Problem>> {
  const { ledger, year, company, rib } = order;
  const file = await readInputFile(ledger);
  if (!file.ok) return file;
  const table = readFuelTableFile(file.value.bytes, file.value.name);
  if (!table.ok) return table;
  const missing = missingColumns(table.value.mapping);
  if (missing.length > 0)
    return failure(problem('fuel.tableColumns', { name: file.value.name, columns: missing.join(', ') }));
  const rates = await readRates(order.rates);
  if (!rates.ok) return rates;
  const filer = company === undefined ? success(undefined) : await readJson(company);
  if (!filer.ok) return filer;
  const claim = claimOfFiler(filer.value, company ?? '', { id: randomUUID() as FuelClaimId, year });
  if (!claim.ok) return claim;
  const files = new Map<FileId, Uint8Array>();
  const ribFile = rib === undefined ? success(undefined) : await attach(rib, files);
  if (!ribFile.ok) return ribFile;
  const { lines: read, faults } = readFuelRows(table.value, randomUUID);
  const folder = dirname(resolve(ledger));
  const lines: FuelLine[] = [];
  for (const line of read) lines.push(await withBill(line, folder, files));
  const bankDetails =
    ribFile.value === undefined ? claim.value.bankDetails : { ...claim.value.bankDetails, file: ribFile.value };
  return success({ claim: { ...claim.value, lines, bankDetails }, files, rates: rates.value, faults });
}
