import { todayOn } from '../draft/draft-store.ts';
import { useDumeCompany, useDumes } from '../draft/dume-store.ts';
import { dumeTexts } from '../draft/dume-texts.ts';
import { addDays } from '../../core/draft/iso-date.ts';
import { useStatus } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { dueTexts } from './due-texts.ts';
import { dumeName, filingsToHand, waitingDumes } from './waiting-filings.ts';

const SHOWN = 5;
/** How long before its end a certificate is spoken of. */
const CERTIFICATE_DAYS = 30;

function Deadline({ on }: { readonly on: string | undefined }) {
  if (on === undefined) return <span className="beneath">{dueTexts.noDeadline}</span>;
  const isLate = on < todayOn();
  return (
    <span className={isLate ? 'beneath bad' : 'beneath'}>
      {say(isLate ? dueTexts.passed : dueTexts.before, { date: formatTypedDay(on) })}
    </span>
  );
}

function ToHand({ submission }: { readonly submission: Submission }) {
  const { sentence } = useStatus(submission);
  const { id, number, buyerName, deadlineOn } = submission;
  return (
    <li>
      <div className="what">
        <strong>{number}</strong>
        {buyerName !== '' && ` · ${buyerName}`}
        <span className="beneath">{sentence}</span>
        <Deadline on={deadlineOn} />
      </div>
      <div className="todo-action">
        <Button
          label={say(dueTexts.depositNamed, { name: number })}
          onPress={() => navigate({ screen: 'handGuide', submissionId: id })}
        >
          {dueTexts.deposit}
        </Button>
      </div>
    </li>
  );
}

/** What has a deadline beside the invoices: consultations that wait for their DUME, deposits by hand, certificates that end. */
export function DueFilings() {
  const dumes = useDumes();
  const file = useDumeCompany();
  const submissions = useLive((state) => state.submissions);
  const waiting = waitingDumes(dumes ?? [], submissions);
  const toHand = filingsToHand(submissions);
  const ending = (file?.certificates ?? []).filter(
    ({ expiresOn }) => expiresOn !== undefined && expiresOn <= addDays(todayOn(), CERTIFICATE_DAYS),
  );
  if (waiting.length + toHand.length + ending.length === 0) return null;
  return (
    <section className="card">
      <h2>{dueTexts.title}</h2>
      <ul className="todo">
        {toHand.slice(0, SHOWN).map((submission) => (
          <ToHand key={submission.id} submission={submission} />
        ))}
        {waiting.slice(0, SHOWN).map(({ id, dume }) => (
          <li key={id}>
            <div className="what">
              <strong>{dumeName(dume)}</strong>
              <Deadline on={dume.consultation.deadlineOn} />
            </div>
            <div className="todo-action">
              <Button
                label={say(dumeTexts.prepareNamed, { name: dumeName(dume) })}
                onPress={() => navigate({ screen: 'dume', id })}
              >
                {dumeTexts.prepare}
              </Button>
            </div>
          </li>
        ))}
        {ending.slice(0, SHOWN).map(({ key, name, expiresOn }) => (
          <li key={key}>
            <div className="what">
              <strong>{name}</strong>
              <span className="beneath">{say(dueTexts.certificate, { date: formatTypedDay(expiresOn ?? '') })}</span>
            </div>
            <div className="todo-action">
              <Button label={say(dueTexts.renewNamed, { name })} onPress={() => navigate({ screen: 'companyFile' })}>
                {dueTexts.renew}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
