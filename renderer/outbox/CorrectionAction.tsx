import { useState } from 'react';
import { problemSentence } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { useCorrection } from './ask-correction.ts';
import { CompleteDialog } from './CompleteDialog.tsx';
import { correctionTexts } from './correction-texts.ts';
import { RecycleDialog } from './RecycleDialog.tsx';
import { outboxTexts } from './texts.ts';
import { useFocusLeft } from './use-focus-left.ts';

type CorrectionActionProps = {
  readonly submission: Submission;
  readonly act: 'recycle' | 'complete' | 'treatRejection';
};

const words = {
  recycle: correctionTexts.recycle,
  complete: correctionTexts.complete,
  treatRejection: correctionTexts.treat,
} as const;

/** The button of what the portal takes for an invoice that came back, and its dialog. */
export function CorrectionAction({ submission, act }: CorrectionActionProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const place = useFocusLeft(submission, isOpen);
  const { ask, isAsking } = useCorrection(submission, (failed) => {
    if (failed !== undefined) announce(frenchSpaces(problemSentence(failed, 'fr')));
  });

  return (
    <span ref={place}>
      <Button
        label={say(outboxTexts.actionNamed, { action: words[act], number: submission.number })}
        isPending={isAsking}
        onPress={() => (act === 'treatRejection' ? ask({ act }) : setOpen(true))}
      >
        {words[act]}
      </Button>
      {isOpen && act === 'recycle' && <RecycleDialog submission={submission} onClose={close} />}
      {isOpen && act === 'complete' && <CompleteDialog submission={submission} onClose={close} />}
    </span>
  );
}
