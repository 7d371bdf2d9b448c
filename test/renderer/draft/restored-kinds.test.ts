import { expect, test } from 'vitest';
import { readBackupRecord } from '../../../core/draft/backup-records.ts';
import { newDumeCompany } from '../../../core/draft/dume-company.ts';
import { DRAFT_DATABASE_VERSION } from '../../../renderer/draft/database.ts';
import { blankCustomer, saveCustomer } from '../../../renderer/draft/customer-store.ts';
import { createDume, saveDumeCompany } from '../../../renderer/draft/dume-store.ts';
import { followChanges } from '../../../renderer/draft/follow-changes.ts';
import { openFuelClaim } from '../../../renderer/draft/fuel-store.ts';
import { keepBackup } from '../../../renderer/draft/keep-backup.ts';
import { restoreBackup } from '../../../renderer/draft/restore-backup.ts';
import { writeSetting } from '../../../renderer/draft/settings.ts';
import { company, storedInvoice, windowDatabases } from '../outbox/window-databases.ts';
import { copyFolder, openCopy } from './window-copy.ts';

test('no table of the window comes back unread: each has its schema', async () => {
  const { drafts } = windowDatabases();
  await drafts.open();
  const stranger = { id: 'x', name: 'x', fromNowhere: true };
  const unread = drafts.tables.filter(({ name }) => readBackupRecord({ table: name, key: 'x', value: stranger }));
  expect(unread.map(({ name }) => name)).toEqual([]);
});

test('a record of every kind that the window makes is copied and restored as it was', async () => {
  const calls = await openCopy(await copyFolder());
  const { drafts } = windowDatabases();
  const changes = followChanges(drafts);
  await drafts.open();
  await drafts.company.put(company);
  await saveCustomer(blankCustomer('12345678200051', 'Commune'), drafts);
  await storedInvoice(drafts);
  await saveDumeCompany(newDumeCompany(company, '2026-11-24T09:00:00.000Z'), drafts);
  await createDume(company, undefined, drafts);
  await openFuelClaim(company, 2026, drafts);
  await writeSetting('theme', 'dark', drafts);
  const keeper = keepBackup({ calls, database: drafts, changes, databaseVersion: DRAFT_DATABASE_VERSION });
  expect((await keeper.flush()).ok).toBe(true);
  keeper.stop();

  const restored = windowDatabases().drafts;
  await restored.open();
  const id = 'now';
  expect((await restoreBackup(calls, restored, { id, databaseVersion: DRAFT_DATABASE_VERSION })).ok).toBe(true);
  for (const { name } of drafts.tables) {
    const rows = await drafts.table(name).toArray();
    expect(rows.length, name).toBeGreaterThan(0);
    expect(await restored.table(name).toArray(), name).toEqual(rows);
  }
});
