import type { SenderState } from '../../core/bridge/host.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import type { LinkNeed } from '../portal/link-warning.ts';
import { say } from '../ui/french.ts';
import type { PillProps } from '../ui/Pill.tsx';
import { appTexts } from './texts.ts';

type PillSaid = { readonly tone: PillProps['tone']; readonly words: string };

/** What the pill says: which real portal, what its API lacks or where the line to it stands, and how many filings wait for it. */
export function pillWords(sender: SenderState, count: number, channel: Channel, need?: LinkNeed): PillSaid {
  const said = need === undefined ? lineWords(sender, count, channel === 'sandbox') : needWords(need, count);
  switch (channel) {
    case 'sandbox':
      return said;
    case 'qualification':
      return { ...said, words: say(appTexts.onQualification, { words: said.words }) };
    case 'production':
      return { ...said, words: say(appTexts.onProduction, { words: said.words }) };
    default:
      return channel satisfies never;
  }
}

function needWords(need: LinkNeed, count: number): PillSaid {
  const words = need === 'passphrase' ? appTexts.apiLocked : appTexts.apiToSettle;
  return { tone: 'off', words: count > 0 ? say(appTexts.apiWaiting, { words, count }) : words };
}

function lineWords(sender: SenderState, count: number, isSandbox: boolean): PillSaid {
  const { connectivity, progress, suspended } = sender;
  if (progress !== undefined) return { tone: 'pending', words: say(appTexts.sending, { ...progress }) };
  if (suspended) {
    return { tone: 'off', words: say(count > 0 ? appTexts.suspendedWaiting : appTexts.suspended, { count }) };
  }
  switch (connectivity.state) {
    case 'offline':
      return { tone: 'off', words: say(count > 0 ? appTexts.offlineWaiting : appTexts.offline, { count }) };
    case 'pending':
      if (count > 0) return { tone: 'pending', words: say(appTexts.pendingWaiting, { count }) };
      return isSandbox ? { tone: 'sandbox', words: appTexts.sandbox } : { tone: 'pending', words: appTexts.pending };
    case 'online': {
      const quiet = isSandbox ? appTexts.onlineSandbox : appTexts.online;
      return { tone: isSandbox ? 'sandbox' : 'on', words: count > 0 ? say(appTexts.onlineWaiting, { count }) : quiet };
    }
    default:
      return connectivity.state satisfies never;
  }
}
