import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { readInvoiceFile, type DraftFile } from './read-invoice-file.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin, a window's has
parentPort?.postMessage(await readInvoiceFile(workerData as DraftFile, randomUUID));
