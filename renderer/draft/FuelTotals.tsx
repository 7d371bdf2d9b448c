import { fuelProductNames } from '../../core/draft/fuel-line.ts';
import type { FuelRefund } from '../../core/draft/fuel-refund.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatCents, formatTypedDay } from '../ui/french-values.ts';
import { Table } from '../ui/Table.tsx';
import { todayOn } from './draft-store.ts';
import { formatDraftDecimal } from './editor-decimal.ts';
import { fuelTexts } from './fuel-texts.ts';
import { ledgerTexts } from './ledger-texts.ts';

const columns = [
  { id: 'product', label: ledgerTexts.product },
  { id: 'quantity', label: ledgerTexts.quantity, isNumber: true },
  { id: 'refund', label: ledgerTexts.refund, isNumber: true },
];

/** What a claim comes to by product, how sure that is, and until when it can be made. */
export function FuelTotals({ refund }: { readonly refund: FuelRefund }) {
  const { products, refundCents, certainty, deadlineOn, shortDeadlineOn } = refund;
  return (
    <section className="card stack">
      <h2>{ledgerTexts.totals}</h2>
      <Table label={ledgerTexts.totals} columns={columns}>
        <tbody>
          {products.map((each) => (
            <tr key={each.product}>
              <th scope="row">{frenchSpaces(fuelProductNames[each.product])}</th>
              <td className="num">
                {formatDraftDecimal(each.quantity)} {each.unit}
              </td>
              <td className="num">
                {each.certainty === 'incomplete' && each.refundCents === 0 ? '–' : formatCents(each.refundCents)}
                {each.certainty === 'incomplete' && <span className="beneath">{ledgerTexts.rateMissing}</span>}
                {each.residualCents !== undefined && (
                  <span className="beneath">
                    {say(ledgerTexts.residual, { amount: formatCents(each.residualCents) })}
                  </span>
                )}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{ledgerTexts.total}</th>
            <td />
            <td className="num">
              <strong>{formatCents(refundCents)}</strong>
            </td>
          </tr>
        </tbody>
      </Table>
      <p className="muted">
        {ledgerTexts.estimateWords} {certainty !== 'published' && `(${fuelTexts[certainty]})`}
      </p>
      <p>{say(ledgerTexts.deadlineWords, { date: formatTypedDay(deadlineOn) })}</p>
      {shortDeadlineOn !== undefined && (
        <p className="muted">
          {say(shortDeadlineOn < todayOn() ? ledgerTexts.shortDeadlinePassed : ledgerTexts.shortDeadline, {
            date: formatTypedDay(shortDeadlineOn),
          })}
        </p>
      )}
    </section>
  );
}
