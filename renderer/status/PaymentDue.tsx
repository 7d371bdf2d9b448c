import { useState } from 'react';
import type { Submission } from '../../core/outbox/submission.ts';
import { buyerKinds, type BuyerKind } from '../../core/status/payment-deadline.ts';
import { todayOn } from '../draft/draft-store.ts';
import { useSettings, writeSetting } from '../draft/settings.ts';
import { useDraft } from '../draft/use-drafts.ts';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { addedWords, delayWords } from './late-words.ts';
import { paymentOf, type Payment } from './overdue.ts';
import { buyerKindOf, changeBuyerKind } from './payment-settings.ts';
import { paymentTexts } from './payment-texts.ts';

const kinds = buyerKinds.map((id) => ({ id, label: paymentTexts[id], hint: paymentTexts[`${id}Hint`] }));

function DueWords({ payment }: { readonly payment: Payment }) {
  if (payment.name === 'interrupted') return <p>{paymentTexts.interrupted}</p>;
  if (payment.days === 0) {
    return <p>{say(paymentTexts.awaitedBefore, { date: formatTypedDay(payment.deadlineOn) })}</p>;
  }
  return (
    <>
      <p>
        <strong>{delayWords(payment)}</strong>
      </p>
      <p>{addedWords(payment)}</p>
      <p className="muted">{paymentTexts.whatToDo}</p>
    </>
  );
}

/** Until when a filing's buyer has to pay, by the kind of buyer that the user says it is; nothing where no payment is awaited. */
export function PaymentDue({ submission }: { readonly submission: Submission }) {
  const settings = useSettings();
  const record = useDraft(submission.filingId);
  const [today] = useState(todayOn);
  if (record === undefined || settings === undefined) return null;
  const payment = paymentOf(submission, { record: record ?? undefined, settings, todayOn: today });
  if (payment === undefined) return null;
  const { buyerSiret } = submission;
  const choose = (id: string) =>
    void writeSetting('buyerKinds', changeBuyerKind(settings, buyerSiret, id as BuyerKind));
  return (
    <section className="stack">
      <h2>
        {submission.channel === 'sandbox' && paymentTexts.sandboxMark}
        {paymentTexts.title}
      </h2>
      <div className="stack" role="status">
        <DueWords payment={payment} />
      </div>
      <SelectField
        label={paymentTexts.kind}
        value={buyerKindOf(settings, buyerSiret)}
        options={kinds}
        onChange={choose}
      />
    </section>
  );
}
