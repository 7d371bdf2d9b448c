import { array, assert, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { allotNumber } from '../../../core/outbox/allot-number.ts';

const wanted = { own: undefined, prefix: 'F', issuedOn: '2026-11-24', taken: [] as string[] };

test.each([
  [[], 'F2026-0001'],
  [['F2026-0001', 'F2026-0002'], 'F2026-0003'],
  [['F2025-0009'], 'F2026-0001'],
  [['G2026-0009', 'F2026-12', 'F2026-0004bis'], 'F2026-0001'],
  [['F2026-0041'], 'F2026-0042'],
  [['F2026-9999'], 'F2026-10000'],
  [['f2026-0007', 'F 2026-0008'], 'F2026-0009'],
])('after %j comes %s', (taken, number) => {
  expect(allotNumber({ ...wanted, taken })).toEqual({ ok: true, value: number });
});

test('what a series allots has no gap and no number twice, whatever other numbers there are', () => {
  assert(
    property(array(string({ maxLength: 20 })), integer({ min: 1, max: 30 }), (others, count) => {
      const taken = others.filter((each) => !/^f2026-/i.test(each.replace(/\s/gu, '')));
      const allotted: string[] = [];
      for (let round = 0; round < count; round += 1) {
        const number = allotNumber({ ...wanted, taken: [...taken, ...allotted] });
        if (!number.ok) throw new Error(number.problem.kind);
        allotted.push(number.value);
      }
      expect(allotted).toEqual(
        Array.from({ length: count }, (_, index) => `F2026-${String(index + 1).padStart(4, '0')}`),
      );
    }),
  );
});

test('a draft keeps its own number if no other filing has it and the portal can read it', () => {
  expect(allotNumber({ ...wanted, own: '2026/17' })).toEqual({ ok: true, value: '2026/17' });
  expect(allotNumber({ ...wanted, own: 'A', taken: ['A'] })).toMatchObject({ problem: { kind: 'outbox.numberTaken' } });
  // The portal may not tell them apart.
  expect(allotNumber({ ...wanted, own: 'a 1', taken: ['A1'] })).toMatchObject({
    problem: { kind: 'outbox.numberTaken', values: { number: 'A1' } },
  });
  for (const own of ['', 'N°12', '123456789012345678901']) {
    expect(allotNumber({ ...wanted, own })).toMatchObject({ problem: { kind: 'outbox.numberShape' } });
  }
});
