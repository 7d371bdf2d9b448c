import { create } from 'zustand';
import type { BackupStanding } from '../../core/draft/backup.ts';
import type { Problem } from '../../core/draft/problem.ts';

/** Where the machine's copy stands, as the window knows it. */
export type BackupState = {
  readonly standing: BackupStanding | undefined;
  /** When the copy last agreed with the database, by this machine's clock. */ readonly agreedAt: string | undefined;
  /** What keeps changes from the copy; they wait and are tried again. */ readonly problem: Problem | undefined;
  /** The database is empty and the copy is not: nothing is written before the user has chosen. */
  readonly isWiped: boolean;
};

/** The live state of the copy, with a selector. */
export const useBackup = create<BackupState>(() => ({
  standing: undefined,
  agreedAt: undefined,
  problem: undefined,
  isWiped: false,
}));
