import type { ProblemKind } from '../../core/draft/problem.ts';
import { createSession, type PortalConfig, type Session } from './session.ts';

/** Why there is nobody to sign in as. */
export type NoLink = { readonly says: ProblemKind };

/**
 * A session over credentials that come and go: each call takes those of its time. Without any it answers « signed out »
 * with the reason: nothing has left, and an attempt that meets it costs none.
 */
export function createLinkedSession(current: () => PortalConfig | NoLink): Session {
  let known: { readonly account: string; readonly session: Session } | undefined;
  return {
    async call(path, body, schema, effect) {
      const config = current();
      if ('says' in config) {
        known = undefined;
        return { kind: 'signedOut', says: config.says };
      }
      const account = JSON.stringify([config.clientId, config.clientSecret, config.login, config.password]);
      if (known?.account !== account) known = { account, session: createSession(config) };
      return await known.session.call(path, body, schema, effect);
    },
  };
}
