import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { toConnection, type Transport } from '../../core/bridge/connection.ts';
import type { Connection, Reply } from '../../core/bridge/host.ts';
import type { BackupPush } from '../../core/draft/backup.ts';
import type { Company } from '../../core/draft/company.ts';
import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import {
  createDraftDatabase,
  DRAFT_DATABASE_VERSION as VERSION,
  type DraftDatabase,
} from '../../renderer/draft/database.ts';
import { saveDraft } from '../../renderer/draft/draft-store.ts';
import { followChanges } from '../../renderer/draft/follow-changes.ts';
import { keepBackup, type BackupKeeper } from '../../renderer/draft/keep-backup.ts';
import { openDrafts } from '../../renderer/draft/open-drafts.ts';
import { isWiped, restoreBackup } from '../../renderer/draft/restore-backup.ts';
import {
  createOutboxDatabase,
  OUTBOX_DATABASE_VERSION,
  type OutboxDatabase,
} from '../../renderer/outbox/outbox-database.ts';
import { queueFiling } from '../../renderer/outbox/queue-filing.ts';
import { reconcile } from '../../renderer/outbox/reconcile.ts';
import { openChecked } from '../../renderer/ui/open-database.ts';
import { campaignInvoices } from './campaign-invoices.ts';
import type { CampaignLife, News } from './live.ts';

/** The window of one run: its browser's data outlives machine and window, until it is wiped. Versions are by draft. */
export type WindowData = {
  indexedDB: IDBFactory;
  /** What this browser was told to keep, and has not lost since. */ written: Map<InvoiceId, number>;
  /** What the machine's copy has acknowledged. */ copied: Map<InvoiceId, number>;
};

/** A browser that has never seen Liasse. */
export function emptyWindow(): WindowData {
  return { indexedDB: new IDBFactory(), written: new Map(), copied: new Map() };
}

/** The browser's data is gone: what the copy has is all that is left to be shown. */
export function wipeWindow(data: WindowData): void {
  data.indexedDB = new IDBFactory();
  data.written = new Map(data.copied);
}

class MachineGone extends Error {}

/** A draft that is typed in one life and never sent: its contract number says how often it was saved. */
const typedId = (order: number): InvoiceId =>
  `6f0d5a9e-3c1b-4b7a-9d2e-${String(9_000 + order).padStart(12, '0')}` as InvoiceId;
const versionOf = (invoice: Invoice): number =>
  Number(invoice.contractReference === '' ? 0 : invoice.contractReference);

/** Asks again while the disk is full, as its user does. */
async function insist<Value>(ask: () => Promise<Result<Value, Problem>>): Promise<Value> {
  for (let round = 0; round < 1_000; round += 1) {
    const result = await ask();
    if (result.ok) return result.value;
    const { kind } = result.problem;
    if (kind === 'machine.unreachable') throw new MachineGone();
    if (kind !== 'machine.diskFull' && kind !== 'backup.outOfStep') throw new Error(JSON.stringify(result.problem));
  }
  throw new Error('asked a thousand times in vain');
}

/** One page: as soon as it is gone nothing reaches it and its databases answer it nothing. */
type Page = {
  readonly host: Connection;
  readonly drafts: DraftDatabase;
  readonly outbox: OutboxDatabase;
  keeper: BackupKeeper | undefined;
  close(): void;
};

/** The planted bug: a push is said to be kept, and is not. */
function withoutCopy(line: Transport): Transport {
  return {
    on: line.on,
    async call(name, argument) {
      if (name !== 'backup.push') return await line.call(name, argument);
      return { ok: true, value: { sequence: (argument as BackupPush).sequence, counts: {} } };
    },
  };
}

function openPage(line: Transport, data: WindowData, tell: (news: News) => void): Page {
  let isGone = false;
  const host = toConnection({
    on: line.on,
    async call(name, argument) {
      const answer = await line.call(name, argument);
      if (isGone) return await new Promise<never>(() => undefined);
      const sealed = answer as Reply<'outbox.seal'>;
      // What its user has seen is promised to him.
      if (name === 'outbox.seal' && sealed.ok)
        tell({ name: 'acknowledged', filingId: sealed.value.filingId, number: sealed.value.number });
      return answer;
    },
  });
  const options = { indexedDB: data.indexedDB, IDBKeyRange };
  const page: Page = {
    host,
    drafts: createDraftDatabase(options),
    outbox: createOutboxDatabase(options),
    keeper: undefined,
    close() {
      isGone = true;
      page.keeper?.stop();
      page.drafts.close();
      page.outbox.close();
    },
  };
  return page;
}

