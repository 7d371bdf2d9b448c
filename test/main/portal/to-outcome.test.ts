import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../../core/portal/portal.ts';
import { answerToOutcome, parseRetryAfter, thrownToOutcome } from '../../../main/portal/to-outcome.ts';

const schema = z.object({ value: z.number() });
const bare = { retryAfter: null, authenticate: null };
const outcome = (effect: 'deposit' | 'read', status: number, body: string): Outcome<{ value: number }> =>
  answerToOutcome({ ...bare, status, body }, schema, effect, 0);
const envelope = (codeRetour: number): string => JSON.stringify({ codeRetour, libelle: 'GDP_MSG', value: 3 });

test('a refusal is one with HTTP 200 and with 400', () => {
  for (const status of [200, 400]) {
    expect(outcome('deposit', status, envelope(20_001))).toEqual({ kind: 'refused', code: 20_001, words: 'GDP_MSG' });
  }
  expect(outcome('deposit', 413, '').kind).toBe('refused');
});

test.each([
  [200, '<html>'],
  [200, '{"codeRetour":0'],
  [200, '{"libelle":"no code"}'],
  [200, '{"codeRetour":0,"libelle":"","value":"not a number"}'],
  [302, ''],
  [400, '<html>a proxy</html>'],
  [404, ''],
  [407, '<html>a proxy</html>'],
  [502, '<html>'],
  [503, ''],
  [504, envelope(0)],
])('%d %s: a deposit may have arrived, a read is tried again', (status, body) => {
  expect(outcome('deposit', status, body)).toEqual({ kind: 'noAnswer' });
  expect(outcome('read', status, body)).toEqual({ kind: 'busy' });
});

test('a 400 that asks for a bearer is « signed out »', () => {
  const answer = {
    ...bare,
    status: 400,
    body: '',
    authenticate: 'Bearer realm="DefaultRealm", error="invalid_request"',
  };
  expect(answerToOutcome(answer, schema, 'deposit', 0)).toEqual({ kind: 'signedOut' });
});

const fetchFailure = (cause: unknown): Outcome<never> => thrownToOutcome(new TypeError('fetch failed', { cause }));
const withCode = (code: string): Error => Object.assign(new Error(code), { code });

test('only a failure before the first byte is « offline »', () => {
  expect(fetchFailure(withCode('ECONNREFUSED'))).toEqual({ kind: 'offline' });
  expect(fetchFailure(new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]))).toEqual({
    kind: 'offline',
  });
  expect(fetchFailure(withCode('CERT_HAS_EXPIRED'))).toEqual({ kind: 'offline' });
  expect(fetchFailure(withCode('ECONNRESET'))).toEqual({ kind: 'noAnswer' });
  expect(fetchFailure(withCode('UND_ERR_SOCKET'))).toEqual({ kind: 'noAnswer' });
  expect(thrownToOutcome(new DOMException('late', 'TimeoutError'))).toEqual({ kind: 'noAnswer' });
});

test('Retry-After in seconds, as a date, or without sense', () => {
  expect(parseRetryAfter('90', 0)).toBe(90_000);
  expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 10_000)).toBe(50_000);
  expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 90_000)).toBe(0);
  expect(parseRetryAfter('soon', 0)).toBeUndefined();
  expect(parseRetryAfter(null, 0)).toBeUndefined();
});
