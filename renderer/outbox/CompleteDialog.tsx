import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Problem } from '../../core/draft/problem.ts';
import type { CorrectionAct } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { TextField } from '../ui/TextField.tsx';
import { askCorrection } from './ask-correction.ts';
import { correctionTexts } from './correction-texts.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';

type CompleteDialogProps = { readonly submission: Submission; readonly onClose: () => void };
type Piece = Extract<CorrectionAct, { act: 'complete' }>['pieces'][number];

/** A suspended invoice: the documents and the comment that the buyer waits for. */
export function CompleteDialog({ submission, onClose }: CompleteDialogProps) {
  const host = useHost();
  const [pieces, setPieces] = useState<readonly Piece[]>([]);
  const [comment, setComment] = useState('');
  const [longName, setLongName] = useState<string>();
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isEmpty = pieces.length === 0 && comment.trim() === '';

  async function add(files: FileList | null): Promise<void> {
    setProblem(undefined);
    setLongName(undefined);
    for (const file of files ?? []) {
      if (file.name.length > 50) {
        setLongName(file.name);
        continue;
      }
      const stored = await host.files.import({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      if (!stored.ok) {
        setProblem(stored.problem);
        continue;
      }
      const { fileId, name, mimeType } = stored.value;
      setPieces((before) => [...before.filter((each) => each.fileId !== fileId), { fileId, name, mimeType }]);
    }
  }

  async function send(): Promise<void> {
    setTried(true);
    if (isEmpty) return;
    const asked: CorrectionAct = { act: 'complete', pieces: [...pieces], comment: comment.trim() };
    const failed = await askCorrection(host, submission, asked, correctionTexts.asked);
    setProblem(failed);
    if (failed === undefined) onClose();
  }

  return (
    <CorrectionDialog
      title={say(correctionTexts.completeTitle, { number: submission.number })}
      words={correctionTexts.completeWords}
      problem={problem}
      onClose={onClose}
      onSend={() => void send()}
    >
      {longName !== undefined && (
        <p className="bad" role="alert">
          {say(correctionTexts.nameLong, { name: longName })}
        </p>
      )}
      {isTried && isEmpty && (
        <p className="bad" role="alert">
          {correctionTexts.completeMissing}
        </p>
      )}
      <div className="stack">
        <FileTrigger allowsMultiple onSelect={(files) => void add(files)}>
          <Button>{correctionTexts.addFiles}</Button>
        </FileTrigger>
        <p className="muted">{correctionTexts.filesHelp}</p>
        {pieces.length > 0 && (
          <ul aria-label={correctionTexts.files}>
            {pieces.map(({ fileId, name }) => (
              <li key={fileId} className="row">
                {name}
                <Button
                  tone="quiet"
                  label={say(correctionTexts.removeNamed, { name })}
                  onPress={() => setPieces(pieces.filter((each) => each.fileId !== fileId))}
                >
                  {correctionTexts.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TextField
        label={correctionTexts.comment}
        help={correctionTexts.commentHelp}
        isOptional
        rows={3}
        maxLength={200}
        value={comment}
        onChange={setComment}
      />
    </CorrectionDialog>
  );
}
