import type { z } from 'zod';
import type { Outcome } from '../../core/portal/portal.ts';
import { findBusinessCode, httpFailures } from '../../core/portal/portal-codes.ts';
import { envelopeSchema } from '../../core/portal/wire.ts';

/** An HTTP answer read to its end. */
export type RawAnswer = {
  readonly status: number;
  readonly retryAfter: string | null;
  /** The portal's own clock, when it says it. */ readonly date?: string | null;
  readonly authenticate: string | null;
  readonly body: string;
};

type Envelope = z.infer<typeof envelopeSchema>;

/** What a call does over there: a deposit changes the portal, so that a lost answer is not harmless; a read does not. */
export type CallEffect = 'deposit' | 'read';

/** Our code for a proxy that wants a sign-in (407). */
export const PROXY_ASKS_NAME = 'PROXY_ASKS_NAME';

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
  'PROXY_REFUSED',
  PROXY_ASKS_NAME,
  'ERR_NAME_NOT_RESOLVED',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_CONNECTION_REFUSED',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_CERT_AUTHORITY_INVALID',
  'ERR_CERT_COMMON_NAME_INVALID',
  'ERR_CERT_DATE_INVALID',
]);

/** Chromium's network, which the Electron shell calls with, has its codes in the message alone. */
const chromiumCode = /^net::(ERR_[A-Z_]+)/;
/** So has a proxy that did not let Node's line through: no byte of the request itself has left then. */
const tunnelRefusal = /^Proxy response \((\d{3})\)/;

/** The codes of a failure and of all that caused it. */
export function codesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return [];
  const own = 'code' in thrown && typeof thrown.code === 'string' ? [thrown.code] : [];
  const chromium = chromiumCode.exec(thrown.message)?.slice(1, 2) ?? [];
  const tunnel = tunnelRefusal.exec(thrown.message)?.[1];
  const proxy = tunnel === undefined ? [] : [tunnel === '407' ? PROXY_ASKS_NAME : 'PROXY_REFUSED'];
  const inner = thrown instanceof AggregateError ? thrown.errors.flatMap((each) => codesOf(each)) : [];
  return [...own, ...chromium, ...proxy, ...inner, ...codesOf(thrown.cause)];
}

/** A call that ended without an HTTP answer. Only what surely precedes the first byte is `offline`; the rest may have arrived. */
export function thrownToOutcome(thrown: unknown): Outcome<never> {
  return codesOf(thrown).some((code) => nothingSentCodes.has(code)) ? { kind: 'offline' } : { kind: 'noAnswer' };
}

/**
 * Retry-After: seconds, or an HTTP date, → milliseconds from now; `undefined` when there is none or it makes no sense. A
 * date is counted from the answer's own Date, so that a clock that is off on either side changes nothing.
 */
export function parseRetryAfter(header: string | null, nowMs: number, date?: string | null): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,8}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  if (Number.isNaN(at)) return undefined;
  const saidMs = Date.parse(date ?? '');
  return Math.max(0, at - (Number.isNaN(saidMs) ? nowMs : saidMs));
}

/** « Later », with the wait that was asked for and the sentence of the status; an answer that is none of the portal's says so. */
export function toBusy(answer: RawAnswer, nowMs: number): Outcome<never> {
  const retryAfterMs = parseRetryAfter(answer.retryAfter, nowMs, answer.date);
  // A 400 that gets here has no envelope of the portal: something on the way answered.
  const known = answer.status === 400 ? undefined : httpFailures[answer.status];
  const says = known?.kind ?? 'portal.unreadable';
  return { kind: 'busy', ...(retryAfterMs === undefined ? {} : { retryAfterMs }), says };
}

/** A 401, and the 400 of a missing bearer: only the technical account is named, in a header. */
function signedOut({ authenticate }: RawAnswer): Outcome<never> {
  const ofAccount = authenticate?.includes('login or password') === true;
  return { kind: 'signedOut', ...(ofAccount ? { says: 'portal.technicalAccount' as const } : {}) };
}

/** A refusal in the portal's envelope. Business codes begin at 20000; a lower one repeats the HTTP status. */
function refused(status: number, service: string, { codeRetour: code, libelle: words }: Envelope): Outcome<never> {
  const found = findBusinessCode({ service, code, words }) ?? (code < 20_000 ? httpFailures[status] : undefined);
  return { kind: 'refused', code, words, ...(found === undefined ? {} : { says: found.kind }) };
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
  { path, effect }: { readonly path: string; readonly effect: CallEffect },
  nowMs: number,
): Outcome<Value> {
  const { status } = answer;
  // It cannot be read: a read is simply tried again; a deposit may have been taken.
  const unreadable = (): Outcome<never> => (effect === 'deposit' ? { kind: 'noAnswer' } : toBusy(answer, nowMs));
  if (status === 401) return signedOut(answer);
  // A 400 that only says that the bearer is missing.
  if (status === 400 && answer.authenticate?.includes('invalid_request') === true) return signedOut(answer);
  if (status === 403) return { kind: 'forbidden' };
  if (status === 429) return toBusy(answer, nowMs);
  // Without Retry-After nothing says that a 503 came before the body was handled.
  if (status === 503 && answer.retryAfter !== null) return toBusy(answer, nowMs);
  const json = parseJson(answer.body);
  const envelope = envelopeSchema.safeParse(json);
  if (status >= 400 && status < 500) {
    if (envelope.success) return refused(status, path, envelope.data);
    const words = bareRefusals.get(status);
    // Without the portal's envelope it may come from a proxy on the way.
    return words === undefined ? unreadable() : refused(status, path, { codeRetour: status, libelle: words });
  }
  if (status !== 200 || !envelope.success) return unreadable();
  if (envelope.data.codeRetour !== 0) return refused(status, path, envelope.data);
  const value = schema.safeParse(json);
  return value.success ? { kind: 'answer', value: value.data } : unreadable();
}

/** True for « no result » of a search (20000, TRA_MSG_00.015): an empty list, not a refusal. */
export function isEmptyResult(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && outcome.code === 20_000 && outcome.words.startsWith('TRA_MSG_00.015');
}
