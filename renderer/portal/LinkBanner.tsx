import { Banner } from '../ui/Banner.tsx';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { linkTexts } from './link-texts.ts';
import { linkWarning } from './link-warning.ts';

/** What keeps filings from leaving, or soon will, with the way to mend it. */
export function LinkBanner() {
  const state = useLive(({ link }) => link);
  const channel = useLive(({ about }) => about?.channel);
  const submissions = useLive((live) => live.submissions);
  const warning = state === undefined || channel === undefined ? undefined : linkWarning(state, channel, submissions);
  if (warning === undefined) return null;
  return (
    <Banner tone={warning.tone} action={{ label: linkTexts.openLink, onPress: () => navigate({ screen: 'link' }) }}>
      {warning.words}
    </Banner>
  );
}
