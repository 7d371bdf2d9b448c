import { expect, test } from 'vitest';
import { points } from '../../main/outbox/outbox-deps.ts';
import { readCrashTable } from './crash-table.ts';

const rows = readCrashTable();

test('every point of the code has its row, and every row its point', () => {
  expect(new Set(rows.map((row) => row.point))).toEqual(new Set([...points, 'body-sent']));
});

test('no row stands twice, and each way to a row is a row itself', () => {
  const names = rows.map((row) => `${row.deposit} ${row.point}`);
  expect(new Set(names).size).toBe(names.length);
  for (const row of rows.filter((each) => each.after !== undefined)) {
    expect(names).toContain(`${row.deposit} ${String(row.after)}`);
  }
});
