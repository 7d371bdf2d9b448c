import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { compactIdentifier, isSiretShaped } from '../../core/draft/siret.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { TextField } from '../ui/TextField.tsx';
import { askCorrection } from './ask-correction.ts';
import { correctionTexts } from './correction-texts.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';

type RecycleDialogProps = { readonly submission: Submission; readonly onClose: () => void };

/** An invoice « à recycler »: the three things that may change, and nothing else. */
export function RecycleDialog({ submission, onClose }: RecycleDialogProps) {
  const host = useHost();
  const [typed, setTyped] = useState({ siret: '', service: '', engagement: '', comment: '' });
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const siret = compactIdentifier(typed.siret);
  const [service, engagement, comment] = [typed.service.trim(), typed.engagement.trim(), typed.comment.trim()];
  const isSiretBad = siret !== '' && !isSiretShaped(siret);
  const isEmpty = siret === '' && service === '' && engagement === '';

  async function send(): Promise<void> {
    setTried(true);
    if (isSiretBad || isEmpty) return;
    const asked = {
      act: 'recycle',
      ...(siret === '' ? {} : { buyerSiret: siret }),
      ...(service === '' ? {} : { serviceCode: service }),
      ...(engagement === '' ? {} : { engagement }),
      ...(comment === '' ? {} : { comment }),
    } as const;
    const failed = await askCorrection(host, submission, asked, correctionTexts.asked);
    setProblem(failed);
    if (failed === undefined) onClose();
  }

  return (
    <CorrectionDialog
      title={say(correctionTexts.recycleTitle, { number: submission.number })}
      words={correctionTexts.recycleWords}
      problem={problem}
      onClose={onClose}
      onSend={() => void send()}
    >
      {isTried && isEmpty && (
        <p className="bad" role="alert">
          {correctionTexts.nothing}
        </p>
      )}
      <TextField
        label={correctionTexts.buyerSiret}
        isOptional
        isNumber
        maxLength={20}
        value={typed.siret}
        onChange={(text) => set({ siret: text })}
        {...(isTried && isSiretBad ? { error: correctionTexts.buyerSiretBad } : {})}
      />
      <TextField
        label={correctionTexts.serviceCode}
        isOptional
        maxLength={100}
        value={typed.service}
        onChange={(text) => set({ service: text })}
      />
      <TextField
        label={correctionTexts.engagement}
        isOptional
        maxLength={50}
        value={typed.engagement}
        onChange={(text) => set({ engagement: text })}
      />
      <TextField
        label={correctionTexts.comment}
        help={correctionTexts.commentHelp}
        isOptional
        rows={2}
        maxLength={200}
        value={typed.comment}
        onChange={(text) => set({ comment: text })}
      />
    </CorrectionDialog>
  );
}
