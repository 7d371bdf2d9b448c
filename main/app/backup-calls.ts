import { z } from 'zod';
import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import { backupLimits, type BackupEntry, type BackupPreview, type SnapshotId } from '../../core/draft/backup.ts';
import type { Backup } from '../../core/draft/backup-lines.ts';
import { readBackupRecord } from '../../core/draft/backup-records.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { FilesStore } from '../disk/files-store.ts';
import type { ExchangeFolder } from '../draft/exchange-folder.ts';
import { exportBackup } from '../draft/export-backup.ts';
import { importBackup } from '../draft/import-backup.ts';
import type { BackupStore } from '../draft/open-backup.ts';
import { readFacts } from '../outbox/read-facts.ts';

type BackupParts = {
  readonly store: BackupStore;
  readonly files: FilesStore;
  readonly exchange: ExchangeFolder;
  /** Of the send journal as it is on disk. */ facts(): Promise<readonly Fact[]>;
  /** Takes facts into a journal that has none, sending suspended; answers how many filings, 0 where there are some already. */
  takeUp(facts: readonly Fact[]): Promise<Result<number, Problem>>;
  /** Where a person finds everything when it does not fit in one file. */ readonly dataFolder: string;
  today(): string;
};

/** Characters of one page of `read`: far below what a call may carry. */
const PAGE_CHARACTERS = 4_000_000;

type Readable = { readonly entries: readonly BackupEntry[]; readonly unreadable: number };

function readable(backup: Backup): Readable {
  const entries = backup.entries.flatMap((entry) => {
    const value = readBackupRecord(entry);
    return value === undefined ? [] : [{ ...entry, value }];
  });
  return { entries, unreadable: backup.entries.length - entries.length };
}

function ledgerLength(record: Record<string, unknown>): number {
  const read = z.object({ claim: z.object({ lines: z.array(z.unknown()) }) }).safeParse(record);
  return read.success ? read.data.claim.lines.length : 0;
}

function countEntries(entries: readonly BackupEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table, value } of entries) {
    counts[table] = (counts[table] ?? 0) + 1;
    // A claim holds its year's ledger: a person counts its lines.
    if (table === 'fuelClaims') counts['fuelLines'] = (counts['fuelLines'] ?? 0) + ledgerLength(value);
  }
  return counts;
}

function sealedCount(facts: readonly unknown[]): number {
  return (readFacts(facts) ?? []).filter(({ fact }) => fact === 'sealed').length;
}

/** The calls over the machine's copy; what is read of a backup is as this version writes it, record by record. */
export function createBackupCalls(parts: BackupParts): BackupCalls {
  const { store, files, exchange } = parts;
  let databaseVersion = 0;
  /** What is being read, so that a backup is unpacked once and not with each page. */
  let reading: { readonly id: SnapshotId; readonly entries: readonly BackupEntry[] } | undefined;

  async function filingsToTake(backup: Backup): Promise<number> {
    return (await parts.facts()).length > 0 ? 0 : sealedCount(backup.facts);
  }

  async function previewOf(id: SnapshotId, backup: Backup): Promise<BackupPreview> {
    const { entries, unreadable } = readable(backup);
    const { writtenAt, appVersion } = backup.header;
    return {
      id,
      writtenAt,
      appVersion,
      counts: countEntries(entries),
      unreadable,
      filings: await filingsToTake(backup),
    };
  }

  async function takeIn(name: string): Promise<Result<BackupPreview, Problem>> {
    const imported = await importBackup({ name, path: exchange.incomingPath }, files, databaseVersion);
    if (!imported.ok) return imported;
    const { text, backup } = imported.value;
    if (readFacts(backup.facts) === undefined) return failure(problem('backup.damaged', { name, place: 'journal' }));
    const kept = await store.keep(text);
    return kept.ok ? success(await previewOf(kept.value, backup)) : kept;
  }

  return {
    open(version) {
      databaseVersion = version;
      return Promise.resolve(store.open(version));
    },
    marks: () => Promise.resolve(success(store.marks())),
    push: async (push) => await store.push(push),
    async snapshot(reason) {
      const taken = await store.snapshot(reason);
      return taken.ok ? success(store.snapshots()) : taken;
    },
    startAfresh: async () => await store.startAfresh(),
    snapshots: () => Promise.resolve(success(store.snapshots())),
    async preview(id) {
      const read = await store.read(id);
      return read.ok ? success(await previewOf(id, read.value)) : read;
    },
    async read({ id, from }) {
      if (reading?.id !== id || from === 0) {
        const read = await store.read(id);
        if (!read.ok) return read;
        reading = { id, entries: readable(read.value).entries };
      }
      const { entries } = reading;
      let to = from;
      for (let characters = 0; to < entries.length && (to === from || characters < PAGE_CHARACTERS); to += 1)
        characters += JSON.stringify(entries[to]).length;
      if (to < entries.length) return success({ entries: entries.slice(from, to), next: to });
      reading = undefined;
      return success({ entries: entries.slice(from) });
    },
    async takeUp(id) {
      const read = await store.read(id);
      if (!read.ok) return read;
      return await parts.takeUp(readFacts(read.value.facts) ?? []);
    },
    async export() {
      const read = await store.read('now');
      if (!read.ok) return read;
      const facts = await parts.facts();
      const sizeBytes = await exportBackup(exchange.outgoingPath, { backup: read.value, facts, files });
      if (!sizeBytes.ok) return sizeBytes;
      if (sizeBytes.value === 'tooLarge') {
        const values = { maxMegabytes: backupLimits.allFilesBytes / 2 ** 20, folder: parts.dataFolder };
        return failure(problem('backup.exportTooLarge', values));
      }
      return success({ name: `liasse-${parts.today()}.liasse.zip`, sizeBytes: sizeBytes.value });
    },
    async exportPart(from) {
      const part = await exchange.readPart(from);
      return part === undefined || part.length === 0 ? failure(problem('backup.exchangeLost')) : success(part);
    },
    async importPart({ name, from, bytes }) {
      const isTooLarge = from + bytes.length > backupLimits.archiveBytes;
      if (isTooLarge) return failure(problem('backup.tooLarge', { name, place: '.zip' }));
      const added = await exchange.addPart(from, bytes);
      if (!added.ok) return added;
      return added.value ? success(undefined) : failure(problem('backup.exchangeLost'));
    },
    async import(name) {
      if (!exchange.hasIncoming()) return failure(problem('backup.exchangeLost'));
      try {
        return await takeIn(name);
      } finally {
        await exchange.clear();
      }
    },
  };
}
