import type { z } from 'zod';
import type { Outcome } from '../../core/portal/portal.ts';
import { envelopeSchema } from '../../core/portal/wire.ts';

/** An HTTP answer read to its end. */
export type RawAnswer = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly authenticate: string | null;
  readonly body: string;
};

/** What a call does over there: a deposit changes the portal, so that a lost answer is not harmless; a read does not. */
export type CallEffect = 'deposit' | 'read';

/** Codes of failures that come before the first byte of a request: name, route, connection, TLS. */
const nothingSentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

function codesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
  const inner = thrown instanceof AggregateError ? thrown.errors.flatMap((each) => codesOf(each)) : [];
  return [...own, ...inner, ...codesOf(thrown.cause)];
}

/** A call that ended without an HTTP answer. Only what surely precedes the first byte is `offline`; the rest may have arrived. */
export function thrownToOutcome(thrown: unknown): Outcome<never> {
  return codesOf(thrown).some((code) => nothingSentCodes.has(code)) ? { kind: 'offline' } : { kind: 'noAnswer' };
}

/** Retry-After: seconds, or an HTTP date, → milliseconds from now; `undefined` when there is none or it makes no sense. */
export function parseRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,8}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

function busy(answer: RawAnswer, nowMs: number): Outcome<never> {
  const retryAfterMs = parseRetryAfter(answer.retryAfter, nowMs);
  return retryAfterMs === undefined ? { kind: 'busy' } : { kind: 'busy', retryAfterMs };
}

/** An answer that cannot be read: a read is simply tried again; a deposit may have been taken. */
function unreadable(effect: CallEffect): Outcome<never> {
  return effect === 'deposit' ? { kind: 'noAnswer' } : { kind: 'busy' };
}

/** Statuses that say by themselves that the request was not taken (chorus-pro-api 1.6). */
const bareRefusals: ReadonlyMap<number, string> = new Map([
  [413, 'HTTP 413 : fichier trop volumineux'],
  [415, 'HTTP 415 : format de la demande non admis'],
]);

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Every HTTP answer of the API → one outcome. The only place where a status or a `codeRetour` is judged. */
export function answerToOutcome<Value>(
  answer: RawAnswer,
  schema: z.ZodType<Value>,
  effect: CallEffect,
  nowMs: number,
): Outcome<Value> {
  const { status } = answer;
  if (status === 401) return { kind: 'signedOut' };
  // A 400 that only says that the bearer is missing.
  if (status === 400 && answer.authenticate?.includes('invalid_request') === true) return { kind: 'signedOut' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 429) return busy(answer, nowMs);
  // Without Retry-After nothing says that a 503 came before the body was handled.
  if (status === 503 && answer.retryAfter !== null) return busy(answer, nowMs);
  const json = parseJson(answer.body);
  const envelope = envelopeSchema.safeParse(json);
  if (status >= 400 && status < 500) {
    if (envelope.success) return { kind: 'refused', code: envelope.data.codeRetour, words: envelope.data.libelle };
    const words = bareRefusals.get(status);
    // Without the portal's envelope it may come from a proxy on the way.
    return words === undefined ? unreadable(effect) : { kind: 'refused', code: status, words };
  }
  if (status !== 200 || !envelope.success) return unreadable(effect);
  if (envelope.data.codeRetour !== 0) {
    return { kind: 'refused', code: envelope.data.codeRetour, words: envelope.data.libelle };
  }
  const value = schema.safeParse(json);
  return value.success ? { kind: 'answer', value: value.data } : unreadable(effect);
}

/** True for « no result » of a search (20000, TRA_MSG_00.015): an empty list, not a refusal. */
export function isEmptyResult(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.code === 20_000 && outcome.words.startsWith('TRA_MSG_00.015');
}
