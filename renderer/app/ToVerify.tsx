import { todayOn } from '../draft/draft-store.ts';
import { filingWords } from '../outbox/filing-words.ts';
import { guideTexts } from '../outbox/guide-texts.ts';
import { dueToVerify } from '../outbox/reminders.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';

const SHOWN = 5;

/** Deposits by hand that the user wanted to be reminded of: what became of them is on the portal alone. */
export function ToVerify() {
  const submissions = useLive((state) => state.submissions);
  const due = dueToVerify(submissions, todayOn());
  if (due.length === 0) return null;
  return (
    <section className="card">
      <h2>{guideTexts.verifyTitle}</h2>
      <ul className="todo">
        {due.slice(0, SHOWN).map(({ id, kind, number, buyerName, state }) => (
          <li key={id}>
            <div className="what">
              <strong>{number}</strong>
              {buyerName !== '' && ` · ${buyerName}`}
              {state.name === 'handed' && (
                <span className="beneath">
                  {say(filingWords(kind).handedWords, { date: formatTypedDay(state.handedOn) })}
                </span>
              )}
            </div>
            <div className="todo-action">
              <Button
                label={say(guideTexts.verifyNamed, { name: number })}
                onPress={() => navigate({ screen: 'outbox', submissionId: id })}
              >
                {guideTexts.verify}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
