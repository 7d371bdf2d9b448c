import type { LinkState } from '../../core/bridge/portal-calls.ts';
import type { Channel, Submission } from '../../core/outbox/submission.ts';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { channelWords, linkTexts } from './link-texts.ts';

/** A sentence on the link, and how much it presses. */
export type LinkWarning = { readonly tone: 'wait' | 'bad'; readonly words: string };

/** What the API lacks, so that nothing leaves by it: no credentials, credentials under lock, or credentials that the portal refuses. */
export type LinkNeed = 'credentials' | 'passphrase' | 'access';

const onTheirWay: readonly Submission['state']['name'][] = ['sealed', 'queued', 'sending', 'unknown', 'deposited'];

/** Sealed for the API and not there yet: they need it whichever way later invoices take. */
function waitsForApi({ route, state }: Submission): boolean {
  return route === 'api' && onTheirWay.includes(state.name);
}

function wasTurnedAway({ state, history }: Submission): boolean {
  return state.name === 'queued' && ['signedOut', 'forbidden'].includes(history.at(-1)?.code ?? '');
}

/** What has to be settled before anything leaves by the API; nothing in the sandbox, nor for a firm that deposits by hand alone. */
export function linkNeed(state: LinkState, channel: Channel, submissions: readonly Submission[]): LinkNeed | undefined {
  if (channel === 'sandbox') return undefined;
  if (state.link.route !== 'api' && !submissions.some(waitsForApi)) return undefined;
  if (!state.accounts[channel].isSet) return 'credentials';
  if (state.isLocked) return 'passphrase';
  return submissions.some(wasTurnedAway) ? 'access' : undefined;
}

const needWords: Readonly<Record<LinkNeed, LinkWarning>> = {
  credentials: { tone: 'wait', words: linkTexts.missingBanner },
  passphrase: { tone: 'wait', words: linkTexts.lockedBanner },
  access: { tone: 'bad', words: linkTexts.turnedAwayBanner },
};

/** What keeps filings from leaving, or soon will: what the API lacks, or a technical password that ends. */
export function linkWarning(
  state: LinkState,
  channel: Channel,
  submissions: readonly Submission[],
): LinkWarning | undefined {
  if (channel === 'sandbox') return undefined;
  const need = linkNeed(state, channel, submissions);
  if (need !== undefined) return needWords[need];
  const { isSet, expiry } = state.accounts[channel];
  // Who deposits by hand asks the directory with them.
  if (isSet && state.isLocked) return needWords.passphrase;
  if (!isSet || expiry === undefined || !expiry.isDue) return undefined;
  const values = { day: formatTypedDay(expiry.expiresOn), name: channelWords[channel] };
  return expiry.daysLeft < 0
    ? { tone: 'bad', words: say(linkTexts.passwordPast, values) }
    : { tone: 'wait', words: say(linkTexts.passwordDue, values) };
}
