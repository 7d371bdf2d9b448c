import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { portalHosts, type Link, type RealChannel } from '../../core/portal/link.ts';
import { createPortalOver } from '../portal/create-portal.ts';
import { createLinkedSession, type NoLink } from '../portal/linked-session.ts';
import { openPace } from '../portal/open-pace.ts';
import type { PortalConfig } from '../portal/session.ts';
import type { AddedCertificates } from './certificates.ts';
import type { LinkSettings } from './link-settings.ts';
import type { NodeNetwork } from './node-network.ts';
import { openChannel, TIMEOUT_MS, type OpenChannel, type PortalChoice } from './open-channel.ts';
import type { Secrets } from './secrets.ts';

/** Where each real portal answers; tests name a server of their own. */
export type PortalHosts = typeof portalHosts;

/** What a line to a portal is opened with. */
export type LinkParts = {
  readonly settings: LinkSettings;
  readonly secrets: Secrets;
  readonly certificates: AddedCertificates;
  /** Which sandbox, while it is one. */ readonly sandbox: PortalChoice;
  readonly sandboxFolder: string;
  readonly hosts?: PortalHosts | undefined;
  /** The shell's own way out, with the system's proxy and certificates; absent, Node's is made ready. */
  readonly fetch?: typeof fetch | undefined;
  readonly network?: NodeNetwork | undefined;
};

/** What to call a real portal with at this moment, or why it cannot be called. */
export function configOf(channel: RealChannel, parts: LinkParts): Omit<PortalConfig, 'takeTurn'> | NoLink {
  const { secrets, settings } = parts;
  const credentials = secrets.read(channel);
  if (credentials === undefined) {
    if (secrets.has(channel) && secrets.isLocked()) return { says: 'secrets.locked' };
    return { says: settings.read().route === 'hand' ? 'link.noApi' : 'link.noCredentials' };
  }
  const hosts = (parts.hosts ?? portalHosts)[channel];
  return { ...hosts, ...credentials, timeoutMs: TIMEOUT_MS, now: Date.now, fetch: parts.fetch };
}

/** Opens the line that the link names. A real portal is called with the credentials of the moment; without any, calls come to nothing and cost nothing. */
export async function openLink(link: Link, parts: LinkParts): Promise<Result<OpenChannel, Problem>> {
  const { channel } = link;
  if (channel === 'sandbox') return await openChannel(parts.sandbox, parts.sandboxFolder);
  parts.network?.prepare();
  const takeTurn = openPace({ callsPerMinute: () => parts.settings.callsPerMinute(channel), now: Date.now });
  const session = createLinkedSession(() => {
    const config = configOf(channel, parts);
    return 'says' in config ? config : { ...config, takeTurn };
  });
  return success({
    channel,
    portal: createPortalOver(session, { now: Date.now }),
    speed: 1,
    close: () => Promise.resolve(),
  });
}
