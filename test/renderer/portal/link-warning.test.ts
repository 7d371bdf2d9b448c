import { expect, test } from 'vitest';
import type { LinkState } from '../../../core/bridge/portal-calls.ts';
import { passwordExpiry } from '../../../core/portal/password-expiry.ts';
import { linkNeed, linkWarning } from '../../../renderer/portal/link-warning.ts';
import { sampleSubmission } from '../../core/outbox/sample-submission.ts';
import { toldLink } from '../../bridge/stand-in-host.ts';

/** Production by the API, its credentials there, the technical password ending that day as the portal told it. */
function stateOf(expiresOn: string, change: Partial<LinkState> = {}): LinkState {
  const expiry = passwordExpiry({ expiresOn }, '2026-11-24');
  const production = {
    isSet: true,
    password: { expiresOn },
    callsPerMinute: 300,
    ...(expiry === undefined ? {} : { expiry }),
  };
  const link = { channel: 'production', route: 'api' } as const;
  return { ...toldLink, link, accounts: { ...toldLink.accounts, production }, ...change };
}
const said = (state: LinkState, channel: 'sandbox' | 'qualification' | 'production' = 'production') => {
  const warning = linkWarning(state, channel, []);
  return warning === undefined ? undefined : `${warning.tone} ${warning.words.replaceAll('\u00a0', ' ')}`;
};

test('the technical password’s end is told from 15 days before, and presses once it is past', () => {
  expect(said(stateOf('2026-12-10'))).toBeUndefined();
  expect(said(stateOf('2026-12-09'))).toMatch(/^wait .*\(production\) expire le 09\/12\/2026/);
  expect(said(stateOf('2026-11-24'))).toMatch(/^wait .*expire le 24\/11\/2026/);
  expect(said(stateOf('2026-11-23'))).toMatch(/^bad .*a expiré le 23\/11\/2026/);
});

test('a lock goes before, missing credentials press only who sends by the API, the sandbox is left in peace', () => {
  expect(said(stateOf('2026-11-23', { isLocked: true }))).toMatch(/sous clé/);
  expect(said(stateOf('2027-11-23'), 'qualification')).toMatch(/identifiants de ce portail manquent/);
  const byHand = stateOf('2027-11-23', { link: { channel: 'qualification', route: 'hand' } });
  expect(said(byHand, 'qualification')).toBeUndefined();
  expect(said(stateOf('2026-11-23'), 'sandbox')).toBeUndefined();
});

test('who lacks something for the API is told what; who deposits by hand only once a filing of his waits for it', () => {
  const waiting = sampleSubmission({ channel: 'qualification', state: { name: 'queued' } });
  const byApi = stateOf('2027-11-23', { link: { channel: 'qualification', route: 'api' } });
  const byHand = stateOf('2027-11-23', { link: { channel: 'qualification', route: 'hand' } });
  expect(linkNeed(byApi, 'qualification', [])).toBe('credentials');
  expect(linkNeed(byHand, 'qualification', [])).toBeUndefined();
  expect(linkNeed(byHand, 'qualification', [waiting])).toBe('credentials');
  expect(linkNeed(byHand, 'qualification', [{ ...waiting, route: 'hand', state: { name: 'toHand' } }])).toBeUndefined();
  expect(linkNeed(byApi, 'sandbox', [waiting])).toBeUndefined();
});

test.each(['signedOut', 'forbidden'])(
  'credentials that the portal turns away (%s) are told until a try gets through',
  (code) => {
    const state = stateOf('2027-11-23');
    const step = { at: '2026-11-24T10:00:00.000Z', words: '' };
    const turnedAway = sampleSubmission({ state: { name: 'queued' }, history: [{ ...step, code }] });
    expect(linkNeed(state, 'production', [turnedAway])).toBe('access');
    expect(linkNeed({ ...state, isLocked: true }, 'production', [turnedAway])).toBe('passphrase');
    expect(linkWarning(state, 'production', [turnedAway])?.tone).toBe('bad');
    const through = { ...turnedAway, history: [...turnedAway.history, { ...step, code: 'sending' }] };
    expect(linkNeed(state, 'production', [through])).toBeUndefined();
  },
);
