import { useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { formatSiret } from '../../core/draft/siret.ts';
import { SealedPreview } from '../document/SealedPreview.tsx';
import { DecideDialog } from '../outbox/DecideDialog.tsx';
import { HandedForm } from '../outbox/HandedForm.tsx';
import { HandTrack } from '../outbox/HandTrack.tsx';
import { filingWords } from '../outbox/filing-words.ts';
import { guideOf } from '../outbox/hand-guide.ts';
import { outboxTexts } from '../outbox/texts.ts';
import { FilingWhere } from '../status/FilingRoad.tsx';
import { statusTexts } from '../status/texts.ts';
import { Timeline } from '../status/Timeline.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatCents, formatInstant } from '../ui/french-values.ts';
import { navigate } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import { SubmissionActions } from './SubmissionActions.tsx';
import '../outbox/outbox.css';

/** The number that the user noted of his own deposit. */
function receiptOf({ state }: Submission): string | undefined {
  return state.name === 'handed' ? state.receiptNumber : undefined;
}

function Facts({ submission }: { readonly submission: Submission }) {
  const { buyerName, buyerSiret, kind, route } = submission;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [statusTexts.buyer, [buyerName, formatSiret(buyerSiret)].filter((part) => part !== '').join(', ')],
    [statusTexts.supplier, formatSiret(submission.supplierSiret)],
    [
      kind === 'fuel' ? statusTexts.refund : statusTexts.amount,
      submission.grandTotalCents === undefined ? undefined : formatCents(submission.grandTotalCents),
    ],
    [statusTexts.pieces, String(submission.attachmentCount)],
    [filingWords(kind).sealedAt, formatInstant(submission.sealedAt)],
    [statusTexts.attempts, route === 'hand' ? undefined : String(submission.attempts)],
    [statusTexts.numberOfFlow, submission.flowNumber],
    [guideOf(submission).receipt, submission.flowNumber === undefined ? receiptOf(submission) : undefined],
  ];
  return (
    <dl className="facts">
      {rows.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** One sealed filing: where it is, what happened to it, and the very document that was sent. */
export function FollowScreen({ submission, company }: { readonly submission: Submission; readonly company: Company }) {
  const [isDeciding, setDeciding] = useState(false);
  const { track } = guideOf(submission);
  return (
    <Screen
      title={say(outboxTexts.followTitle, { number: submission.number, buyer: submission.buyerName })}
      actions={
        <>
          <Button tone="quiet" onPress={() => navigate({ screen: 'outbox' })}>
            {outboxTexts.back}
          </Button>
          <SubmissionActions
            submission={submission}
            company={company}
            canFollow={false}
            onDecide={() => setDeciding(true)}
          />
        </>
      }
    >
      <div className="columns follow">
        <div className="stack">
          <section className="card">
            <FilingWhere submission={submission} />
          </section>
          <section className="card">
            <Facts submission={submission} />
          </section>
          {submission.state.name === 'handed' && track !== undefined && (
            <HandTrack key={submission.history.length} submission={submission} state={submission.state} words={track} />
          )}
          {submission.state.name === 'handed' && <HandedForm submission={submission} />}
          <div className="card">
            <Timeline submission={submission} />
          </div>
        </div>
        <SealedPreview key={submission.id} id={submission.id} />
      </div>
      {isDeciding && submission.state.name === 'held' && (
        <DecideDialog submission={submission} onClose={() => setDeciding(false)} />
      )}
    </Screen>
  );
}
