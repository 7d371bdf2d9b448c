import { useCallback, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Attachment } from '../../core/draft/attachment.ts';
import { correctionLimits } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { documentTexts } from '../document/document-texts.ts';
import { useFileIntake } from '../document/use-file-intake.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useCorrection } from './ask-correction.ts';
import { CommentField } from './CommentField.tsx';
import { correctionTexts, tooLong } from './correction-texts.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import './outbox.css';

type CompleteDialogProps = { readonly submission: Submission; readonly onClose: () => void };

/** A suspended invoice: the documents and the comment that the buyer waits for. */
export function CompleteDialog({ submission, onClose }: CompleteDialogProps) {
  const { ask, isAsking, problem } = useCorrection(submission, (failed) => {
    if (failed === undefined) onClose();
  });
  const [pieces, setPieces] = useState<readonly Attachment[]>([]);
  const [comment, setComment] = useState('');
  const [isTried, setTried] = useState(false);
  const files = useRef<HTMLDivElement>(null);
  // The same bytes chosen again are one piece, under their newer name.
  const add = useCallback((piece: Attachment) => {
    setPieces((before) => [...before.filter(({ fileId }) => fileId !== piece.fileId), piece]);
  }, []);
  const intake = useFileIntake(add);
  const isEmpty = pieces.length === 0 && comment.trim() === '';
  const isMany = pieces.length > correctionLimits.pieces;
  const commentError = tooLong(comment.trim(), correctionLimits.comment);
  const isImporting = intake.importing !== undefined;

  const focusFiles = () => files.current?.querySelector('button')?.focus();

  function send(): void {
    setTried(true);
    if (isEmpty || isMany) focusFiles();
    else if (commentError !== undefined) focusField('correction.comment');
    else
      ask({
        act: 'complete',
        pieces: pieces.map(({ fileId, name, mimeType }) => ({ fileId, name, mimeType })),
        comment: comment.trim(),
      });
  }

  function remove(piece: Attachment): void {
    setPieces(pieces.filter(({ fileId }) => fileId !== piece.fileId));
    // The button that had the focus goes with its piece.
    focusFiles();
  }

  return (
    <CorrectionDialog
      submission={submission}
      act="complete"
      title={say(correctionTexts.completeTitle, { number: submission.number })}
      words={correctionTexts.completeWords}
      problem={problem}
      isPending={isAsking || isImporting}
      onClose={onClose}
      onSend={send}
    >
      {isTried && isEmpty && !isImporting && (
        <p className="bad" role="alert">
          {correctionTexts.completeMissing}
        </p>
      )}
      {isMany && (
        <p className="bad" role="alert">
          {say(correctionTexts.manyPieces, { count: pieces.length, max: correctionLimits.pieces })}
        </p>
      )}
      <div className="stack" ref={files}>
        <div>
          <FileTrigger allowsMultiple onSelect={(chosen) => intake.take([...(chosen ?? [])])}>
            <Button>{correctionTexts.addFiles}</Button>
          </FileTrigger>
        </div>
        <p className="muted">{correctionTexts.filesHelp}</p>
        {intake.importing !== undefined && (
          <Progress label={say(documentTexts.importing, { name: intake.importing })} />
        )}
        {intake.problems.map((each, index) => (
          // Two files of one choice may bear one name.
          <ProblemBanner key={`${each.kind} ${String(index)}`} problem={each} />
        ))}
        {pieces.length > 0 && (
          <ul className="pieces" aria-label={correctionTexts.files}>
            {pieces.map((piece) => (
              <li key={piece.fileId} className="row">
                {piece.name}
                <Button
                  tone="quiet"
                  label={say(correctionTexts.removeNamed, { name: piece.name })}
                  onPress={() => remove(piece)}
                >
                  {correctionTexts.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <CommentField
        value={comment}
        onChange={setComment}
        fieldPath="correction.comment"
        error={isTried ? commentError : undefined}
      />
    </CorrectionDialog>
  );
}
