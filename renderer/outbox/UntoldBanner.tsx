import { useLiveQuery } from 'dexie-react-hooks';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';
import { outboxDatabase } from './outbox-database.ts';
import { outboxTexts } from './texts.ts';

/** Intents of this window that the machine holds no submission for: nothing unresolved is hidden. */
export function UntoldBanner() {
  const intents = useLiveQuery(() => outboxDatabase.intents.toArray());
  const submissions = useLive((state) => state.submissions);
  const known = new Set(submissions.map(({ id }) => id));
  const count = (intents ?? []).filter(({ id, wish }) => wish === 'send' && !known.has(id)).length;
  return count === 0 ? null : <Banner tone="bad">{say(outboxTexts.untold, { count })}</Banner>;
}
