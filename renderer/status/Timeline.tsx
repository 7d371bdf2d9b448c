import type { Submission } from '../../core/outbox/submission.ts';
import { formatInstant } from '../ui/french-values.ts';
import { FollowNow } from './FollowNow.tsx';
import { historyWords } from './history-words.ts';
import { StepWords } from './StepWords.tsx';
import { PaymentDue } from './PaymentDue.tsx';
import { statusTexts } from './texts.ts';

/** What happened to a filing, oldest first, with the portal's own words, and the payment that it awaits. */
export function Timeline({ submission }: { readonly submission: Submission }) {
  const steps = [{ at: submission.sealedAt, code: 'sealed', words: '' }, ...submission.history].filter(
    (step, index) => index === 0 || step.code !== 'sealed',
  );
  return (
    <div className="stack">
      <section className="stack">
        <div className="row">
          <h2>{statusTexts.history}</h2>
          <FollowNow submissions={[submission]} />
        </div>
        <ol className="timeline">
          {steps.map((step, index) => (
            <li key={`${step.at} ${step.code} ${String(index)}`}>
              <time dateTime={step.at}>{formatInstant(step.at)}</time>
              {historyWords(step, submission.kind)}
              <StepWords step={step} isSandbox={submission.channel === 'sandbox'} />
            </li>
          ))}
        </ol>
      </section>
      <PaymentDue submission={submission} />
    </div>
  );
}
