import { useState } from 'react';
import { compactIdentifier, formatSiret, isSiretShaped } from '../../core/draft/siret.ts';
import { correctionLimits } from '../../core/outbox/correction.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { useCorrection } from './ask-correction.ts';
import { CommentField } from './CommentField.tsx';
import { correctionTexts, tooLong } from './correction-texts.ts';
import { CorrectionDialog } from './CorrectionDialog.tsx';

type RecycleDialogProps = { readonly submission: Submission; readonly onClose: () => void };

/** An invoice « à recycler »: the three things that may change, and nothing else. */
export function RecycleDialog({ submission, onClose }: RecycleDialogProps) {
  const { ask, isAsking, problem } = useCorrection(submission, (failed) => {
    if (failed === undefined) onClose();
  });
  const [typed, setTyped] = useState({ siret: '', service: '', engagement: '', comment: '' });
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const siret = compactIdentifier(typed.siret);
  const [service, engagement, comment] = [typed.service.trim(), typed.engagement.trim(), typed.comment.trim()];
  const isEmpty = siret === '' && service === '' && engagement === '';
  const buyerSiret = formatSiret(submission.buyerSiret).replaceAll(' ', '\u00a0');
  const errors = {
    siret: siret !== '' && !isSiretShaped(siret) ? correctionTexts.buyerSiretBad : undefined,
    service: tooLong(service, correctionLimits.serviceCode),
    engagement: tooLong(engagement, correctionLimits.engagement),
    comment: tooLong(comment, correctionLimits.comment),
  };
  const fields = ['siret', 'service', 'engagement', 'comment'] as const;
  const errorOf = (field: (typeof fields)[number]) => ({
    fieldPath: `correction.${field}`,
    ...(isTried ? { error: errors[field] } : {}),
  });

  function send(): void {
    setTried(true);
    const first = fields.find((field) => errors[field] !== undefined) ?? (isEmpty ? 'siret' : undefined);
    if (first !== undefined) {
      focusField(`correction.${first}`);
      return;
    }
    ask({
      act: 'recycle',
      ...(siret === '' ? {} : { buyerSiret: siret }),
      ...(service === '' ? {} : { serviceCode: service }),
      ...(engagement === '' ? {} : { engagement }),
      ...(comment === '' ? {} : { comment }),
    });
  }

  return (
    <CorrectionDialog
      submission={submission}
      act="recycle"
      title={say(correctionTexts.recycleTitle, { number: submission.number })}
      words={correctionTexts.recycleWords}
      problem={problem}
      isPending={isAsking}
      onClose={onClose}
      onSend={send}
    >
      {isTried && isEmpty && (
        <p className="bad" role="alert">
          {correctionTexts.nothing}
        </p>
      )}
      <TextField
        label={correctionTexts.buyerSiret}
        help={say(correctionTexts.buyerNow, { siret: buyerSiret, name: submission.buyerName })}
        isOptional
        isNumber
        value={typed.siret}
        onChange={(text) => set({ siret: text })}
        {...errorOf('siret')}
      />
      <TextField
        label={correctionTexts.serviceCode}
        isOptional
        value={typed.service}
        onChange={(text) => set({ service: text })}
        {...errorOf('service')}
      />
      <TextField
        label={correctionTexts.engagement}
        isOptional
        value={typed.engagement}
        onChange={(text) => set({ engagement: text })}
        {...errorOf('engagement')}
      />
      <CommentField value={typed.comment} onChange={(text) => set({ comment: text })} {...errorOf('comment')} />
    </CorrectionDialog>
  );
}
