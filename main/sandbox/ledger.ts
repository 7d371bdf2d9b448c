import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { problem, problemSentence } from '../../core/draft/problem.ts';
import { writeDurably } from '../disk/write-durably.ts';
import { SandboxStartError } from './start-error.ts';

const errorSchema = z.strictObject({
  number: z.string(),
  supplierSiret: z.string(),
  buyerSiret: z.string(),
  words: z.string(),
});
const technicalErrorSchema = z.strictObject({ code: z.string(), words: z.string() });

const flowSchema = z.strictObject({
  flowNumber: z.string().regex(/^CPP\d{22}$/),
  syntax: z.string(),
  name: z.string(),
  signed: z.boolean(),
  /** As the portal's clock dated it. */ depositedAtMs: z.number(),
  /** By the true clock, from which it is processed; absent in older records. */ arrivedAtMs: z.number().optional(),
  sizeBytes: z.int(),
  sha256: z.string(),
  /** Absent while the portal has not processed it. */
  settled: z
    .strictObject({
      /** IN_INTEGRE, IN_INTEGRE_PARTIEL or IN_REJETE, or what a fault said. */ state: z.string(),
      errors: z.array(errorSchema),
      technicalErrors: z.array(technicalErrorSchema),
    })
    .optional(),
});
/** A flow as it was deposited, with its outcome once it was processed. */
export type SandboxFlow = z.infer<typeof flowSchema>;

/** Modes in which an invoice can come to the sandbox (chorus-pro-api 9.2); its flows come by the API. */
export const depositModes = ['UPLOAD_API', 'SAISIE_API', 'DEPOT_PDF_API', 'DEPOT_PDF_SIGNE_API'] as const;

const actSchema = z.strictObject({
  /** The status that it leads to. */ code: z.string(),
  atMs: z.number(),
  words: z.string(),
  by: z.enum(['buyer', 'supplier']),
});
/** What a buyer or a supplier did with an integrated invoice. */
export type SandboxAct = z.infer<typeof actSchema>;

const pieceSchema = z.strictObject({ fileId: z.int(), designation: z.string(), type: z.string(), line: z.string() });
/** A complementary document beside an invoice: a file that was added before. */
export type SandboxPiece = z.infer<typeof pieceSchema>;

const fileSchema = z.strictObject({
  id: z.int().positive(),
  name: z.string(),
  /** Without dot, in lower case. */ extension: z.string(),
  mime: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
});
/** A file given to ajouter/fichier or deposer/pdf; its bytes are beside the record. */
export type SandboxFile = z.infer<typeof fileSchema>;

const invoiceSchema = z.strictObject({
  id: z.int().positive(),
  /** Empty for an invoice that came by soumettre. */ flowNumber: z.string(),
  mode: z.enum(depositModes).default('UPLOAD_API'),
  acts: z.array(actSchema).default([]),
  /** rejetTraite: when traiterRejet was called; absent before. */ rejectHandledAtMs: z.number().optional(),
  pieces: z.array(pieceSchema).default([]),
  /** The file that soumettre named as its principal document. */ principalFileId: z.int().optional(),
  integratedAtMs: z.number(),
  depositedOn: z.string(),
  number: z.string(),
  typeCode: z.string(),
  framework: z.string(),
  issuedOn: z.string(),
  supplierSiret: z.string(),
  supplierName: z.string(),
  buyerSiret: z.string(),
  serviceCode: z.string(),
  engagement: z.string(),
  contract: z.string(),
  currency: z.string(),
  taxBasis: z.string(),
  grandTotal: z.string(),
  due: z.string(),
  fileName: z.string(),
  suffix: z.enum(['pdf', 'xml']),
  sizeBytes: z.int(),
  sha256: z.string(),
  attachments: z.array(z.strictObject({ name: z.string(), sizeBytes: z.int(), sha256: z.string() })),
});
/** An integrated invoice; amounts as they are written in its XML. */
export type SandboxInvoice = z.infer<typeof invoiceSchema>;

const stateSchema = z.strictObject({
  version: z.literal(1),
  flows: z.array(flowSchema),
  invoices: z.array(invoiceSchema),
  /** SIRETs of suppliers that it came to know, in order. */
  suppliers: z.array(z.string()),
  files: z.array(fileSchema).default([]),
  /** When the technical account's password expires, once that was set by hand. */ passwordExpiresAtMs: z
    .number()
    .optional(),
});
/** The whole record. */
export type SandboxState = z.infer<typeof stateSchema>;

/** What the sandbox holds, on disk; `state` is replaced as a whole, and a change is durable before it is answered. */
export type Ledger = {
  state(): SandboxState;
  save(state: SandboxState): Promise<void>;
  writeFile(name: string, bytes: Uint8Array): Promise<void>;
  readFile(name: string): Promise<Buffer>;
};

const recordName = 'sandbox.json';

async function write(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const written = await writeDurably(join(folder, name), bytes);
  // Answered as 500 at the edge: a portal with a full disk promises nothing.
  if (!written.ok) throw new Error(problemSentence(written.problem, 'en'));
}

const emptyState: SandboxState = { version: 1, flows: [], invoices: [], suppliers: [], files: [] };

function readState(text: string): SandboxState {
  try {
    return stateSchema.parse(JSON.parse(text) as unknown);
  } catch {
    throw new SandboxStartError(problem('sandbox.damaged', { file: recordName }));
  }
}

/** Opens the folder, with what an earlier run left there; throws SandboxStartError when its record is not ours. */
export async function openLedger(folder: string): Promise<Ledger> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(join(folder, recordName), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  let state: SandboxState = text === undefined ? emptyState : readState(text);
  return {
    state: () => state,
    async save(next) {
      await write(folder, recordName, Buffer.from(JSON.stringify(next, null, 1)));
      state = next;
    },
    writeFile: async (fileName, bytes) => await write(folder, fileName, bytes),
    readFile: async (fileName) => await readFile(join(folder, fileName)),
  };
}
