import { Dexie, type DexieOptions, type EntityTable } from 'dexie';
import type { Instant } from '../../core/draft/iso-date.ts';
import type { FilingId, SubmissionId } from '../../core/outbox/submission.ts';

/** What a person decided about one sealed filing; facts (attempted, answered) are main's. */
export type Intent = {
  readonly id: SubmissionId;
  readonly filingId: FilingId;
  readonly number: string;
  /** send: to leave as soon as it may; withdrawn: not to leave. */ readonly wish: 'send' | 'withdrawn';
  /** Position in the queue: the order in which the user asked. */ readonly order: number;
  readonly writtenAt: Instant;
  /** Main was told of it; until then the next start tells it. */ readonly isTold: 0 | 1;
};

/** The queue of intents; every commit reaches the disk before it is answered. */
export type OutboxDatabase = Dexie & { intents: EntityTable<Intent, 'id'> };

/** Raise it with each `version()` below; a database of a newer version is refused. */
export const OUTBOX_DATABASE_VERSION = 1;

/** The database of intents, closed: open it with `openChecked`. `options` names another IndexedDB in tests. */
export function createOutboxDatabase(options: DexieOptions = {}): OutboxDatabase {
  const database = new Dexie('liasse-outbox', {
    ...options,
    chromeTransactionDurability: 'strict',
  }) as OutboxDatabase;
  database.version(1).stores({ intents: 'id, filingId, order, isTold' });
  return database;
}

/** The one outbox database of this window. */
export const outboxDatabase = createOutboxDatabase();
