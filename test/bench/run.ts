/** Side by side in one run: ours and the others' documents, our rules and the official ones, short and long invoices. */
import { cpus } from 'node:os';
import { benchDocuments } from './bench-documents.ts';
import { benchFonts } from './bench-fonts.ts';
import { benchLength, benchRules } from './bench-rules.ts';
import { bringPeers } from './bring-peers.ts';

const PARTS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  documents: async () => {
    const peers = bringPeers();
    return [await benchDocuments(peers), await benchFonts(), await benchRules(peers), await benchLength(peers)];
  },
  rules: async () => {
    const peers = bringPeers();
    return [await benchRules(peers), await benchLength(peers)];
  },
};

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
  const parts = await part();
  process.stdout.write(`${[machine(), ...parts].join('\n\n')}\n`);
}
