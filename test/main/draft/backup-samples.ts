import { onTestFinished } from 'vitest';
import type { BackupChange } from '../../../core/draft/backup.ts';
import { openBackup, type BackupDeps, type BackupStore } from '../../../main/draft/open-backup.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const uuid = (number: number) => `6f0d5a9e-3c1b-4b7a-9d2e-${String(number).padStart(12, '0')}`;

/** The firm's record as a change. */
export const companyChange: BackupChange = {
  table: 'company',
  key: 'company',
  value: {
    id: 'company',
    party: sampleInvoice().seller,
    iban: '',
    vatFranchise: false,
    numberPrefix: 'F',
    paymentDays: 30,
    updatedAt: '2026-11-24T09:00:00.000Z',
  },
};

/** A draft's record as a change, with a word that tells one version of it from another. */
export function draftChange(number: number, word = ''): BackupChange & { readonly value: Record<string, unknown> } {
  const at = '2026-11-24T09:00:00.000Z';
  const id = uuid(number);
  const invoice = { ...sampleInvoice(), id, purchaseOrderReference: word };
  return { table: 'invoices', key: id, value: { id, invoice, createdAt: at, updatedAt: at } };
}

/** A draft that is no longer there. */
export function draftGone(number: number): BackupChange {
  return { table: 'invoices', key: uuid(number) };
}

/** The copy in a folder, opened for a window of that version; fails where the copy does not open. */
export async function openedBackup(
  folder: string,
  deps: Partial<BackupDeps> = {},
  databaseVersion = 1,
): Promise<BackupStore> {
  const opened = await openBackup({ folder, appVersion: '0.1.0', now: () => '2026-11-24T10:00:00.000Z', ...deps });
  if (!opened.ok) throw new Error(opened.problem.kind);
  onTestFinished(async () => await opened.value.close());
  const standing = opened.value.open(databaseVersion);
  if (!standing.ok) throw new Error(standing.problem.kind);
  return opened.value;
}

/** Pushes changes one after the other, each in a push of its own, from where the copy stands. */
export async function pushAll(store: BackupStore, changes: readonly BackupChange[]): Promise<void> {
  for (const change of changes) {
    const standing = store.open(1);
    if (!standing.ok) throw new Error(standing.problem.kind);
    const pushed = await store.push({ sequence: standing.value.sequence + 1, changes: [change] });
    if (!pushed.ok) throw new Error(pushed.problem.kind);
  }
}

/** The records of a copy or snapshot, as `table key` and value. */
export async function recordsOf(store: BackupStore, id = 'now'): Promise<Record<string, unknown>> {
  const read = await store.read(id);
  if (!read.ok) throw new Error(read.problem.kind);
  return Object.fromEntries(read.value.entries.map(({ table, key, value }) => [`${table} ${key}`, value]));
}
