import type { ReactNode } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { statusToCorrect, type CorrectionAct } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { statusOf, statusSentence } from '../../core/status/status-of.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { correctionTexts } from './correction-texts.ts';

type CorrectionDialogProps = {
  readonly submission: Submission;
  readonly act: CorrectionAct['act'];
  readonly title: string;
  /** What is asked of the user, and why. */ readonly words: string;
  /** Why the last try was not taken. */ readonly problem: Problem | undefined;
  /** It is being asked for, or a file is still on its way in. */ readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
};

/** The buyer's own words, as the portal gave them with the status that asks for the correction. */
function buyerWords({ history }: Submission, act: CorrectionAct['act']): string {
  return history.findLast(({ code }) => code === statusToCorrect(act))?.words.trim() ?? '';
}

/** What the dialogs of every correction share: what the buyer and the portal said, what is asked, and the two buttons. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { submission, act, title, words, problem, isPending, onClose, onSend, children } = props;
  const said = buyerWords(submission, act);
  const isRefused = submission.history.at(-1)?.code === 'correctionRefused';
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{correctionTexts.cancel}</Button>
          <Button tone="primary" isPending={isPending} onPress={onSend}>
            {correctionTexts.send}
          </Button>
        </>
      }
    >
      {isRefused && problem === undefined && (
        <Banner tone="bad">{frenchSpaces(statusSentence(statusOf(submission, 'online'), 'fr'))}</Banner>
      )}
      <p>{words}</p>
      {said !== '' && <Banner tone="plain">{say(correctionTexts.buyerSays, { words: said })}</Banner>}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {children}
    </Dialog>
  );
}
