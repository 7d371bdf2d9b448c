import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { channelSchema, type Channel, type Route } from '../../core/outbox/submission.ts';
import type { Link } from '../../core/portal/link.ts';
import { draftDatabase } from '../draft/database.ts';
import { outboxDatabase } from '../outbox/outbox-database.ts';
import { reconcile } from '../outbox/reconcile.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { changeChannel } from './change-channel.ts';
import { channelNames, channelWords, linkTexts } from './link-texts.ts';

const routes = [
  { id: 'hand', label: linkTexts.byHand, hint: linkTexts.byHandHint },
  { id: 'api', label: linkTexts.byApi, hint: linkTexts.byApiHint },
] as const satisfies readonly { id: Route; label: string; hint: string }[];

/** The deliberate step from one portal to another: where to, by which way, what stays, what does not come along. */
export function ChannelDialog({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const host = useHost();
  const submissions = useLive((state) => state.submissions);
  const others = channelSchema.options.filter((each) => each !== link.channel);
  const [channel, setChannel] = useState<Channel>(link.channel === 'production' ? 'sandbox' : 'production');
  // By hand is what works without asking anybody for anything.
  const [route, setRoute] = useState<Route>(link.channel === 'sandbox' ? 'hand' : link.route);
  const [problem, setProblem] = useState<Problem>();
  const [isPending, setPending] = useState(false);
  const isLeavingSandbox = link.channel === 'sandbox';
  const count = submissions.length;

  async function confirm(): Promise<void> {
    setPending(true);
    const databases = { outbox: outboxDatabase, drafts: draftDatabase };
    const changed = await changeChannel(host, databases, { link: { channel, route }, submissions });
    if (changed.ok) {
      // Everything on screen belongs to the portal that is left.
      location.reload();
      return;
    }
    setProblem(changed.problem);
    await reconcile(host, databases);
    setPending(false);
  }

  return (
    <Dialog
      title={isLeavingSandbox ? linkTexts.dialogLeave : linkTexts.dialogChange}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{linkTexts.cancel}</Button>
          <Button tone="primary" isPending={isPending} onPress={() => void confirm()}>
            {say(linkTexts.confirm, { name: channelWords[channel] })}
          </Button>
        </>
      }
    >
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <ChoiceField
        label={linkTexts.target}
        value={channel}
        options={others.map((id) => ({ id, label: channelNames[id] }))}
        onChange={(id) => setChannel(others.find((each) => each === id) ?? channel)}
      />
      <ChoiceField
        label={linkTexts.route}
        value={route}
        options={routes}
        onChange={(id) => setRoute(id === 'api' ? 'api' : 'hand')}
      />
      <p>{linkTexts.kept}</p>
      {count > 0 && <p>{say(isLeavingSandbox ? linkTexts.droppedSandbox : linkTexts.droppedReal, { count })}</p>}
      {channel === 'production' && (
        <p>
          <strong>{linkTexts.realWarning}</strong>
        </p>
      )}
    </Dialog>
  );
}
