import type { BackupPreview, SnapshotReason, TableCounts } from '../../core/draft/backup.ts';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import { say } from '../ui/french.ts';
import { formatDuration, formatInstant } from '../ui/french-values.ts';
import { backupTexts } from './backup-texts.ts';

/** Why a snapshot was taken, in words. */
export const reasonWords: Readonly<Record<SnapshotReason, string>> = {
  daily: backupTexts.daily,
  weekly: backupTexts.weekly,
  migration: backupTexts.migration,
  restore: backupTexts.restore,
  afresh: backupTexts.afresh,
  import: backupTexts.importReason,
};

const tableWords = [
  ['invoices', backupTexts.invoices],
  ['customers', backupTexts.customers],
  ['dumes', backupTexts.dumes],
  ['fuelClaims', backupTexts.fuelClaims],
  ['fuelLines', backupTexts.fuelLines],
  ['company', backupTexts.company],
  ['dumeCompany', backupTexts.dumeCompany],
  ['settings', backupTexts.settings],
] as const;

/** `12 s`, then as every duration. */
export function agoWords(sinceMs: number): string {
  const seconds = Math.max(0, Math.round(sinceMs / 1_000));
  return seconds < 60 ? say(backupTexts.seconds, { count: seconds }) : formatDuration(sinceMs);
}

/** What a problem of the copy says on every screen; nothing for one that mends itself, or that is said elsewhere. */
export function waitingWords(problem: Problem | undefined): string | undefined {
  if (problem === undefined || problem.kind === 'machine.unreachable' || problem.kind === 'backup.outOfStep')
    return undefined;
  return say(backupTexts.waiting, { sentence: problemSentence(problem, 'fr') });
}

/** What a backup holds, one line a kind: `3 brouillons et factures`. */
export function countWords(counts: TableCounts): readonly string[] {
  const known = tableWords.flatMap(([table, words]) => {
    const count = counts[table] ?? 0;
    return count === 0 ? [] : [`${String(count)}\u00a0${say(words, { count })}`];
  });
  const names: readonly string[] = tableWords.map(([table]) => table);
  const others = Object.entries(counts).reduce((sum, [table, count]) => sum + (names.includes(table) ? 0 : count), 0);
  return others === 0
    ? known
    : [...known, `${String(others)}\u00a0${say(backupTexts.otherRecords, { count: others })}`];
}

/** When it was written and by which version. */
export function previewWords({ writtenAt, appVersion }: Pick<BackupPreview, 'writtenAt' | 'appVersion'>): string {
  return say(backupTexts.previewNow, { date: formatInstant(writtenAt), version: appVersion });
}
