import { z } from 'zod';

/** The layout of a backup that this version writes; raised with every change that an older one cannot read. */
export const BACKUP_FORMAT = 1;

/** What a backup may weigh: far above any firm's work, and small enough that a hostile file does no harm. */
export const backupLimits = {
  /** Changes in one push. */ changes: 1_000,
  /** Characters of all records of one push as JSON. */ pushCharacters: 8_000_000,
  /** Characters of one record as JSON. */ recordCharacters: 6_000_000,
  /** Records of one backup, all tables together. */ records: 200_000,
  /** Bytes of one backup's data when unpacked. */ dataBytes: 256 * 2 ** 20,
  /** Files of one exported backup. */ files: 50_000,
  /** Bytes of one file of an exported backup. */ fileBytes: 64 * 2 ** 20,
  /** Bytes of all files of an exported backup: they are never in memory together. */ allFilesBytes: 2 * 2 ** 30,
  /** Bytes of an exported backup itself; the format ends at 4 GB. */ archiveBytes: 2.25 * 2 ** 30,
  /** Bytes of one part in which an exported backup crosses the bridge. */ partBytes: 8 * 2 ** 20,
  /** How many times larger than its packed form an entry may get; deflate itself stops a little above 1,000. */ ratio: 500,
} as const;

/** How many snapshots of each reason are kept; the oldest goes first. */
export const snapshotsKept = { daily: 7, weekly: 5, migration: 3, restore: 5, afresh: 3, import: 3 } as const;

/** A plain object of bounded size: what a window's table holds. */
export const backupRecordSchema = z.record(z.string().max(200), z.unknown()).refine(isOfBearableSize);
export type BackupRecord = z.infer<typeof backupRecordSchema>;

function isOfBearableSize(record: unknown): boolean {
  try {
    return JSON.stringify(record).length <= backupLimits.recordCharacters;
  } catch {
    // Nested so deep, or so large, that it cannot be written at all.
    return false;
  }
}

const tableName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);
const recordKey = z.string().min(1).max(200);

/** One record of a window's table as it stands now; without a value it is no longer there. */
export const backupChangeSchema = z.strictObject({
  table: tableName,
  key: recordKey,
  value: backupRecordSchema.optional(),
});
export type BackupChange = z.infer<typeof backupChangeSchema>;

/** What a window hands to the machine's copy, in the order in which it was committed. */
export const backupPushSchema = z
  .strictObject({
    /** One more than the last one that the machine holds: two writers, or a push that was lost, are seen. */
    sequence: z.int().positive(),
    changes: z.array(backupChangeSchema).min(1).max(backupLimits.changes).readonly(),
  })
  .refine(({ changes }) => {
    const sizes = changes.map(({ value }) => (value === undefined ? 0 : JSON.stringify(value).length));
    return sizes.reduce((sum, size) => sum + size, 0) <= backupLimits.pushCharacters;
  });
export type BackupPush = z.infer<typeof backupPushSchema>;

/** A record of a backup, with where it belongs. */
export const backupEntrySchema = z.strictObject({ table: tableName, key: recordKey, value: backupRecordSchema });
export type BackupEntry = z.infer<typeof backupEntrySchema>;

/** Why a snapshot was taken: by the calendar, or before something that it undoes, or because a file was brought in. */
export const snapshotReasonSchema = z.enum(['daily', 'weekly', 'migration', 'restore', 'afresh', 'import']);
export type SnapshotReason = z.infer<typeof snapshotReasonSchema>;

/** Names one snapshot of this machine; `now` is its copy as it stands. */
export const snapshotIdSchema = z.string().regex(/^(now|\d{6}-[0-9]{8}T[0-9]{6}Z-[a-z]{1,20})$/);
export type SnapshotId = z.infer<typeof snapshotIdSchema>;

/** How many records each table has. */
export type TableCounts = Readonly<Record<string, number>>;

/** Where the machine's copy of a window's database stands: the sentinel of « empty and should not be ». */
export type BackupStanding = {
  /** Of the last push that is on disk; 0 before the first. */ readonly sequence: number;
  /** Of that push. */ readonly writtenAt?: string;
  readonly counts: TableCounts;
};

/** One snapshot of the list. */
export type SnapshotLine = {
  readonly id: SnapshotId;
  readonly reason: SnapshotReason;
  readonly writtenAt: string;
  readonly sizeBytes: number;
};

/** What a backup holds, before anything is restored from it. */
export type BackupPreview = {
  readonly id: SnapshotId;
  readonly writtenAt: string;
  readonly appVersion: string;
  readonly counts: TableCounts;
  /** Records that this version cannot read; they stay in the backup and are not restored. */ readonly unreadable: number;
  /** Sealed filings that an exported backup brings along, and whether this machine would take them up. */
  readonly filings: number;
};

/** The marks of a machine's copy: table, key, mark of the record. */
export type BackupMarks = Readonly<Record<string, Readonly<Record<string, string>>>>;
