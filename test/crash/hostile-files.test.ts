import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

type Line = { readonly name: string; readonly answer?: string; readonly stored?: number; readonly megabytes?: number };

/** No answer within this is a hang; the process is killed then. */
const HANG_MS = 280_000;

it(
  'a hostile file costs bounded time and memory, gives a typed answer, and stores nothing',
  { timeout: HANG_MS + 10_000 },
  () => {
    const program = join(import.meta.dirname, '../main/draft/hostile-files.ts');
    const run = spawnSync(process.execPath, ['--max-old-space-size=512', program], {
      encoding: 'utf8',
      timeout: HANG_MS,
    });
    expect([run.status, run.signal, run.stderr]).toEqual([0, null, '']);
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each) as Line);
    expect(
      Object.fromEntries(lines.flatMap(({ name, answer }) => (answer === undefined ? [] : [[name, answer]]))),
    ).toEqual({
      'entity bomb': 'import.doctype',
      'doctype of 50 MB': 'import.doctype',
      'outside entity': 'import.doctype',
      'unknown entity': 'import.notXml',
      'xml of 100 MB': 'import.tooComplex',
      'nested a million deep': 'import.tooComplex',
      'two million elements': 'import.tooComplex',
      'two million attributes': 'import.tooComplex',
      'comment that grows past the heap': 'import.tooComplex',
      'page that unpacks to 900 MB': 'import.tooComplex',
      'page of two million words': 'import.tooComplex',
      'pages that contain themselves': 'file.pdfUnreadable',
      'arrays nested a hundred thousand deep': 'file.pdfUnreadable',
      'text that never ends': 'import.tooComplex',
    });
    expect(lines.reduce((sum, { stored = 0 }) => sum + stored, 0)).toBe(0);
    // Making these files takes most of it: one of them has 900 MB before it is packed.
    expect(lines.at(-1)?.megabytes).toBeLessThan(2_500);
  },
);
