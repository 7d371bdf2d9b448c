import type { z } from 'zod';
import type { Outcome } from '../../core/portal/portal.ts';
import { tokenSchema } from '../../core/portal/wire.ts';
import { post } from './post.ts';
import { answerToOutcome, thrownToOutcome, toBusy, type CallEffect, type RawAnswer } from './to-outcome.ts';

/** Where the portal is and who calls. `now` answers milliseconds since 1970. */
export type PortalConfig = {
  readonly tokenUrl: string;
  /** Without a slash at its end, such as https://sandbox-api.piste.gouv.fr */ readonly apiUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of the technical account. */ readonly login: string;
  readonly password: string;
  readonly timeoutMs: number;
  /** The shell's own way out; Node's when absent. */ readonly fetch?: typeof fetch | undefined;
  readonly now: () => number;
  /** For each page of a list; 100 when absent. */ readonly resultsPerPage?: number;
  /** Answers when the next call may leave; absent: at once. */ readonly takeTurn?: () => Promise<void>;
};

/** One signed-in line to the API. */
export type Session = {
  call<Value>(path: string, body: unknown, schema: z.ZodType<Value>, effect: CallEffect): Promise<Outcome<Value>>;
};

/** A token is renewed that long before it expires, so that none expires under way. */
const renewalMarginMs = 60_000;

type Token = { readonly value: string; readonly renewAtMs: number };

/** Opens a session: the token is asked for when first needed, kept until shortly before it expires, and asked for again once after a 401. */
export function createSession(config: PortalConfig): Session {
  let token: Promise<Outcome<Token>> | undefined;
  const account = Buffer.from(`${config.login}:${config.password}`, 'utf8').toString('base64');

  async function askToken(): Promise<Outcome<Token>> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: config.clientId,
      client_secret: config.clientSecret,
      scope: 'openid',
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    let answer: RawAnswer;
    try {
      answer = await post(config.tokenUrl, headers, form.toString(), config);
    } catch {
      // Whatever broke, nothing of the call itself has left.
      return { kind: 'offline' };
    }
    return toToken(answer, config.now());
  }

  /** Whoever comes while a token is on its way waits for that one: a burst of 401 asks for one new token. */
  async function currentToken(): Promise<Outcome<Token>> {
    const earlier = token;
    if (earlier !== undefined) {
      const known = await earlier;
      if (known.kind !== 'answer' || known.value.renewAtMs > config.now()) return known;
      if (token === earlier) token = undefined;
    }
    token ??= askToken();
    const asked = token;
    const fresh = await asked;
    if (fresh.kind !== 'answer' && token === asked) token = undefined;
    return fresh;
  }

  /** Drops a token that was refused, unless another call has brought a newer one meanwhile. */
  async function dropToken(refused: Token): Promise<void> {
    const asked = token;
    const current = await asked;
    if (token === asked && current?.kind === 'answer' && current.value === refused) token = undefined;
  }

  async function send(path: string, body: string, bearer: string): Promise<RawAnswer> {
    const headers = {
      authorization: `Bearer ${bearer}`,
      'cpro-account': account,
      'content-type': 'application/json;charset=utf-8',
      accept: 'application/json;charset=utf-8',
    };
    return await post(config.apiUrl + path, headers, body, config);
  }

  return {
    async call<Value>(path: string, body: unknown, schema: z.ZodType<Value>, effect: CallEffect) {
      const text = JSON.stringify(body);
      const attempt = async (bearer: string): Promise<Outcome<Value>> => {
        try {
          await config.takeTurn?.();
          return answerToOutcome(await send(path, text, bearer), schema, { path, effect }, config.now());
        } catch (thrown) {
          return thrownToOutcome(thrown);
        }
      };
      const signed = await currentToken();
      if (signed.kind !== 'answer') return signed;
      const first = await attempt(signed.value.value);
      if (first.kind !== 'signedOut') return first;
      // The token may have been forgotten over there before its time: one new one, one more try.
      await dropToken(signed.value);
      const renewed = await currentToken();
      return renewed.kind === 'answer' ? await attempt(renewed.value.value) : renewed;
    },
  };
}

function toToken(answer: RawAnswer, nowMs: number): Outcome<Token> {
  if (answer.status === 400 || answer.status === 401) return { kind: 'signedOut', says: 'portal.pisteKeys' };
  if (answer.status === 403) return { kind: 'forbidden' };
  if (answer.status !== 200) return toBusy(answer, nowMs);
  let json: unknown;
  try {
    json = JSON.parse(answer.body);
  } catch {
    return toBusy(answer, nowMs);
  }
  const parsed = tokenSchema.safeParse(json);
  if (!parsed.success) return toBusy(answer, nowMs);
  const lifeMs = parsed.data.expires_in * 1000;
  const renewAtMs = nowMs + Math.max(lifeMs - renewalMarginMs, lifeMs / 2);
  return { kind: 'answer', value: { value: parsed.data.access_token, renewAtMs } };
}
