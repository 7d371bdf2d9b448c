import type { Submission } from '../../core/outbox/submission.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { isReopened } from '../outbox/outbox-groups.ts';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';

/** Why a sealed invoice can't be changed, or why it can be again, with the way to the outbox. */
export function InvoiceLock({ submission }: { readonly submission: Submission }) {
  const action = {
    label: editorTexts.openOutbox,
    onPress: () => {
      navigate({ screen: 'outbox', submissionId: submission.id });
    },
  };
  const { state } = submission;
  if (state.name === 'refusedAtEntry') {
    return (
      <Banner tone="bad" action={action}>
        {say(editorTexts.reopened, { words: state.words })}
      </Banner>
    );
  }
  if (isReopened(submission))
    return <Banner tone="plain">{say(editorTexts.withdrawn, { number: submission.number })}</Banner>;
  return (
    <Banner tone={state.name === 'rejected' ? 'bad' : 'plain'} action={action}>
      {state.name === 'rejected' ? editorTexts.sealedRejected : say(editorTexts.queued, { number: submission.number })}
    </Banner>
  );
}
