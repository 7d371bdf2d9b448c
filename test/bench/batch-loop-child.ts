import { readFile } from 'node:fs/promises';
import type { BatchCall, LoopRun } from './batch-runs.ts';

// The bare loop: the very calls that the sender made, one after the other, and nothing else.
const run = JSON.parse(process.argv[2] ?? '') as LoopRun;
const calls = JSON.parse(await readFile(run.callsPath, 'utf8')) as BatchCall[];
let bearer = '';
const from = performance.now();
for (const { path, headers, body } of calls) {
  const isToken = path === '/api/oauth/token';
  const signed = isToken ? headers : { ...headers, authorization: `Bearer ${bearer}` };
  const answer = await fetch(run.sandboxUrl + path, { method: 'POST', headers: signed, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} came to ${String(answer.status)}: ${text}`);
  if (isToken) bearer = (JSON.parse(text) as { access_token: string }).access_token;
}
process.stdout.write(JSON.stringify({ tookMs: performance.now() - from, calls: calls.length }));
