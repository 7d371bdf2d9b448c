import { useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import { DecideDialog } from '../outbox/DecideDialog.tsx';
import { DraftRoad, FilingRoad, useStatus } from '../status/FilingRoad.tsx';
import type { Submission } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { formatCents, formatInstant } from '../ui/french-values.ts';
import { navigate } from '../ui/navigation.ts';
import { filterOf, type InvoiceRow } from './list-rows.ts';
import { listTexts } from './list-texts.ts';
import { SubmissionActions } from './SubmissionActions.tsx';

const SHOWN = 6;
const urgency = { decide: 0, draft: 1, waiting: 2, deposited: 3 } as const;

function FilingSentence({ submission }: { readonly submission: Submission }) {
  return <>{useStatus(submission).sentence}</>;
}

type AwaitingItemProps = { readonly row: InvoiceRow; readonly company: Company; readonly onDecide: () => void };

function AwaitingItem({ row, company, onDecide }: AwaitingItemProps) {
  const { submission, record, customer, number, grandTotalCents } = row;
  const open = () => navigate({ screen: 'invoice', id: record.id });
  const name = number === '' ? say(listTexts.draftName, { customer }) : number;
  return (
    <li>
      <div className="what">
        {number === '' ? <strong>{customer}</strong> : <strong>{number}</strong>}
        {number === '' ? ` · ${formatCents(grandTotalCents)}` : ` · ${customer}`}
        <span className="beneath">
          {submission === undefined ? (
            say(listTexts.draftSince, { date: formatInstant(record.updatedAt) })
          ) : (
            <FilingSentence submission={submission} />
          )}
        </span>
      </div>
      {submission === undefined ? <DraftRoad /> : <FilingRoad submission={submission} />}
      <div className="todo-action">
        {submission === undefined && (
          <Button label={`${listTexts.continueDraft} ${name}`} onPress={open}>
            {listTexts.continueDraft}
          </Button>
        )}
        {submission !== undefined && filterOf(row) === 'decide' && (
          <SubmissionActions submission={submission} company={company} onDecide={onDecide} />
        )}
        {submission !== undefined && filterOf(row) !== 'decide' && (
          <Button label={say(listTexts.viewNamed, { name })} onPress={open}>
            {listTexts.view}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What waits for the user: decisions first, then drafts, then what waits for the network. */
export function Awaiting({
  rows,
  company,
}: {
  readonly rows: readonly InvoiceRow[] | undefined;
  readonly company: Company;
}) {
  const [decided, setDecided] = useState<Submission>();
  const awaiting = (rows ?? [])
    .filter((row) => filterOf(row) !== 'deposited')
    .sort((a, b) => urgency[filterOf(a)] - urgency[filterOf(b)]);
  if (rows !== undefined && awaiting.length === 0) {
    const isFirst = rows.length === 0;
    return (
      <section className="card">
        <EmptyState title={isFirst ? listTexts.firstTitle : listTexts.nothingTitle}>
          {isFirst ? listTexts.firstWords : listTexts.nothingWords}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="card">
      <h2>{listTexts.waitingTitle}</h2>
      <ul className="todo">
        {awaiting.slice(0, SHOWN).map((row) => (
          <AwaitingItem key={row.record.id} row={row} company={company} onDecide={() => setDecided(row.submission)} />
        ))}
      </ul>
      {awaiting.length > SHOWN && (
        <p className="muted">
          <a href="#/factures">{say(listTexts.moreWaiting, { count: awaiting.length - SHOWN })}</a>
        </p>
      )}
      {decided?.state.name === 'held' && <DecideDialog submission={decided} onClose={() => setDecided(undefined)} />}
    </section>
  );
}
