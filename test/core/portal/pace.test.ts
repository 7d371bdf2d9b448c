import { expect, test } from 'vitest';
import { freshPace, takeTurn } from '../../../core/portal/pace.ts';

test('calls leave evenly, and time left unused is not made up for in a burst', () => {
  let pace = freshPace;
  const leavesAt = (nowMs: number): number => {
    const turn = takeTurn(pace, 60, nowMs);
    pace = turn.pace;
    return nowMs + turn.waitMs;
  };
  expect([0, 0, 0, 1_500].map(leavesAt)).toEqual([0, 1_000, 2_000, 3_000]);
  expect([60_000, 60_000].map(leavesAt)).toEqual([60_000, 61_000]);
});
