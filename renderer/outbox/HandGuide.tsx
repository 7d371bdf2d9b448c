import { useMemo } from 'react';
import type { Submission } from '../../core/outbox/submission.ts';
import { todayOn } from '../draft/draft-store.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { announce } from '../ui/notices.ts';
import { copyText } from './copy-text.ts';
import { CopyFields } from './CopyFields.tsx';
import { GuideFiles } from './GuideFiles.tsx';
import { guideTexts } from './guide-texts.ts';
import { HandedForm } from './HandedForm.tsx';
import { guideOf } from './hand-guide.ts';
import './guide.css';

/** Shells that show pages of their own: there the address is copied, a window never opens one. */
function canOpenTab(): boolean {
  return location.protocol === 'http:' || location.protocol === 'https:';
}

async function copyAddress(address: string): Promise<void> {
  announce(
    (await copyText(address)) ? say(guideTexts.copied, { label: guideTexts.addressName }) : guideTexts.copyFailed,
  );
}

/** Goes along with a deposit by hand, network or not: what to know, the steps, the files, the values to copy, what came of it. */
export function HandGuide({ submission }: { readonly submission: Submission }) {
  const guide = useMemo(() => guideOf(submission), [submission]);
  const { deadlineOn, state } = submission;
  const isPassed = deadlineOn !== undefined && deadlineOn < todayOn();
  return (
    <div className="guide">
      <div className="stack">
        <section className="card stack">
          {deadlineOn !== undefined && state.name === 'toHand' && (
            <p className={isPassed ? 'bad' : 'wait'}>
              {say(isPassed ? guideTexts.deadlinePassed : guideTexts.deadline, { date: formatTypedDay(deadlineOn) })}
            </p>
          )}
          {guide.warnings.length > 0 && (
            <>
              <h2>{guideTexts.before}</h2>
              <ul className="guide-steps">
                {guide.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </>
          )}
          {guide.address === '' ? (
            <p>{guide.addressWords}</p>
          ) : (
            <>
              <p>
                {guideTexts.portal} <strong className="copy-address">{guide.address}</strong>
                {guide.addressWords !== '' && <span className="beneath">{guide.addressWords}</span>}
              </p>
              <div className="row">
                <Button onPress={() => void copyAddress(guide.address)}>{guideTexts.copyAddress}</Button>
                {canOpenTab() && (
                  <a className="guide-link" href={guide.address} target="_blank" rel="noreferrer">
                    {guideTexts.openAddress}
                  </a>
                )}
              </div>
            </>
          )}
          <h2>{guideTexts.steps}</h2>
          <ol className="guide-steps">
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <GuideFiles submission={submission} />
      </div>
      <div className="stack">
        <CopyFields key={submission.id} id={submission.id} />
        <HandedForm key={state.name} submission={submission} />
      </div>
    </div>
  );
}
