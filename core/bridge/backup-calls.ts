import type {
  BackupEntry,
  BackupMarks,
  BackupPreview,
  BackupPush,
  BackupStanding,
  SnapshotId,
  SnapshotLine,
} from '../draft/backup.ts';
import type { Answer, IncomingFile } from './host.ts';

/** What a window may ask of the machine's copy of its database. */
export type BackupCalls = {
  /** First of all: which version the window's database has. An older one than the copy's is refused. */
  open(databaseVersion: number): Answer<BackupStanding>;
  marks(): Answer<BackupMarks>;
  /** Durable once answered; refused when it is out of step, or when it would empty a copy that is full. */
  push(push: BackupPush): Answer<BackupStanding>;
  /** Takes a snapshot of the copy now, before what it is to undo. */
  snapshot(reason: 'migration' | 'restore'): Answer<readonly SnapshotLine[]>;
  /** Puts everything away in a snapshot; the copy then begins empty. */ startAfresh(): Answer<BackupStanding>;
  /** Newest first. */ snapshots(): Answer<readonly SnapshotLine[]>;
  preview(id: SnapshotId): Answer<BackupPreview>;
  /** The records of a backup from that position on, as this version reads them, some thousand characters at a time. */
  read(wanted: {
    readonly id: SnapshotId;
    readonly from: number;
  }): Answer<{ readonly entries: readonly BackupEntry[]; readonly next?: number }>;
  /** The sealed filings that an imported backup brings, where this machine has none; sending is then suspended. Answers how many. */
  takeUp(id: SnapshotId): Answer<number>;
  /** Everything as one file: the copy, the sealed filings, and every file that they name. It waits to be fetched by `exportPart`. */
  export(): Answer<{ readonly name: string; readonly sizeBytes: number }>;
  /** The next part of it, from that byte on. */ exportPart(from: number): Answer<Uint8Array<ArrayBuffer>>;
  /** Hands over an exported backup, part by part in order; from 0 begins anew. */
  importPart(part: IncomingFile & { readonly from: number }): Answer<undefined>;
  /** Judges what was handed over entry by entry and keeps it among the snapshots; nothing else changes before it is restored. `name` is the user's. */
  import(name: string): Answer<BackupPreview>;
};
