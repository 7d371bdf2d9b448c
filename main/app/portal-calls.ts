import type { LinkState, PortalCalls } from '../../core/bridge/portal-calls.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Link, RealChannel } from '../../core/portal/link.ts';
import { passwordExpiry } from '../../core/portal/password-expiry.ts';
import { testLink } from '../portal/test-link.ts';
import { configOf, type LinkParts } from './open-link.ts';

type PortalCallParts = {
  readonly parts: LinkParts;
  /** Started on a sandbox of its own address. */ readonly isPinned: boolean;
  readonly today: () => IsoDate;
  /** Credentials have come in: what waited for them need not wait for its next planned try. */
  readonly onCredentials: () => Promise<void>;
  /** Opens another channel in place of the one that is open; a problem leaves everything as it was. */
  readonly reopen: (link: Link) => Promise<Result<undefined, Problem>>;
};

/** Somebody waits for a test: shorter than a deposit's patience. */
const TEST_TIMEOUT_MS = 20_000;

/** The calls about the link: which portal, by which route, with which credentials; and the assistant's tests. */
export function createPortalCalls({ parts, isPinned, today, onCredentials, reopen }: PortalCallParts): PortalCalls {
  const { settings, secrets, certificates } = parts;

  function accountOf(channel: RealChannel): LinkState['accounts'][RealChannel] {
    const password = settings.passwordDates(channel);
    const expiry = passwordExpiry(password, today());
    return {
      isSet: secrets.has(channel),
      password,
      callsPerMinute: settings.callsPerMinute(channel),
      ...(expiry === undefined ? {} : { expiry }),
    };
  }

  function state(): LinkState {
    return {
      link: settings.read(),
      isPinned,
      guard: secrets.guard,
      isLocked: secrets.isLocked(),
      accounts: { qualification: accountOf('qualification'), production: accountOf('production') },
      certificateCount: certificates.count(),
    };
  }

  const told = (done: Result<unknown, Problem>): Result<LinkState, Problem> => (done.ok ? success(state()) : done);

  return {
    link: async () => await Promise.resolve(success(state())),
    async chooseLink(link) {
      if (isPinned && link.channel !== 'sandbox') return failure(problem('link.pinned'));
      if (link.channel === settings.read().channel || isPinned) return told(await settings.write(link));
      return told(await reopen(link));
    },
    async setCredentials({ channel, credentials, passphrase }) {
      const written = await secrets.write(channel, credentials, passphrase);
      if (!written.ok) return written;
      await onCredentials();
      // Another account's password ends on another day.
      return told(await settings.writePasswordDates(channel, {}));
    },
    async forgetCredentials(channel) {
      const forgotten = await secrets.forget(channel);
      return told(forgotten.ok ? await settings.writePasswordDates(channel, {}) : forgotten);
    },
    async unlock(passphrase) {
      const unlocked = await secrets.unlock(passphrase);
      if (unlocked.ok) await onCredentials();
      return told(unlocked);
    },
    // What the portal said of the password before is no longer true of a renewed one.
    notePassword: async ({ channel, setOn }) => told(await settings.writePasswordDates(channel, { setOn })),
    choosePace: async ({ channel, callsPerMinute }) =>
      told(await settings.writeCallsPerMinute(channel, callsPerMinute)),
    addCertificate: async (file) => told(await certificates.add(file)),
    async test({ channel, step, siret }) {
      const config = configOf(channel, parts);
      if ('says' in config) return failure(problem(config.says));
      parts.network?.prepare();
      const tested = await testLink(step, { ...config, timeoutMs: TEST_TIMEOUT_MS }, siret);
      if (!tested.ok) return tested;
      const { passwordExpiresOn: expiresOn } = tested.value;
      if (expiresOn === undefined) return success(state());
      return told(await settings.writePasswordDates(channel, { ...settings.passwordDates(channel), expiresOn }));
    },
  };
}
