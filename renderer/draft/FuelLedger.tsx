import { useEffect, useRef, useState } from 'react';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { FuelRefund } from '../../core/draft/fuel-refund.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { Table } from '../ui/Table.tsx';
import { FuelLineRow, type FuelLineVerbs } from './FuelLineRow.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import './ledger.css';

const PAGE = 50;
const columns = [
  { id: 'deliveredOn', label: ledgerTexts.deliveredOn },
  { id: 'supplier', label: ledgerTexts.supplier },
  { id: 'invoiceNumber', label: ledgerTexts.invoiceNumber },
  { id: 'product', label: ledgerTexts.product },
  { id: 'quantity', label: ledgerTexts.quantity },
  { id: 'unit', label: ledgerTexts.unit },
  { id: 'reduced', label: ledgerTexts.reduced },
  { id: 'bill', label: ledgerTexts.bill },
  { id: 'refund', label: ledgerTexts.refund, isNumber: true },
  { id: 'actions', label: ledgerTexts.actions, isLabelHidden: true },
];

/** Puts the focus on the day of the line at that place; false while it is not on screen, whatever else of the ledger is. */
function focusDay(place: number): boolean {
  const field = document.querySelector<HTMLElement>(`[data-field="lines.${String(place)}.deliveredOn"]`);
  field?.focus();
  return field !== null;
}

/** A finding of the ledger: the place of its line, its field, its words. */
export type LedgerFinding = { readonly line: number; readonly field: string; readonly sentence: string };

/** The sentence without the bill that it begins with: its row names that already, and has little room. */
function withoutBill(sentence: string): string {
  const words = sentence.replace(/^Facture .*?\s:\s/u, '');
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

/** A field that is to be shown: a new object each time, whatever was shown before. */
export type WantedField = { readonly field: string };

/** The first line of the page of that field, in a ledger that holds it. */
function pageOf({ field }: WantedField, count: number): number | undefined {
  const place = Number(/^lines\.(\d+)\./.exec(field)?.[1]);
  return place < count ? Math.floor(place / PAGE) * PAGE : undefined;
}

type FuelLedgerProps = {
  readonly claim: FuelClaim;
  readonly refund: FuelRefund;
  readonly findings: readonly LedgerFinding[];
  readonly isReadOnly: boolean;
  /** The ledger turns to its page. */ readonly wanted: WantedField | undefined;
  readonly verbs: Omit<FuelLineVerbs, 'next'>;
  /** Adds a line at the end. */ readonly onAdd: () => void;
  /** The user says that no bill was made at the reduced rate, of those that don't say. */ readonly onNoneReduced: () => void;
  /** Text was pasted that is a table; true when it was taken. */ readonly onPaste: (text: string) => boolean;
};

/** A year's deliveries as a table of fields, for entry at speed: fifty a page. */
export function FuelLedger({
  claim,
  refund,
  findings,
  isReadOnly,
  wanted: field,
  verbs,
  onAdd,
  onNoneReduced,
  onPaste,
}: FuelLedgerProps) {
  const { lines, year } = claim;
  const [first, setFirst] = useState(0);
  const [shownField, setShownField] = useState(field);
  if (field !== undefined && field !== shownField) {
    setShownField(field);
    setFirst(pageOf(field, lines.length) ?? first);
  }
  const wanted = useRef<number>(undefined);
  const latest = useRef({ count: lines.length, onAdd, verbs });
  useEffect(() => {
    latest.current = { count: lines.length, onAdd, verbs };
    if (wanted.current !== undefined && focusDay(wanted.current)) {
      wanted.current = undefined;
    }
  });
  // One object for all rows and all drawings, so that a row is drawn again only for its own line.
  const [rowVerbs] = useState<FuelLineVerbs>(() => ({
    change: (id, patch) => latest.current.verbs.change(id, patch),
    remove: (id) => latest.current.verbs.remove(id),
    attach: (id, file) => latest.current.verbs.attach(id, file),
    next: (index) => {
      const target = index + 1;
      if (target >= latest.current.count) latest.current.onAdd();
      setFirst(Math.floor(target / PAGE) * PAGE);
      if (!focusDay(target)) wanted.current = target;
    },
  }));
  const start = first < lines.length ? first : 0;
  const shown = lines.slice(start, start + PAGE);
  const refunds = new Map(refund.lines.map(({ lineId, refundCents }) => [lineId, refundCents]));
  const errorsAt = (place: number) =>
    findings
      .filter(({ line }) => line === place)
      .map(({ field, sentence }) => `${field} ${withoutBill(sentence)}`)
      .join('\n');
  const add = () => {
    onAdd();
    setFirst(Math.floor(lines.length / PAGE) * PAGE);
    wanted.current = lines.length;
  };
  return (
    <section
      className={lines.length === 0 ? 'card ledger' : 'card sheet ledger'}
      onPaste={(event) => {
        if (isReadOnly) return;
        if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    >
      {lines.length === 0 ? (
        <EmptyState
          title={say(ledgerTexts.emptyTitle, { year: String(year) })}
          action={!isReadOnly && <Button onPress={add}>{ledgerTexts.add}</Button>}
        >
          {ledgerTexts.emptyWords}
        </EmptyState>
      ) : (
        <>
          <section className="ledger-scroll" aria-label={ledgerTexts.ledger} tabIndex={0}>
            <Table label={say(ledgerTexts.table, { year: String(year) })} columns={columns}>
              <tbody>
                {shown.map((line, index) => (
                  <FuelLineRow
                    key={line.id}
                    line={line}
                    index={start + index}
                    year={year}
                    isReadOnly={isReadOnly}
                    refundCents={refunds.get(line.id)}
                    errors={errorsAt(start + index)}
                    verbs={rowVerbs}
                  />
                ))}
              </tbody>
            </Table>
          </section>
          <div className="row ledger-foot">
            {!isReadOnly && <Button onPress={add}>{ledgerTexts.add}</Button>}
            {!isReadOnly && lines.some(({ reducedRateApplied }) => reducedRateApplied === 'unknown') && (
              <Button onPress={onNoneReduced}>{ledgerTexts.reducedNone}</Button>
            )}
            <span className="muted">{ledgerTexts.ledgerWords}</span>
          </div>
        </>
      )}
      {lines.length > PAGE && (
        <div className="row pages">
          <Button isDisabled={start === 0} onPress={() => setFirst(start - PAGE)}>
            {ledgerTexts.earlier}
          </Button>
          <span role="status">
            {say(ledgerTexts.page, { first: start + 1, last: start + shown.length, count: lines.length })}
          </span>
          <Button isDisabled={start + PAGE >= lines.length} onPress={() => setFirst(start + PAGE)}>
            {ledgerTexts.later}
          </Button>
        </div>
      )}
    </section>
  );
}
