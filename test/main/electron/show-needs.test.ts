import { beforeEach, expect, test } from 'vitest';
import { success } from '../../../core/draft/result.ts';
import { showNeeds } from '../../../main/electron/show-needs.ts';
import { createStandInHost, toldSubmission } from '../../bridge/stand-in-host.ts';
import { seen } from './stand-in.ts';

beforeEach(() => {
  seen.notices.length = 0;
});

test('a filing that is refused shows one notice of the system, a click brings the window', async () => {
  const { host, events } = createStandInHost();
  let clicks = 0;
  const stop = await showNeeds({ host, on: events.on }, () => (clicks += 1), 1);
  events.tell('submission.changed', { ...toldSubmission, state: { name: 'refusedAtEntry', words: 'Mairie de X' } });
  await expect.poll(() => seen.notices.length).toBe(1);
  const [notice] = seen.notices;
  expect(notice?.options).toEqual({ title: 'Liasse', body: 'Bac à sable · Un dépôt a besoin de vous.' });
  notice?.emit('click');
  expect(clicks).toBe(1);
  stop();
  events.tell('submission.changed', { ...toldSubmission, state: { name: 'held', reason: 'flowIncident', words: '' } });
  expect(seen.notices).toHaveLength(1);
});

test('switched off, nothing is shown', async () => {
  const { host, events } = createStandInHost();
  let asked = 0;
  const sender = async () => {
    asked += 1;
    const state = await host.outbox.sender();
    return state.ok ? success({ ...state.value, notify: false }) : state;
  };
  const quiet = { ...host, outbox: { ...host.outbox, sender } };
  const stop = await showNeeds({ host: quiet, on: events.on }, () => undefined, 1);
  events.tell('submission.changed', { ...toldSubmission, state: { name: 'refusedAtEntry', words: '' } });
  await expect.poll(() => asked).toBe(1);
  expect(seen.notices).toEqual([]);
  stop();
});
