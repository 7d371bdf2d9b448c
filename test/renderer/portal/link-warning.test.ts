import { expect, test } from 'vitest';
import type { LinkState } from '../../../core/bridge/portal-calls.ts';
import { passwordExpiry } from '../../../core/portal/password-expiry.ts';
import { linkWarning } from '../../../renderer/portal/link-warning.ts';
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
  const warning = linkWarning(state, channel);
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
