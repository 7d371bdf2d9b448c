import type { Submission } from '../../core/outbox/submission.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { isReopened } from '../outbox/outbox-groups.ts';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';

function wordsOf({ state, number }: Submission): string {
  if (state.name === 'rejected') return editorTexts.sealedRejected;
  if (state.name === 'toHand') return say(editorTexts.toHand, { number });
  return say(state.name === 'handed' ? editorTexts.handed : editorTexts.queued, { number });
}

/** Why a sealed invoice can't be changed, or why it can be again, with the way to the outbox. */
export function InvoiceLock({ submission }: { readonly submission: Submission }) {
  const action = {
    label: editorTexts.openOutbox,
    onPress: () => {
      navigate({ screen: 'outbox', submissionId: submission.id });
    },
  };
  const { state, channel } = submission;
  // Nobody may believe that a filing left when it did not: the sandbox says its name, and never the portal's.
  const prefix = channel === 'sandbox' ? editorTexts.inSandbox : '';
  const portal = channel === 'sandbox' ? editorTexts.portalSandbox : editorTexts.portalReal;
  if (state.name === 'refusedAtEntry') {
    return (
      <Banner tone="bad" action={action}>
        {say(editorTexts.reopened, { portal, words: state.words })}
      </Banner>
    );
  }
  if (isReopened(submission))
    return <Banner tone="plain">{say(editorTexts.withdrawn, { number: submission.number })}</Banner>;
  return (
    <Banner tone={state.name === 'rejected' ? 'bad' : 'plain'} action={action}>
      {prefix}
      {wordsOf(submission)}
    </Banner>
  );
}
