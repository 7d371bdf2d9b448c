import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a thread may use before it is stopped. */
export type Bounds = {
  readonly deadlineMs: number;
  /** Of JavaScript's own memory; V8 itself stops the thread there. */ readonly maxHeapMb: number;
  /** Of the buffers beside it, where unpacked streams lie; looked at while the thread runs. */
  readonly maxBuffersMb: number;
};

const LOOK_EVERY_MS = 100;
const MB = 1024 * 1024;

/**
 * The code of one of this folder's threads. A packaged application has it in its archive, from where Node loads no
 * thread by itself: it is read there, as all code is, and handed over as it stands.
 */
function threadUrl(name: string): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(`./${name}.ts`, import.meta.url);
  const code = readFileSync(new URL(`./${name}.mjs`, import.meta.url));
  return new URL(`data:text/javascript;base64,${code.toString('base64')}`);
}

/**
 * Runs one of this folder's threads on a task and answers its one message, or `stopped` when it reached a bound. The
 * thread is gone before the answer is there, whatever happened. A fault of ours inside it rejects.
 */
export async function runBounded<Answer>(name: string, task: unknown, bounds: Bounds): Promise<Answer | 'stopped'> {
  const worker = new Worker(threadUrl(name), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: bounds.maxHeapMb },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Answer | 'stopped'>();
  const deadline = setTimeout(() => resolve('stopped'), bounds.deadlineMs);
  const look = setInterval(() => {
    worker.getHeapStatistics().then(
      (statistics) => {
        if (statistics.external_memory > bounds.maxBuffersMb * MB) resolve('stopped');
      },
      // The thread has ended in the meantime.
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  worker.once('message', (answer: Answer) => resolve(answer));
  worker.once('error', (fault) => {
    if ('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('stopped');
    else reject(fault);
  });
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    clearInterval(look);
    await worker.terminate();
  }
}
