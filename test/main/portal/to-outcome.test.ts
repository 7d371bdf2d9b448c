import { expect, test } from 'vitest';
import { z } from 'zod';
import { problemSentence } from '../../../core/draft/problem.ts';
import type { Outcome } from '../../../core/portal/portal.ts';
import { outcomeToProblem } from '../../../main/portal/outcome-to-problem.ts';
import { answerToOutcome, parseRetryAfter, thrownToOutcome } from '../../../main/portal/to-outcome.ts';

const schema = z.object({ value: z.number() });
const bare = { retryAfter: null, authenticate: null };
const outcome = (effect: 'deposit' | 'read', status: number, body: string): Outcome<{ value: number }> =>
  answerToOutcome({ ...bare, status, body }, schema, { path: '/cpro/factures/v1/deposer/flux', effect }, 0);
const envelope = (codeRetour: number): string => JSON.stringify({ codeRetour, libelle: 'GDP_MSG', value: 3 });

test('a refusal is one with HTTP 200 and with 400', () => {
  for (const status of [200, 400]) {
    expect(outcome('deposit', status, envelope(20_001))).toEqual({
      kind: 'refused',
      code: 20_001,
      words: 'GDP_MSG',
      says: 'portal.flowTooLarge',
    });
  }
  expect(outcome('deposit', 413, '')).toMatchObject({ kind: 'refused', says: 'portal.tooLarge' });
  expect(outcome('deposit', 415, '')).toMatchObject({ kind: 'refused', says: 'portal.formatRefused' });
  expect(outcome('read', 400, envelope(400))).toMatchObject({ kind: 'refused', says: 'portal.malformed' });
});

test.each([
  [200, '<html>', 'portal.unreadable'],
  [200, '{"codeRetour":0', 'portal.unreadable'],
  [200, '{"libelle":"no code"}', 'portal.unreadable'],
  [200, '{"codeRetour":0,"libelle":"","value":"not a number"}', 'portal.unreadable'],
  [302, '', 'portal.unreadable'],
  [400, '<html>a proxy</html>', 'portal.unreadable'],
  [404, '', 'portal.addressGone'],
  [407, '<html>a proxy</html>', 'portal.proxy'],
  [500, '', 'portal.brokenDown'],
  [502, '<html>', 'portal.gateway'],
  [503, '', 'portal.busy'],
  [504, envelope(0), 'portal.gateway'],
])('%d %s: a deposit may have arrived, a read is tried again', (status, body, says) => {
  expect(outcome('deposit', status, body)).toEqual({ kind: 'noAnswer' });
  expect(outcome('read', status, body)).toEqual({ kind: 'busy', says });
});

test('a 400 that asks for a bearer is « signed out »', () => {
  const answer = {
    ...bare,
    status: 400,
    body: '',
    authenticate: 'Bearer realm="DefaultRealm", error="invalid_request"',
  };
  expect(answerToOutcome(answer, schema, { path: '', effect: 'deposit' }, 0)).toEqual({ kind: 'signedOut' });
});

test('what an outcome says is what the user reads, with nothing left to fill in', () => {
  const account = { status: 401, retryAfter: null, authenticate: 'x error_description="login or password incorrects"' };
  const said = [
    outcome('read', 429, ''),
    outcome('read', 200, '<html>'),
    outcome('read', 400, '<html>'),
    outcome('read', 400, envelope(400)),
    outcome('read', 403, ''),
    outcome('read', 200, envelope(29_999)),
    answerToOutcome({ ...account, body: '' }, schema, { path: '', effect: 'read' }, 0),
  ].map((each) => {
    if (each.kind === 'answer') throw new Error('no failure');
    const told = outcomeToProblem(each);
    expect(problemSentence(told, 'fr')).not.toMatch(/[{}]/);
    return told.kind;
  });
  expect(said).toEqual([
    'portal.quota',
    'portal.unreadable',
    'portal.unreadable',
    'portal.malformed',
    'portal.forbidden',
    'portal.refused',
    'portal.technicalAccount',
  ]);
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
  // Three hours off, either way: the answer's own clock counts.
  for (const nowMs of [10_800_000, -10_800_000]) {
    const said = 'Thu, 01 Jan 1970 00:00:20 GMT';
    expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', nowMs, said)).toBe(40_000);
    expect(parseRetryAfter('90', nowMs, said)).toBe(90_000);
  }
  expect(parseRetryAfter('Thu, 01 Jan 1970 00:01:00 GMT', 10_000, 'no date')).toBe(50_000);
  expect(parseRetryAfter('soon', 0)).toBeUndefined();
  expect(parseRetryAfter(null, 0)).toBeUndefined();
});
