import { useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { BundleCard } from '../outbox/BundleCard.tsx';
import { DecideDialog } from '../outbox/DecideDialog.tsx';
import { groupOf, latestRevisions, OUTBOX_GROUPS, type OutboxGroup } from '../outbox/outbox-groups.ts';
import { HandZip } from '../outbox/HandZip.tsx';
import { outboxTexts } from '../outbox/texts.ts';
import { UntoldBanner } from '../outbox/UntoldBanner.tsx';
import { LinkBanner } from '../portal/LinkBanner.tsx';
import { useLinkNeed } from '../portal/use-link-need.ts';
import { FilingWhere } from '../status/FilingRoad.tsx';
import { FollowNow } from '../status/FollowNow.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatCents } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate, toHash } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { SubmissionActions } from './SubmissionActions.tsx';
import '../outbox/outbox.css';

const groupNames: Readonly<Record<OutboxGroup, string>> = {
  decide: outboxTexts.groupDecide,
  waiting: outboxTexts.groupWaiting,
  moving: outboxTexts.groupMoving,
  deposited: outboxTexts.groupDeposited,
  withdrawn: outboxTexts.groupWithdrawn,
};
const columns = [
  { id: 'filing', label: outboxTexts.filing },
  { id: 'recipient', label: outboxTexts.recipient },
  { id: 'total', label: outboxTexts.amount, isNumber: true },
  { id: 'where', label: outboxTexts.where },
  { id: 'actions', label: outboxTexts.actions, isLabelHidden: true },
];

type RowProps = { readonly submission: Submission; readonly company: Company; readonly onDecide: () => void };

function SubmissionRow({ submission, company, onDecide }: RowProps) {
  return (
    <tr>
      <th scope="row" className="nowrap">
        <a href={toHash({ screen: 'outbox', submissionId: submission.id })}>{submission.number}</a>
      </th>
      <td>{submission.buyerName}</td>
      <td className="num">
        {submission.grandTotalCents === undefined ? '' : formatCents(submission.grandTotalCents)}
        {submission.kind === 'fuel' && <span className="beneath">{outboxTexts.refund}</span>}
      </td>
      <td>
        <FilingWhere submission={submission} />
      </td>
      <td className="actions">
        <SubmissionActions submission={submission} company={company} onDecide={onDecide} />
      </td>
    </tr>
  );
}

/** Everything that was queued: what waits for the user first, then what waits for the network, then what has gone. */
export function OutboxScreen({ company }: { readonly company: Company }) {
  const submissions = latestRevisions(useLive((state) => state.submissions));
  const sender = useLive((state) => state.sender);
  const isApiClosed = useLinkNeed() !== undefined;
  const [decidedId, setDecidedId] = useState<string>();
  const decided = submissions.find(({ id, state }) => id === decidedId && state.name === 'held');
  const groups = OUTBOX_GROUPS.map((group) => ({
    group,
    members: submissions.filter((each) => groupOf(each) === group),
  })).filter(({ members }) => members.length > 0);
  return (
    <Screen title={outboxTexts.title} actions={<FollowNow submissions={submissions} />}>
      <UntoldBanner />
      <LinkBanner />
      {submissions.length === 0 ? (
        <section className="card">
          <EmptyState
            title={outboxTexts.emptyTitle}
            action={<Button onPress={() => navigate({ screen: 'invoices' })}>{outboxTexts.emptyAction}</Button>}
          >
            {outboxTexts.emptyWords}
          </EmptyState>
        </section>
      ) : (
        <>
          {sender !== undefined && (
            <BundleCard
              waiting={submissions.filter((each) => groupOf(each) === 'waiting')}
              isAllThrough={submissions.every((each) => !['decide', 'moving'].includes(groupOf(each)))}
              sender={sender}
              isApiClosed={isApiClosed}
            />
          )}
          <HandZip submissions={submissions} />
          <section className="card sheet">
            <Table label={outboxTexts.tableLabel} columns={columns}>
              {groups.map(({ group, members }) => (
                <tbody key={group}>
                  <tr className="group">
                    <th scope="rowgroup" colSpan={columns.length}>
                      {groupNames[group]}
                    </th>
                  </tr>
                  {members.map((each) => (
                    <SubmissionRow
                      key={each.id}
                      submission={each}
                      company={company}
                      onDecide={() => setDecidedId(each.id)}
                    />
                  ))}
                </tbody>
              ))}
            </Table>
          </section>
        </>
      )}
      {decided !== undefined && <DecideDialog submission={decided} onClose={() => setDecidedId(undefined)} />}
    </Screen>
  );
}
