import { z } from 'zod';
import type { BackupEntry } from './backup.ts';
import { fileIdSchema } from './attachment.ts';
import { companySchema, customerSchema } from './company.ts';
import { dumeCompanySchema } from './dume-company.ts';
import { dumeSchema } from './dume.ts';
import { fuelClaimSchema } from './fuel-claim.ts';
import { invoiceIdSchema, invoiceSchema } from './invoice.ts';

const guess = z.strictObject({ field: z.string().max(200), text: z.string().max(2_000), page: z.int().positive() });
const comparison = z.strictObject({
  term: z.string().max(20),
  stated: z.string().max(40),
  onPage: z.string().max(40).optional(),
  verdict: z.enum(['found', 'differs', 'absent']),
});
const receivedFile = z.strictObject({
  remarks: z.array(z.string().max(10_000)).max(10_000),
  comparison: z.array(comparison).max(100).optional(),
  pageFileId: fileIdSchema.optional(),
  file: z.strictObject({ fileId: fileIdSchema, name: z.string().max(1_000) }).optional(),
});
const kept = {
  createdAt: z.string().max(40),
  updatedAt: z.string().max(40),
  submissionId: z.string().max(60).optional(),
};
const invoiceRecord = z.strictObject({
  id: invoiceIdSchema,
  invoice: invoiceSchema,
  ...kept,
  guesses: z.array(guess).max(10_000).optional(),
  received: receivedFile.optional(),
});
const dumeRecord = z.strictObject({ id: z.uuid(), dume: dumeSchema, ...kept });
const fuelRecord = z.strictObject({ id: z.uuid(), year: z.int(), claim: fuelClaimSchema, ...kept });
const setting = z.strictObject({ name: z.string().max(100), value: z.string().max(1_000_000) });

/** What the tables of the window's database hold, by the name of their key. */
const tables: Readonly<Record<string, { readonly key: string; readonly schema: z.ZodType<Record<string, unknown>> }>> =
  {
    company: { key: 'id', schema: companySchema },
    customers: { key: 'id', schema: customerSchema },
    invoices: { key: 'id', schema: invoiceRecord },
    dumeCompany: { key: 'id', schema: dumeCompanySchema },
    dumes: { key: 'id', schema: dumeRecord },
    fuelClaims: { key: 'id', schema: fuelRecord },
    settings: { key: 'name', schema: setting },
  };

/**
 * The record of an entry as this version writes it; undefined for one that it cannot read, or that lies about its key.
 * A table without a schema here comes back as it was written, under its own `id`.
 */
export function readBackupRecord({ table, key, value }: BackupEntry): Record<string, unknown> | undefined {
  const known = Object.hasOwn(tables, table) ? tables[table] : undefined;
  if (known === undefined) return value['id'] === key ? value : undefined;
  const parsed = known.schema.safeParse(value);
  return parsed.success && parsed.data[known.key] === key ? parsed.data : undefined;
}
