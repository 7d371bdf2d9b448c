import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillBatchFolder } from './batch-folder.ts';
import { NO_DELAYS, openBatchSandbox, runChild, type LoopReport, type SenderReport } from './batch-runs.ts';
import { markdownTable, threeFigures } from './markdown-table.ts';
import { medianOf } from './timing.ts';

const INVOICES = 1_000;
const ROUNDS = 3;
/** What a batch may take, in bare loops. */
const MOST_LOOPS = 1.2;
const QUEUES = [100, 1_000, 5_000] as const;
/** What one more queued invoice may hold in memory, in bytes, its history included. */
const MOST_BYTES_EACH = 8 * 1024;

type Room = { readonly folder: string; readonly sealed: string };

async function sendOnce({ folder, sealed }: Room, name: string, weighsMemory: boolean): Promise<SenderReport> {
  const data = join(folder, `data-${name}`);
  await cp(sealed, data, { recursive: true });
  const sandbox = await openBatchSandbox(join(folder, `portal-${name}`));
  try {
    return await runChild<SenderReport>('batch-sender-child.ts', {
      folder: data,
      sandboxUrl: sandbox.url,
      speed: NO_DELAYS,
      weighsMemory,
      ...(weighsMemory ? {} : { callsPath: join(folder, `calls-${name}.json`) }),
    });
  } finally {
    await sandbox.close();
  }
}

async function loopOnce({ folder }: Room, name: string): Promise<LoopReport> {
  const sandbox = await openBatchSandbox(join(folder, `portal-loop-${name}`));
  try {
    const callsPath = join(folder, `calls-${name}.json`);
    return await runChild<LoopReport>('batch-loop-child.ts', { sandboxUrl: sandbox.url, callsPath });
  } finally {
    await sandbox.close();
  }
}

async function inRoom<Value>(count: number, work: (room: Room) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'liasse-batch-'));
  try {
    const sealed = join(folder, 'sealed');
    await fillBatchFolder(sealed, count);
    return await work({ folder, sealed });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeBatch(): Promise<string> {
  return await inRoom(INVOICES, async (room) => {
    const rounds: { sender: number; loop: number; calls: number }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const name = String(round);
      const sender = await sendOnce(room, name, false);
      const loop = await loopOnce(room, name);
      rounds.push({ sender: sender.tookMs, loop: loop.tookMs, calls: loop.calls });
    }
    const ratio = medianOf(rounds.map(({ sender, loop }) => sender / loop));
    if (ratio > MOST_LOOPS) process.exitCode = 1;
    const rows = rounds.map(({ sender, loop, calls }, index) => [
      `round ${String(index + 1)}`,
      String(calls),
      threeFigures(loop / 1000),
      threeFigures(sender / 1000),
      threeFigures(sender / loop),
    ]);
    const head = [`${String(INVOICES)} invoices, sealed before`, 'calls', 'bare loop, s', 'sender, s', 'ratio'];
    return `${markdownTable(head, rows)}\n\nA batch takes ${threeFigures(ratio)} of the bare loop of its own calls (median; at most ${String(MOST_LOOPS)}).`;
  });
}

async function weighQueues(): Promise<string> {
  const weights: { count: number; report: SenderReport }[] = [];
  for (const count of QUEUES) {
    const report = await inRoom(count, async (room) => await sendOnce(room, String(count), true));
    weights.push({ count, report });
  }
  const [first] = weights;
  const last = weights.at(-1);
  if (first === undefined || last === undefined) throw new Error('no queue was weighed');
  const each = (last.report.peakHeapBytes - first.report.peakHeapBytes) / (last.count - first.count);
  if (each > MOST_BYTES_EACH) process.exitCode = 1;
  const megabytes = (bytes: number) => threeFigures(bytes / 2 ** 20);
  const rows = weights.map(({ count, report }) => [
    `${String(count)} queued`,
    megabytes(report.heapBefore),
    megabytes(report.peakHeapBytes),
    megabytes(report.peakResidentBytes),
  ]);
  const head = ['The sender’s process', 'heap at the start, MB', 'heap held at most, MB', 'resident at most, MB'];
  return `${markdownTable(head, rows)}\n\nOne more invoice in the queue holds ${threeFigures(each / 1024)} kB, its history included (at most ${String(MOST_BYTES_EACH / 1024)}).`;
}

/** A batch to the sandbox beside a bare loop of the same HTTP calls, and what the queue weighs in memory. */
export async function benchBatch(): Promise<string> {
  return `${await timeBatch()}\n\n${await weighQueues()}`;
}