async function startPage(page: Page, data: WindowData): Promise<void> {
  const { host, drafts, outbox } = page;
  const changes = followChanges(drafts);
  const options = { indexedDB: data.indexedDB, IDBKeyRange };
  const standing = await insist(async () => await openDrafts(host.backup, drafts, VERSION, options));
  await openChecked(outbox, OUTBOX_DATABASE_VERSION, data.indexedDB);
  if (await isWiped(drafts, standing.counts))
    await insist(async () => await restoreBackup(host.backup, drafts, { id: 'now', databaseVersion: VERSION }));
  page.keeper = keepBackup({
    calls: host.backup,
    database: drafts,
    changes,
    databaseVersion: VERSION,
    delayMs: 10,
    retryMs: 20,
  });
  await insist(async () => await reconcile(host, { outbox, drafts }));
}

async function save({ drafts }: Page, data: WindowData, invoice: Invoice): Promise<void> {
  await saveDraft(invoice, drafts);
  data.written.set(invoice.id, versionOf(invoice));
}

async function copy({ keeper }: Page, data: WindowData): Promise<void> {
  if (keeper === undefined) throw new Error('the page has not started');
  const before = new Map(data.written);
  await insist(async () => await keeper.flush());
  for (const [id, version] of before) data.copied.set(id, version);
}

async function type(page: Page, data: WindowData, invoice: Invoice, order: number): Promise<void> {
  const id = typedId(order);
  const stored = await page.drafts.invoices.get(id);
  const version = (stored === undefined ? 0 : versionOf(stored.invoice)) + 1;
  await save(page, data, { ...invoice, id, contractReference: String(version) });
}

async function work(page: Page, data: WindowData, life: CampaignLife): Promise<void> {
  const { host, drafts, outbox } = page;
  const invoices = campaignInvoices(life.filings, life.suppliers);
  const [first] = invoices;
  if (first === undefined) throw new Error('a run without filings');
  if ((await drafts.company.count()) === 0) await drafts.company.put(companyOf(first));
  for (const invoice of invoices) {
    await save(page, data, invoice);
    await insist(async () => await queueFiling(host, { outbox, drafts }, { invoice, numberPrefix: 'F' }));
    await type(page, data, first, life.order);
    await copy(page, data);
  }
}

function companyOf({ seller }: Invoice): Company {
  const rest = {
    iban: '',
    vatFranchise: false,
    numberPrefix: 'F',
    paymentDays: 30,
    updatedAt: '2026-11-24T09:00:00.000Z',
  };
  return { id: 'company', party: seller, ...rest };
}

/**
 * One life of the window, over the real code of queue, reconciliation and copy: what its user asks for, reloaded in the
 * midst of it as planned. Ends when all is asked and copied, or when the machine is gone.
 */
export async function liveWindow(
  line: Transport,
  data: WindowData,
  life: CampaignLife,
  tell: (news: News) => void,
): Promise<'done' | 'machineGone'> {
  for (const reloadAfterMs of [...life.plan.reloadsAfterMs, undefined]) {
    const page = openPage(life.copyTakenOut ? withoutCopy(line) : line, data, tell);
    const living = startPage(page, data).then(async () => await work(page, data, life));
    const reload = Promise.withResolvers<'reloaded'>();
    const timer = reloadAfterMs === undefined ? undefined : setTimeout(() => reload.resolve('reloaded'), reloadAfterMs);
    try {
      if ((await Promise.race([living, reload.promise])) !== 'reloaded') return 'done';
      living.catch(() => undefined);
    } catch (error) {
      if (error instanceof MachineGone) return 'machineGone';
      throw error;
    } finally {
      clearTimeout(timer);
      page.close();
    }
  }
  throw new Error('the last page is not reloaded');
}

/** The versions of the drafts that the browser holds at the end. */
export async function draftsAtEnd(data: WindowData): Promise<ReadonlyMap<InvoiceId, number>> {
  const drafts = createDraftDatabase({ indexedDB: data.indexedDB, IDBKeyRange });
  await drafts.open();
  const records = await drafts.invoices.toArray();
  drafts.close();
  return new Map(records.map(({ id, invoice }) => [id, versionOf(invoice)]));
}
