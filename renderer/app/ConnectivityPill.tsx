import { countWaiting } from '../outbox/outbox-groups.ts';
import { useLinkNeed } from '../portal/use-link-need.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { Pill } from '../ui/Pill.tsx';
import { pillWords } from './pill-words.ts';

/** The state of the line in a few words; it leads to the outbox, or to the link while that lacks something. */
export function ConnectivityPill() {
  const sender = useLive((state) => state.sender);
  const count = useLive((state) => countWaiting(state.submissions));
  const channel = useLive((state) => state.about?.channel);
  const need = useLinkNeed();
  if (sender === undefined || channel === undefined) return null;
  const { tone, words } = pillWords(sender, count, channel, need);
  return (
    <Pill tone={tone} onPress={() => navigate({ screen: need === undefined ? 'outbox' : 'link' })}>
      {words}
    </Pill>
  );
}
