import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BackupCalls } from '../../../core/bridge/backup-calls.ts';
import { createBackupCalls } from '../../../main/app/backup-calls.ts';
import type { Disk } from '../../../main/disk/disk.ts';
import { openFilesStore } from '../../../main/disk/files-store.ts';
import { openExchangeFolder } from '../../../main/draft/exchange-folder.ts';
import { openBackup } from '../../../main/draft/open-backup.ts';

/** A folder of this test's own, gone when it is over. */
export async function copyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-copy-'));
  onTestFinished(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The machine's own copy in a folder, as a window calls it; no send journal beside it. */
export async function openCopy(folder: string, disk?: Disk): Promise<BackupCalls> {
  const store = await openBackup({
    folder,
    appVersion: '0.1.0',
    now: () => new Date().toISOString(),
    ...(disk === undefined ? {} : { disk }),
  });
  if (!store.ok) throw new Error(store.problem.kind);
  onTestFinished(async () => await store.value.close());
  return createBackupCalls({
    store: store.value,
    files: await openFilesStore(join(folder, 'files')),
    exchange: await openExchangeFolder(join(folder, 'exchange')),
    facts: () => Promise.resolve([]),
    takeUp: () => Promise.resolve({ ok: true, value: 0 }),
    dataFolder: folder,
    today: () => '2026-11-24',
  });
}
