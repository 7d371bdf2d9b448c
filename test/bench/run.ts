/** Side by side in one run: ours and the others' documents, our rules and the official ones, short and long invoices. */
import { cpus } from 'node:os';
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

async function documents(): Promise<void> {
  print(await benchDocuments(bringPeers()));
  print(await benchFonts());
  await rules();
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = { documents, rules };

function machine(): string {
  const [processor] = cpus();
  const model = processor?.model.trim() ?? '';
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${model}, processor time of one process, medians of interleaved rounds.`;
}

const [name = 'documents', ...rest] = process.argv.slice(2);
const part = PARTS[name];
if (part === undefined || rest.length > 0) {
  process.stderr.write(`bench takes one of: ${Object.keys(PARTS).join(', ')}\n`);
  process.exitCode = 2;
} else {
  print(machine());
  await part();
}
