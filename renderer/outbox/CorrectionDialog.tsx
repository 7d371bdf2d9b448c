import type { ReactNode } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { correctionTexts } from './correction-texts.ts';

type CorrectionDialogProps = {
  readonly title: string;
  /** What is asked of the user, and why. */ readonly words: string;
  /** Why the last try was not taken. */ readonly problem: Problem | undefined;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
};

/** What the dialogs of every correction share: words, problem, and the two buttons. */
export function CorrectionDialog({ title, words, problem, onClose, onSend, children }: CorrectionDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{correctionTexts.cancel}</Button>
          <Button tone="primary" onPress={onSend}>
            {correctionTexts.send}
          </Button>
        </>
      }
    >
      <p>{words}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {children}
    </Dialog>
  );
}
