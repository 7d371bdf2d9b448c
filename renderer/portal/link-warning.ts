import type { LinkState } from '../../core/bridge/portal-calls.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { channelWords, linkTexts } from './link-texts.ts';

/** A sentence on the link, and how much it presses. */
export type LinkWarning = { readonly tone: 'wait' | 'bad'; readonly words: string };

/** What keeps filings from leaving, or soon will: credentials missing or under lock, a technical password that ends. Nothing in the sandbox, nothing by hand without credentials. */
export function linkWarning(state: LinkState, channel: Channel): LinkWarning | undefined {
  if (channel === 'sandbox') return undefined;
  const { isSet, expiry } = state.accounts[channel];
  if (!isSet) return state.link.route === 'api' ? { tone: 'wait', words: linkTexts.missingBanner } : undefined;
  if (state.isLocked) return { tone: 'wait', words: linkTexts.lockedBanner };
  if (expiry === undefined || !expiry.isDue) return undefined;
  const values = { day: formatTypedDay(expiry.expiresOn), name: channelWords[channel] };
  return expiry.daysLeft < 0
    ? { tone: 'bad', words: say(linkTexts.passwordPast, values) }
    : { tone: 'wait', words: say(linkTexts.passwordDue, values) };
}
