import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { channelWords, linkTexts } from './link-texts.ts';

/** What keeps filings from leaving, or soon will: credentials under lock, a technical password that ends. Nothing in the sandbox. */
export function LinkBanner() {
  const state = useLive(({ link }) => link);
  const channel = useLive(({ about }) => about?.channel);
  if (state === undefined || channel === undefined || channel === 'sandbox') return null;
  const action = { label: linkTexts.openLink, onPress: () => navigate({ screen: 'link' }) };
  const { isSet, expiry } = state.accounts[channel];
  if (isSet && state.isLocked) {
    return (
      <Banner tone="wait" action={action}>
        {linkTexts.lockedBanner}
      </Banner>
    );
  }
  if (!isSet || expiry === undefined || !expiry.isDue) return null;
  const day = formatTypedDay(expiry.expiresOn);
  const words = expiry.daysLeft < 0 ? linkTexts.passwordPast : linkTexts.passwordDue;
  return (
    <Banner tone={expiry.daysLeft < 0 ? 'bad' : 'wait'} action={action}>
      {say(words, { day, name: channelWords[channel] })}
    </Banner>
  );
}
