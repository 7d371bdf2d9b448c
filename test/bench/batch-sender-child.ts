import { writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { factSchema } from '../../core/outbox/fact.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { openDataFolder } from '../../main/disk/data-folder.ts';
import { openFilesStore } from '../../main/disk/files-store.ts';
import { openJournal } from '../../main/disk/journal.ts';
import { createOutbox } from '../../main/outbox/create-outbox.ts';
import { openSenderSettings } from '../../main/outbox/sender-settings.ts';
import { createPortal } from '../../main/portal/create-portal.ts';
import { packBatch } from '../../main/portal/pack-batch.ts';
import { sandboxCredentials } from '../../main/portal/sandbox-credentials.ts';
import { valueOf } from '../main/outbox/outbox-bench.ts';
import type { BatchCall, SenderRun } from './batch-runs.ts';

// The sender alone, as the application runs it, on a folder whose filings are sealed and released already.
const run = JSON.parse(process.argv[2] ?? '') as SenderRun;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const calls: BatchCall[] = [];
if (run.callsPath !== undefined) {
  const real = globalThis.fetch;
  globalThis.fetch = async (target, init) => {
    const { pathname } = new URL(target instanceof Request ? target.url : target);
    calls.push({
      path: pathname,
      headers: { ...(init?.headers as Record<string, string>) },
      body: init?.body as string,
    });
    return await real(target, init);
  };
}

const folder = valueOf(await openDataFolder(run.folder));
const journal = valueOf(await openJournal(folder.journalPath, factSchema));
const left = new Set<Submission['id']>();
let onArrived: () => void = () => undefined;
let peakHeapBytes = 0;
let told = 0;
const outbox = createOutbox({
  journal,
  files: await openFilesStore(folder.filesFolder),
  portal: createPortal({
    tokenUrl: `${run.sandboxUrl}/api/oauth/token`,
    apiUrl: run.sandboxUrl,
    ...sandboxCredentials,
    timeoutMs: 120_000,
    now: Date.now,
  }),
  render: async () => {
    await Promise.resolve();
    throw new Error('nothing is sealed here');
  },
  check: () => [],
  packBatch,
  channel: 'sandbox',
  now: () => new Date().toISOString(),
  today: () => '2026-11-24',
  emit(event, news) {
    if (event !== 'submission.changed') return;
    const { id, history } = news as Submission;
    told += 1;
    // Forced now and then, so that what is counted is held, not waiting to be swept.
    if (run.weighsMemory && told % 100 === 0) {
      collectGarbage();
      peakHeapBytes = Math.max(peakHeapBytes, process.memoryUsage().heapUsed);
    }
    if (history.some((step) => step.code === 'MISE_A_DISPOSITION')) left.delete(id);
    if (left.size === 0) onArrived();
  },
  onFault(error) {
    throw error;
  },
  settings: await openSenderSettings(folder.senderPath),
  random: () => 0,
  speed: run.speed,
});
for (const { id } of valueOf(await outbox.calls.list())) left.add(id);
const arrived = new Promise<void>((resolve) => {
  onArrived = resolve;
});
collectGarbage();
const heapBefore = process.memoryUsage().heapUsed;
const from = performance.now();
outbox.start();
await arrived;
const tookMs = performance.now() - from;
await outbox.stop();
await journal.close();
await folder.close();
if (run.callsPath !== undefined) await writeFile(run.callsPath, JSON.stringify(calls));
process.stdout.write(
  JSON.stringify({ tookMs, heapBefore, peakHeapBytes, peakResidentBytes: process.resourceUsage().maxRSS * 1024 }),
);
process.exit(0);
