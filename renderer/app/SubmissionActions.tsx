import type { Company } from '../../core/draft/company.ts';
import { mayCorrect } from '../../core/outbox/advance-correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { CorrectionAction } from '../outbox/CorrectionAction.tsx';
import { correctFiling, remakeFiling, requeueFiling, withdrawWithUndo } from '../outbox/reopen-filing.ts';
import { outboxTexts } from '../outbox/texts.ts';
import { useStatus } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { navigate } from '../ui/navigation.ts';

type SubmissionActionsProps = {
  readonly submission: Submission;
  readonly company: Company;
  readonly onDecide: () => void;
  /** False on the screen that follows it already. */ readonly canFollow?: boolean;
};

/** The one or two things that can be done about a submission now. */
export function SubmissionActions({ submission, company, onDecide, canFollow = true }: SubmissionActionsProps) {
  const host = useHost();
  const { status } = useStatus(submission);
  const { number, state } = submission;
  const action = (words: string, run: () => void) => (
    <Button key={words} label={say(outboxTexts.actionNamed, { action: words, number })} onPress={run}>
      {words}
    </Button>
  );
  switch (status.nextAction) {
    case 'decide':
      return action(outboxTexts.decide, onDecide);
    case 'withdraw':
      return action(outboxTexts.withdraw, () => void withdrawWithUndo(host, submission, company));
    case 'correct':
      if (state.name === 'rejected' && submission.kind === 'invoice') {
        const isTreated = submission.history.some(({ code }) => code === 'rejectionTreated');
        return (
          <>
            {action(outboxTexts.remake, () => void remakeFiling(submission, company))}
            {!isTreated && mayCorrect(submission, 'treatRejection') && (
              <CorrectionAction submission={submission} act="treatRejection" />
            )}
          </>
        );
      }
      return (
        <>
          {state.name === 'withdrawn' &&
            action(
              submission.route === 'hand' ? outboxTexts.sealAgain : outboxTexts.requeue,
              () => void requeueFiling(host, submission, company),
            )}
          {action(outboxTexts.correct, () => void correctFiling(submission))}
        </>
      );
    case 'hand':
      if (state.name === 'handed') {
        if (!canFollow) return null;
        return action(outboxTexts.follow, () => navigate({ screen: 'outbox', submissionId: submission.id }));
      }
      return (
        <>
          {action(outboxTexts.openGuide, () => navigate({ screen: 'handGuide', submissionId: submission.id }))}
          {state.name === 'toHand' &&
            action(outboxTexts.withdraw, () => void withdrawWithUndo(host, submission, company))}
        </>
      );
    case 'recycle':
    case 'complete':
      return <CorrectionAction submission={submission} act={status.nextAction} />;
    case 'follow':
    case 'none':
      if (!canFollow) return null;
      return action(outboxTexts.follow, () => navigate({ screen: 'outbox', submissionId: submission.id }));
    default:
      return status.nextAction satisfies never;
  }
}
