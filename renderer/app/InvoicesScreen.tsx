import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Company } from '../../core/draft/company.ts';
import { deleteDraft, duplicateDraft } from '../draft/draft-store.ts';
import { kindName } from '../draft/editor-kinds.ts';
import { creditable } from '../draft/editor-origin.ts';
import { kindTexts } from '../draft/kind-texts.ts';
import { useDrafts } from '../draft/use-drafts.ts';
import { DraftRoad, FilingWhere } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { navigate, toHash } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { creditAndOpen } from './invoice-actions.ts';
import { filterOf, toRows, type InvoiceFilter, type InvoiceRow } from './list-rows.ts';
import { listTexts } from './list-texts.ts';
import { startInvoice } from './use-app-commands.ts';
import '../outbox/outbox.css';

const PAGE = 50;
const columns = [
  { id: 'number', label: listTexts.number },
  { id: 'customer', label: listTexts.customer },
  { id: 'total', label: listTexts.grandTotal, isNumber: true },
  { id: 'where', label: listTexts.where },
  { id: 'actions', label: listTexts.actions, isLabelHidden: true },
];
const filters: readonly { readonly id: InvoiceFilter; readonly label: string }[] = [
  { id: 'all', label: listTexts.filterAll },
  { id: 'draft', label: listTexts.filterDraft },
  { id: 'waiting', label: listTexts.filterWaiting },
  { id: 'deposited', label: listTexts.filterDeposited },
  { id: 'decide', label: listTexts.filterDecide },
];

async function duplicate({ record }: InvoiceRow, company: Company): Promise<void> {
  navigate({ screen: 'invoice', id: await duplicateDraft(record.invoice, company.paymentDays) });
}

async function remove({ record, customer }: InvoiceRow): Promise<void> {
  const restore = await deleteDraft(record);
  announce(say(listTexts.removed, { name: customer }), () => void restore());
}

function Row({ row, company }: { readonly row: InvoiceRow; readonly company: Company }) {
  const { record, submission, number, customer, grandTotalCents } = row;
  const name = number === '' ? say(listTexts.draftName, { customer }) : number;
  const isSealed = submission !== undefined;
  const kind = kindName(record.invoice.typeCode);
  const original = creditable(record, submission);
  return (
    <tr>
      <th scope="row" className="nowrap">
        <a href={toHash({ screen: 'invoice', id: record.id })}>{number === '' ? listTexts.noNumber : number}</a>
      </th>
      <td>
        {customer}
        {kind !== undefined && <span className="beneath">{kind}</span>}
      </td>
      <td className="num">{formatCents(grandTotalCents)}</td>
      <td>
        {isSealed ? (
          <FilingWhere submission={submission} />
        ) : (
          <div className="where">
            <DraftRoad />
            <span className="state">{listTexts.draft}</span>
          </div>
        )}
      </td>
      <td className="actions">
        <MenuButton
          tone="quiet"
          label={say(listTexts.moreNamed, { name })}
          items={[
            { id: 'duplicate', label: listTexts.duplicate, onAction: () => void duplicate(row, company) },
            ...(original === undefined
              ? []
              : [{ id: 'credit', label: kindTexts.makeCredit, onAction: () => void creditAndOpen(original, company) }]),
            { id: 'remove', label: listTexts.remove, isDisabled: isSealed, onAction: () => void remove(row) },
          ]}
        >
          {listTexts.more}
        </MenuButton>
      </td>
    </tr>
  );
}

/** The invoices, the last touched first, fifty a page; filters in words. */
export function InvoicesScreen({ company }: { readonly company: Company }) {
  const drafts = useDrafts();
  const submissions = useLive((state) => state.submissions);
  const [filter, setFilter] = useState<InvoiceFilter>('all');
  const [first, setFirst] = useState(0);
  const rows = toRows(drafts ?? [], submissions);
  const found = rows.filter((row) => filter === 'all' || filterOf(row) === filter);
  const shown = found.slice(first, first + PAGE);
  const countOf = (id: InvoiceFilter) =>
    id === 'all' ? rows.length : rows.filter((row) => filterOf(row) === id).length;
  const create = (
    <Button tone="primary" onPress={() => void startInvoice(company)}>
      {listTexts.newInvoice}
    </Button>
  );
  if (drafts !== undefined && rows.length === 0) {
    return (
      <Screen title={listTexts.title}>
        <section className="card">
          <EmptyState title={listTexts.emptyTitle} action={create}>
            {listTexts.emptyWords}
          </EmptyState>
        </section>
      </Screen>
    );
  }
  return (
    <Screen title={listTexts.title} actions={create}>
      <ToggleButtonGroup
        className="filters"
        aria-label={listTexts.filters}
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(keys) => {
          const chosen = filters.find(({ id }) => keys.has(id));
          setFilter(chosen?.id ?? 'all');
          setFirst(0);
        }}
      >
        {filters.map(({ id, label }) => (
          <ToggleButton key={id} id={id} className="filter">
            {label} {countOf(id)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <section className="card sheet">
        {drafts !== undefined && found.length === 0 ? (
          <p className="empty muted">{listTexts.noneInFilter}</p>
        ) : (
          <Table label={listTexts.tableLabel} columns={columns}>
            <tbody>
              {shown.map((row) => (
                <Row key={row.record.id} row={row} company={company} />
              ))}
            </tbody>
          </Table>
        )}
      </section>
      {found.length > PAGE && (
        <div className="row pages">
          <Button isDisabled={first === 0} onPress={() => setFirst(first - PAGE)}>
            {listTexts.earlier}
          </Button>
          <span role="status">
            {say(listTexts.page, { first: first + 1, last: first + shown.length, count: found.length })}
          </span>
          <Button isDisabled={first + PAGE >= found.length} onPress={() => setFirst(first + PAGE)}>
            {listTexts.later}
          </Button>
        </div>
      )}
    </Screen>
  );
}
