import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import { navigate } from '../ui/navigation.ts';
import { addedWords, delayWords } from './late-words.ts';
import { overdueSums, type Overdue } from './overdue.ts';
import { paymentTexts } from './payment-texts.ts';

const SHOWN = 5;

function OverdueItem({ overdue: { submission, payment } }: { readonly overdue: Overdue }) {
  const { id, number, buyerName, channel } = submission;
  return (
    <li>
      <div className="what">
        <strong>{number}</strong>
        {` · ${buyerName} · ${formatCents(payment.dueCents)}`}
        <span className="beneath">
          {channel === 'sandbox' && paymentTexts.sandboxMark}
          {delayWords(payment)}
        </span>
        <span className="beneath">{addedWords(payment)}</span>
      </div>
      <div className="todo-action">
        <Button
          label={say(paymentTexts.followNamed, { name: number })}
          onPress={() => navigate({ screen: 'outbox', submissionId: id })}
        >
          {paymentTexts.follow}
        </Button>
      </div>
    </li>
  );
}

/** The invoices whose payment is late, what the delay adds to each, and what to do; nothing when none is late. */
export function OverdueList({ list }: { readonly list: readonly Overdue[] }) {
  if (list.length === 0) return null;
  const { dueCents, addedCents } = overdueSums(list);
  const sums = { due: formatCents(dueCents), added: formatCents(addedCents) };
  return (
    <section className="card stack" aria-labelledby="overdue-title">
      <h2 id="overdue-title">{paymentTexts.overdueTitle}</h2>
      <p>{say(paymentTexts.overdueSums, sums)}</p>
      <ul className="todo">
        {list.slice(0, SHOWN).map((each) => (
          <OverdueItem key={each.submission.id} overdue={each} />
        ))}
      </ul>
      {list.length > SHOWN && <p className="muted">{say(paymentTexts.more, { count: list.length - SHOWN })}</p>}
      <p className="muted">{paymentTexts.whatToDo}</p>
    </section>
  );
}
