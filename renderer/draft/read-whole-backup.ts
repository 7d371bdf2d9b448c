import type { BackupCalls } from '../../core/bridge/backup-calls.ts';
import type { BackupEntry, SnapshotId } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';

/** Every record of a backup, page by page. */
export async function readWholeBackup(
  calls: Pick<BackupCalls, 'read'>,
  id: SnapshotId,
): Promise<Result<readonly BackupEntry[], Problem>> {
  const entries: BackupEntry[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const page: Awaited<ReturnType<BackupCalls['read']>> = await calls.read({ id, from });
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    from = page.value.next;
  }
  return success(entries);
}
