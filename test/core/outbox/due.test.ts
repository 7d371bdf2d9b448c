import { expect, test } from 'vitest';
import { absenceIsCertain, addMs, dueAt, isDue, looksNeeded, waitMs } from '../../../core/outbox/due.ts';
import { channelSchema, type Channel } from '../../../core/outbox/submission.ts';
import { everyState, sampleSubmission } from './sample-submission.ts';

test('waits grow, then repeat, and the sandbox’s speed divides them', () => {
  for (const schedule of ['offline', 'look', 'report', 'history', 'busy'] as const) {
    const waits = Array.from({ length: 40 }, (_, done) => waitMs(schedule, done, 1, 0));
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(waits.at(-1)).toBe(waits.at(-2));
    expect(waitMs(schedule, 0, 100, 0)).toBe(Math.ceil(waitMs(schedule, 0, 1, 0) / 100));
    expect(waitMs(schedule, 0, 1_000_000_000, 0)).toBeGreaterThan(0);
  }
});

test('chance draws a wait out by up to a half, and never makes it shorter', () => {
  const plain = waitMs('offline', 3, 1, 0);
  expect([0.5, 0.999].map((chance) => waitMs('offline', 3, 1, chance) / plain)).toEqual([1.25, 1.4995]);
});

const silenceMs = (channel: Channel) =>
  Array.from({ length: looksNeeded(channel) }, (_, done) => waitMs('look', done, 1, 0)).reduce((sum, ms) => sum + ms);

test('silence proves absence in the sandbox alone, and takes over a day where it proves nothing', () => {
  expect(channelSchema.options.filter(absenceIsCertain)).toEqual(['sandbox']);
  const sandboxIntegratesMs = 20_000;
  expect(silenceMs('sandbox')).toBeGreaterThan(10 * sandboxIntegratesMs);
  expect(silenceMs('production')).toBeGreaterThan(24 * 3_600_000);
});

test('each state that waits for us has its due time, the others none', () => {
  const due = Object.values(everyState).filter((state) => dueAt(sampleSubmission({ state })) !== undefined);
  expect(due.map((state) => state.name)).toEqual(['queued', 'unknown', 'deposited']);
  const unknown = sampleSubmission({ state: everyState.unknown });
  expect(isDue(unknown, everyState.unknown.lookAt)).toBe(true);
  expect(isDue(unknown, addMs(everyState.unknown.lookAt, -1))).toBe(false);
});
