import { readFileSync } from 'node:fs';

/** One row of the crash table: where the power goes, and through which earlier cut one gets there. */
export type CrashRow = {
  readonly point: string;
  readonly deposit: 'single' | 'archive' | 'correction';
  readonly after: string | undefined;
};

/** Reads the rows of docs/crash-table.md; a row of another shape throws. */
export function readCrashTable(): readonly CrashRow[] {
  const page = readFileSync(new URL('../../docs/crash-table.md', import.meta.url), 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [point, deposit, after, ...holds] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    const isKnown = deposit === 'single' || deposit === 'archive' || deposit === 'correction';
    if (point === undefined || after === undefined || !isKnown) {
      throw new Error(`not a row of the crash table: ${line}`);
    }
    if (holds.length !== 5 || holds.includes('')) throw new Error(`a row does not say what each store holds: ${line}`);
    return { point, deposit, after: after === '' ? undefined : after };
  });
}
