import { useState, type FormEvent } from 'react';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { todayOn } from '../draft/draft-store.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { mergeSubmission } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { guideTexts } from './guide-texts.ts';
import { handGuides } from './hand-guide.ts';

/** What the user notes of his own deposit: the day, and the number that the portal gave. */
export function HandedForm({ submission }: { readonly submission: Submission }) {
  const host = useHost();
  const { id, kind, number, state } = submission;
  const handed = state.name === 'handed' ? state : undefined;
  const [isOpen, setOpen] = useState(handed === undefined);
  const [handedOn, setHandedOn] = useState<IsoDate | undefined>(handed?.handedOn ?? todayOn());
  const [receipt, setReceipt] = useState(handed?.receiptNumber ?? '');
  const [problem, setProblem] = useState<Problem>();
  const guide = handGuides[kind];

  async function note(): Promise<void> {
    if (handedOn === undefined) return;
    const receiptNumber = receipt.trim();
    const answer = await host.outbox.noteHanded({
      id,
      handedOn,
      ...(receiptNumber === '' ? {} : { receiptNumber }),
    });
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    mergeSubmission(answer.value);
    setOpen(false);
    announce(say(guideTexts.noted, { number }));
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void note();
  }
  const words = handed?.receiptNumber === undefined ? guideTexts.handedWords : guideTexts.handedNumber;
  return (
    <section className="card stack">
      <h2>{guideTexts.done}</h2>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {handed !== undefined && (
        <p>{say(words, { date: formatTypedDay(handed.handedOn), receipt: handed.receiptNumber ?? '' })}</p>
      )}
      {isOpen ? (
        <form className="form stack" noValidate onSubmit={submit}>
          <div className="pair">
            <DateField label={guideTexts.handedOn} isRequired value={handedOn} onChange={setHandedOn} />
            <TextField
              label={guide.receipt}
              help={guide.receiptHelp}
              isOptional
              maxLength={100}
              value={receipt}
              onChange={setReceipt}
            />
          </div>
          <div className="row">
            <Button type="submit" tone="primary" isDisabled={handedOn === undefined}>
              {guideTexts.note}
            </Button>
          </div>
        </form>
      ) : (
        <div>
          <Button onPress={() => setOpen(true)}>{guideTexts.correct}</Button>
        </div>
      )}
    </section>
  );
}
