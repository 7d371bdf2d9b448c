import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { factSchema } from '../../core/outbox/fact.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { openDataFolder } from '../../main/disk/data-folder.ts';
import { openFilesStore } from '../../main/disk/files-store.ts';
import { openJournal } from '../../main/disk/journal.ts';
import { createOutbox } from '../../main/outbox/create-outbox.ts';
import type { OutboxPortal } from '../../main/outbox/outbox-deps.ts';
import { openSenderSettings } from '../../main/outbox/sender-settings.ts';
import { createPortal } from '../../main/portal/create-portal.ts';
import { packBatch } from '../../main/portal/pack-batch.ts';
import { sandboxCredentials } from '../../main/portal/sandbox-credentials.ts';
import { crashInvoices, crashSpeed } from './crash-invoices.ts';
import type { Life } from './live.ts';

// One life of the application: the window's part (seal and release what its intent names), then the sender until
// everything has arrived. It kills itself at the point that it was given.
flushCompileCache();
const life = JSON.parse(process.argv[2] ?? '') as Life;

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return await new Promise<never>(() => undefined);
}

async function countFlows(): Promise<number> {
  const answer = await fetch(`${life.sandboxUrl}/__sandbox/deposits`);
  return ((await answer.json()) as { flows: unknown[] }).flows.length;
}

const real = createPortal({
  tokenUrl: `${life.sandboxUrl}/api/oauth/token`,
  apiUrl: life.sandboxUrl,
  ...sandboxCredentials,
  timeoutMs: 30_000,
  now: Date.now,
});
const portal: OutboxPortal = {
  ...real,
  async depositFlow(file) {
    if (life.killAt !== 'body-sent') return await real.depositFlow(file);
    // The sandbox takes the deposit and keeps its answer to itself; the power goes while the line waits for it.
    const before = await countFlows();
    const fault = { kind: 'slow', route: 'deposer/flux', delayMs: 60_000 };
    await fetch(`${life.sandboxUrl}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });
    void real.depositFlow(file);
    while ((await countFlows()) === before);
    return await die();
  },
  async findInvoices(by) {
    return life.lookUpTakenOut && by.number !== undefined ? { kind: 'answer', value: [] } : await real.findInvoices(by);
  },
};

const folder = valueOf(await openDataFolder(life.folder));
const journal = valueOf(await openJournal(folder.journalPath, factSchema));
const limits = { count: life.deposit === 'archive' ? 10 : 1, totalBytes: 25 * 2 ** 20 };
let onChange: () => void = () => undefined;
const outbox = createOutbox({
  journal,
  files: await openFilesStore(folder.filesFolder),
  portal,
  // The real documents, made once by the parent: what is tried here is not the page.
  render: async ({ seller, number }) =>
    success(new Uint8Array(await readFile(join(life.documentsFolder, `${seller.siret} ${number}.pdf`)))),
  check: () => [],
  packBatch,
  channel: 'sandbox',
  now: () => new Date().toISOString(),
  today: () => life.today,
  emit: () => {
    onChange();
  },
  onFault: (error) => {
    throw error;
  },
  settings: await openSenderSettings(folder.senderPath),
  random: () => 0,
  speed: crashSpeed,
  limits,
  reachPoint: async (point) => {
    if (point === life.killAt) await die();
  },
});

for (const invoice of crashInvoices(life.deposit)) {
  const sealed = valueOf(await outbox.calls.seal({ invoice, numberPrefix: 'F' }));
  valueOf(await outbox.calls.release(sealed.id));
}
const hasArrived = ({ state, history }: Submission) =>
  state.name === 'held' || (state.name === 'integrated' && history.some((step) => step.code === 'DEPOSEE'));

/** Answers once all the submissions are as asked. */
async function untilAll(isThere: (submission: Submission) => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    onChange = () => {
      void outbox.calls.list().then((list) => {
        if (valueOf(list).every(isThere)) resolve();
      });
    };
    onChange();
  });
}

const wasTold = ({ history }: Submission, code: string) => history.some((step) => step.code === code);

/** The buyer sends each invoice back, and the user names the engagement that was missing: once, whatever has died since. */
async function correctAll(): Promise<void> {
  const answer = await fetch(`${life.sandboxUrl}/__sandbox/deposits`);
  const { invoices } = (await answer.json()) as { invoices: { number: string; status: string; engagement: string }[] };
  for (const { number, status, engagement } of invoices) {
    if (status === 'A_RECYCLER' || engagement !== '') continue;
    const act = { number, status: 'A_RECYCLER', words: 'engagement absent' };
    await fetch(`${life.sandboxUrl}/__sandbox/acts`, { method: 'POST', body: JSON.stringify(act) });
  }
  await untilAll((each) => wasTold(each, 'A_RECYCLER'));
  valueOf(await outbox.calls.suspend(true));
  for (const each of valueOf(await outbox.calls.list())) {
    if (wasTold(each, 'correctionAsked')) continue;
    valueOf(await outbox.calls.correct({ id: each.id, asked: { act: 'recycle', engagement: 'EJ-1' } }));
  }
  valueOf(await outbox.calls.suspend(false));
  await untilAll((each) => wasTold(each, 'recycled') || wasTold(each, 'correctionRefused'));
}

outbox.start();
await untilAll(hasArrived);
if (life.deposit === 'correction') await correctAll();
await outbox.stop();
const states = valueOf(await outbox.calls.list()).map(({ supplierSiret, number, state, history }) => ({
  supplierSiret,
  number,
  state: state.name,
  refusals: history.filter((step) => step.code === 'correctionRefused').length,
}));
await journal.close();
await folder.close();
process.stdout.write(JSON.stringify(states));
process.exit(0);
