import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import type { Host } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { factSchema } from '../../core/outbox/fact.ts';
import { createBackupCalls } from '../../main/app/backup-calls.ts';
import { createDispatch } from '../../main/app/dispatch.ts';
import { openDataFolder } from '../../main/disk/data-folder.ts';
import { openFilesStore } from '../../main/disk/files-store.ts';
import { openJournal } from '../../main/disk/journal.ts';
import { openExchangeFolder } from '../../main/draft/exchange-folder.ts';
import { openBackup } from '../../main/draft/open-backup.ts';
import { createOutbox } from '../../main/outbox/create-outbox.ts';
import { openSenderSettings } from '../../main/outbox/sender-settings.ts';
import { packBatch } from '../../main/portal/pack-batch.ts';
import { documentPath } from './campaign-invoices.ts';
import { fillingDisk } from './filling-disk.ts';
import { hasSettled } from './has-settled.ts';
import { openCampaignPortal } from './campaign-portal.ts';
import type { Answered, Asked } from './host-line.ts';
import type { CampaignLife, News } from './live.ts';

// One life of the machine: it answers its window and sends, until the window has asked for everything and every filing
// is settled. It dies where its plan says, or by its parent's hand.
flushCompileCache();
const life = JSON.parse(process.argv[2] ?? '') as CampaignLife;
const { plan } = life;

/** The parent has it even if the next instruction is the last. */
function tell(news: News): void {
  writeSync(1, `${JSON.stringify(news)}\n`);
}

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return await new Promise<never>(() => undefined);
}

let reached = 0;
async function reachPoint(point: string): Promise<void> {
  if (point !== plan.killAt?.point) return;
  reached += 1;
  if (reached === plan.killAt.time) await die();
}

let readings = 0;
function now(): string {
  readings += 1;
  const offMs = readings > plan.clock.readings ? plan.clock.thenMs : plan.clock.atFirstMs;
  return new Date(Date.now() + offMs).toISOString();
}

const opened = await openDataFolder(life.folder);
if (life.isSecond) {
  tell({ name: 'second', answer: opened.ok ? 'opened' : opened.problem.kind });
  process.exit(0);
}
const folder = valueOf(opened);
if (plan.secondInstance) {
  const second: CampaignLife = { ...life, isSecond: true };
  const [file = ''] = process.argv.slice(1);
  spawnSync(process.execPath, [file, JSON.stringify(second)], { stdio: ['ignore', 'inherit', 'inherit'] });
}
const disk = fillingDisk(plan.fullDisk);
const journal = valueOf(await openJournal(folder.journalPath, factSchema, disk));
const files = await openFilesStore(folder.filesFolder, disk);
let onChange: () => void = () => undefined;
const outbox = createOutbox({
  journal,
  files,
  portal: openCampaignPortal(life, { die, tell }),
  render: async ({ seller, number }) =>
    success(new Uint8Array(await readFile(documentPath(life.documentsFolder, seller.siret, number)))),
  check: () => [],
  packBatch,
  channel: 'sandbox',
  now,
  today: () => life.today,
  emit: () => {
    onChange();
  },
  onFault: (error) => {
    tell({ name: 'fault', words: String(error) });
  },
  settings: await openSenderSettings(folder.senderPath, disk),
  random: () => 0,
  speed: life.speed,
  limits: { count: life.perDeposit, totalBytes: 25 * 2 ** 20 },
  reachPoint,
});
const backup = valueOf(await openBackup({ folder: folder.backupFolder, appVersion: '0.1.0', now, disk }));
const { sealed: _sealed, ...outboxCalls } = outbox.calls;
const parts = {
  outbox: outboxCalls,
  backup: createBackupCalls({
    store: backup,
    files,
    exchange: await openExchangeFolder(folder.exchangeFolder),
    facts: async () => await journal.read(),
    takeUp: async (facts) => await outbox.adopt(facts),
    dataFolder: life.folder,
    today: () => life.today,
  }),
};
// The window asks for nothing else.
const dispatch = createDispatch(parts as unknown as Host, (line) => {
  tell({ name: 'fault', words: line });
});
const isAskedAll = Promise.withResolvers<undefined>();
process.on('message', (message: Asked | 'end') => {
  if (message === 'end') {
    isAskedAll.resolve(undefined);
    return;
  }
  void dispatch(message.name, message.argument).then((answer) => {
    process.send?.({ id: message.id, answer } satisfies Answered);
  });
});
tell({ name: 'opened' });
// The sender works off what an earlier life left while the window asks for more.
outbox.start();
await isAskedAll.promise;
await new Promise<void>((resolve) => {
  onChange = () => {
    void outbox.calls.list().then((list) => {
      if (valueOf(list).every(hasSettled)) resolve();
    });
  };
  onChange();
});
await outbox.stop();
await backup.close();
await journal.close();
await folder.close();
process.exit(0);
