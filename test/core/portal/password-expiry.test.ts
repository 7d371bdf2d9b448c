import { expect, test } from 'vitest';
import { passwordExpiry } from '../../../core/portal/password-expiry.ts';

test('the portal’s date goes before the user’s; neither is « date inconnue »', () => {
  expect(passwordExpiry({}, '2026-11-24')).toBeUndefined();
  expect(passwordExpiry({ setOn: '2026-01-01' }, '2026-11-24')).toEqual({
    expiresOn: '2027-03-01',
    isConfirmed: false,
    daysLeft: 97,
    isDue: false,
  });
  expect(passwordExpiry({ setOn: '2026-01-01', expiresOn: '2026-12-01' }, '2026-11-24')).toEqual({
    expiresOn: '2026-12-01',
    isConfirmed: true,
    daysLeft: 7,
    isDue: true,
  });
});

test.each([
  ['2026-12-10', 16, false],
  ['2026-12-09', 15, true],
  ['2026-11-24', 0, true],
  ['2026-11-23', -1, true],
])('%s is %i days away and due: %s', (expiresOn, daysLeft, isDue) => {
  expect(passwordExpiry({ expiresOn }, '2026-11-24')).toMatchObject({ daysLeft, isDue });
});
