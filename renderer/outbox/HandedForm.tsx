import { useState, type FormEvent } from 'react';
import type { FileId } from '../../core/draft/attachment.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { nextWorkingDay } from '../../core/outbox/next-working-day.ts';
import { isFlowNumber } from '../../core/outbox/receipt-number.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { todayOn } from '../draft/draft-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { mergeSubmission } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CertificateField } from './CertificateField.tsx';
import { filingWords } from './filing-words.ts';
import { guideTexts } from './guide-texts.ts';
import { guideOf } from './hand-guide.ts';
import { dayOf, remindOn } from './reminders.ts';
import { undoHanded } from './undo-handed.ts';

/** What the user notes of his own deposit: what he saw, the day, the number and certificate of the portal, a reminder. */
export function HandedForm({ submission }: { readonly submission: Submission }) {
  const host = useHost();
  const { id, kind, number, state, forPlatform } = submission;
  const handed = state.name === 'handed' ? state : undefined;
  const [isOpen, setOpen] = useState(handed === undefined);
  const [isSeen, setSeen] = useState(handed !== undefined);
  const [isTried, setTried] = useState(false);
  const [handedOn, setHandedOn] = useState<IsoDate | undefined>(handed?.handedOn ?? todayOn());
  const [receipt, setReceipt] = useState(handed?.receiptNumber ?? '');
  const [certificateId, setCertificateId] = useState<FileId | undefined>(handed?.certificateId);
  const [remind, setRemind] = useState<IsoDate | undefined>(
    handed === undefined ? nextWorkingDay(todayOn()) : dayOf(handed.remindAt),
  );
  const [problem, setProblem] = useState<Problem>();
  const guide = guideOf(submission);
  const agreed = filingWords(kind);
  const isOdd = kind === 'invoice' && forPlatform !== true && receipt.trim() !== '' && !isFlowNumber(receipt.trim());

  async function note(): Promise<void> {
    setTried(true);
    if (handedOn === undefined || !isSeen) return;
    const receiptNumber = receipt.trim();
    const answer = await host.outbox.noteHanded({
      id,
      handedOn,
      ...(receiptNumber === '' ? {} : { receiptNumber }),
      ...(certificateId === undefined ? {} : { certificateId }),
      ...(remind === undefined ? {} : { remindAt: remindOn(remind) }),
    });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    mergeSubmission(answer.value);
    setOpen(false);
    announce(say(agreed.noted, { number }), () => void undoHanded(host, submission));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void note();
  }
  const words = handed?.receiptNumber === undefined ? agreed.handedWords : agreed.handedNumber;
  return (
    <section className="card stack">
      <h2>{guideTexts.done}</h2>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {handed !== undefined && (
        <p>{say(words, { date: formatTypedDay(handed.handedOn), receipt: handed.receiptNumber ?? '' })}</p>
      )}
      {isOpen ? (
        <form className="form stack" noValidate onSubmit={submit}>
          <CheckField label={guide.seen} isSelected={isSeen} onChange={setSeen} />
          {isTried && !isSeen && (
            <p className="bad" role="alert">
              {guideTexts.seenMissing}
            </p>
          )}
          <div className="pair">
            <DateField label={agreed.handedOn} isRequired value={handedOn} onChange={setHandedOn} />
            <DateField
              label={guideTexts.remindOn}
              help={guide.remindHelp}
              isOptional
              value={remind}
              onChange={setRemind}
            />
          </div>
          <TextField
            label={guide.receipt}
            help={isOdd ? guideTexts.receiptOdd : guide.receiptHelp}
            isOptional
            maxLength={100}
            value={receipt}
            onChange={setReceipt}
          />
          <CertificateField isChosen={certificateId !== undefined} onChoose={setCertificateId} />
          <div className="row">
            <Button type="submit" tone="primary">
              {guideTexts.note}
            </Button>
          </div>
        </form>
      ) : (
        <div className="row">
          <Button onPress={() => setOpen(true)}>{guideTexts.correct}</Button>
          <Button tone="quiet" onPress={() => void undoHanded(host, submission)}>
            {guideTexts.undo}
          </Button>
        </div>
      )}
    </section>
  );
}
