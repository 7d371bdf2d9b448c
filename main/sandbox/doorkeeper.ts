import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { sandboxCredentials } from '../portal/sandbox-credentials.ts';

/** An answer with its headers, before it is written. */
export type HttpAnswer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

const tokenLifeSeconds = 3_600;
const wrongAccount: HttpAnswer = {
  status: 401,
  body: undefined,
  headers: {
    'www-authenticate': 'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"',
  },
};

/** Tokens and the technical account: who may call. */
export type Doorkeeper = {
  token(form: string): HttpAnswer;
  /** The answer that keeps a request out; `undefined` lets it in. */ refuse(
    request: IncomingMessage,
  ): HttpAnswer | undefined;
  expireTokens(): void;
};

/** The answer to a wrong login or password of the technical account. */
export function wrongAccountAnswer(): HttpAnswer {
  return wrongAccount;
}

/** Checks in PISTE's order: bearer present (400), known and alive (401), account with a password that has not expired (401). Tokens live in memory. */
export function createDoorkeeper(now: () => number, passwordExpiresAtMs: () => number): Doorkeeper {
  const tokens = new Map<string, number>();
  const account = Buffer.from(`${sandboxCredentials.login}:${sandboxCredentials.password}`, 'utf8').toString('base64');
  return {
    token(form) {
      const fields = new URLSearchParams(form);
      const known =
        fields.get('grant_type') === 'client_credentials' &&
        fields.get('client_id') === sandboxCredentials.clientId &&
        fields.get('client_secret') === sandboxCredentials.clientSecret;
      if (!known) return { status: 400, body: { error: 'invalid_client' } };
      // 40 bytes are the 54 characters that real tokens have.
      const token = randomBytes(40).toString('base64url');
      tokens.set(token, now() + tokenLifeSeconds * 1000);
      const body = { access_token: token, token_type: 'Bearer', expires_in: tokenLifeSeconds, scope: 'openid' };
      return { status: 200, body };
    },
    refuse(request) {
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (bearer === undefined) {
        const header =
          'Bearer realm="DefaultRealm", error="invalid_request", error_description="Unable to find token in the message"';
        return { status: 400, body: undefined, headers: { 'www-authenticate': header } };
      }
      if ((tokens.get(bearer) ?? 0) <= now()) {
        const header =
          'Bearer realm="DefaultRealm", error="invalid_token", error_description="Token expired or unknown"';
        return { status: 401, body: undefined, headers: { 'www-authenticate': header } };
      }
      return request.headers['cpro-account'] === account && now() < passwordExpiresAtMs() ? undefined : wrongAccount;
    },
    expireTokens() {
      tokens.clear();
    },
  };
}
