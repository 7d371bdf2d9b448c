import { useState } from 'react';
import type { Choice } from '../../core/outbox/fact.ts';
import type { HoldReason, Submission } from '../../core/outbox/submission.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { latestOf, mergeSubmission, useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { outboxTexts } from './texts.ts';

const reasons: Readonly<Record<HoldReason, string>> = {
  notFoundNotCertain: outboxTexts.decideWhyNotFoundNotCertain,
  duplicateNotOurs: outboxTexts.decideWhyDuplicateNotOurs,
  tooManyAttempts: outboxTexts.decideWhyTooManyAttempts,
  flowIncident: outboxTexts.decideWhyFlowIncident,
  documentMissing: outboxTexts.decideWhyDocumentMissing,
};

const choices: readonly { readonly id: Choice; readonly label: string; readonly hint: string }[] = [
  { id: 'lookAgain', label: outboxTexts.lookAgain, hint: outboxTexts.lookAgainHint },
  { id: 'sendAgain', label: outboxTexts.sendAgain, hint: outboxTexts.sendAgainHint },
  { id: 'handed', label: outboxTexts.handed, hint: outboxTexts.handedHint },
];

type DecideDialogProps = { readonly submission: Submission; readonly onClose: () => void };

/** A held submission: why it waits, and what each choice brings. The harmless one is chosen at first. */
export function DecideDialog({ submission, onClose }: DecideDialogProps) {
  const host = useHost();
  const [choice, setChoice] = useState<Choice>('lookAgain');
  const [problem, setProblem] = useState<Problem>();
  const { number, state } = submission;

  async function decide(): Promise<void> {
    const before = useLive.getState().submissions;
    const decided = await host.outbox.decide({ id: submission.id, choice });
    if (!decided.ok) {
      setProblem(decided.problem);
      return;
    }
    mergeSubmission(latestOf(decided.value, before));
    announce(say(outboxTexts.decided, { number }));
    onClose();
  }

  return (
    <Dialog
      title={say(outboxTexts.decideTitle, { number })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{outboxTexts.cancel}</Button>
          <Button tone="primary" onPress={() => void decide()}>
            {outboxTexts.confirm}
          </Button>
        </>
      }
    >
      {state.name === 'held' && (
        <>
          <p>{reasons[state.reason]}</p>
          {state.words !== '' && <p className="muted">{say(outboxTexts.portalSays, { words: state.words })}</p>}
        </>
      )}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <ChoiceField
        label={outboxTexts.choice}
        value={choice}
        options={choices}
        onChange={(id) => setChoice(choices.find((each) => each.id === id)?.id ?? 'lookAgain')}
      />
    </Dialog>
  );
}
