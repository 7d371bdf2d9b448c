/** Side by side in one run: ours and the others' documents, our rules and the official ones, short and long invoices. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { benchBatch } from './bench-batch.ts';
import { benchDocuments } from './bench-documents.ts';
import { benchFonts } from './bench-fonts.ts';
import { benchLength, benchRules } from './bench-rules.ts';
import { bringPeers } from './bring-peers.ts';
import { openOfficialRules } from './official-rules.ts';

function print(table: string): void {
  process.stdout.write(`${table}\n\n`);
}

async function rules(): Promise<void> {
  const official = openOfficialRules(bringPeers());
  if (official !== undefined) print(await benchRules(official));
  print(await benchLength(official));
}

async function files(): Promise<void> {
  print(await benchDocuments(bringPeers()));
  print(await benchFonts());
}

async function batch(): Promise<void> {
  print(await benchBatch());
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = { files, rules, batch };
/** Those that `documents` runs. */
const DOCUMENT_PARTS = ['files', 'rules'] as const;
/** What the others leave in memory and in the compiler weighs on whoever comes after: each part has a process of its own. */
const WHOLE = 'documents';

function machine(): string {
  const [processor] = cpus();
  const model = processor?.model.trim() ?? '';
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}, processor time of one process, medians of interleaved rounds.`;
}

function runAll(): void {
  for (const each of DOCUMENT_PARTS) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, each], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const [name = WHOLE, ...rest] = process.argv.slice(2);
const part = PARTS[name];
if (rest.length > 0 || (part === undefined && name !== WHOLE)) {
  process.stderr.write(`bench takes one of: ${[WHOLE, ...Object.keys(PARTS)].join(', ')}\n`);
  process.exitCode = 2;
} else if (part === undefined) {
  print(machine());
  runAll();
} else await part();
