import { dueAt } from '../../core/outbox/due.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { reportSender } from '../outbox/report-sender.ts';
import { Button } from '../ui/Button.tsx';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { statusTexts } from './texts.ts';

/** Asks the portal where those stand that it has, without waiting for their time; no button where there are none. */
export function FollowNow({ submissions }: { readonly submissions: readonly Submission[] }) {
  const host = useHost();
  async function ask(): Promise<void> {
    if (await reportSender(host.outbox.followNow())) announce(statusTexts.followAsked);
  }
  const isFollowed = (each: Submission) =>
    (each.state.name === 'deposited' || each.state.name === 'integrated') && dueAt(each) !== undefined;
  if (!submissions.some(isFollowed)) return null;
  return (
    <Button tone="quiet" onPress={() => void ask()}>
      {statusTexts.followNow}
    </Button>
  );
}
