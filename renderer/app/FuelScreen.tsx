import { useState } from 'react';
import { computeFuelRefund } from '../../core/draft/fuel-refund.ts';
import type { Company } from '../../core/draft/company.ts';
import { fuelRatesOf } from '../draft/fuel-own-rates.ts';
import type { FuelRecord } from '../draft/fuel-record.ts';
import { openFuelClaim, useFuelClaims } from '../draft/fuel-store.ts';
import { fuelTexts } from '../draft/fuel-texts.ts';
import { useSettings, type Settings } from '../draft/settings.ts';
import { DraftRoad, FilingWhere } from '../status/FilingRoad.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { say } from '../ui/french.ts';
import { formatCents, formatTypedDay } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate, toHash } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { FuelChart } from './FuelChart.tsx';
import '../outbox/outbox.css';

/** How many years back a claim can still be made: deliveries of N until the end of N+3. */
const OPEN_YEARS = 4;
const columns = [
  { id: 'year', label: fuelTexts.year },
  { id: 'deliveries', label: fuelTexts.deliveries, isNumber: true },
  { id: 'refund', label: fuelTexts.refund, isNumber: true },
  { id: 'deadline', label: fuelTexts.deadline },
  { id: 'where', label: fuelTexts.where },
];

function Row({ record, settings }: { readonly record: FuelRecord; readonly settings: Settings }) {
  const submission = useLive((state) => state.submissions.find(({ id }) => id === record.submissionId));
  const { claim, year } = record;
  const refund = computeFuelRefund(claim, fuelRatesOf(settings));
  return (
    <tr>
      <th scope="row">
        <a href={toHash({ screen: 'fuelClaim', year })}>{year}</a>
      </th>
      <td className="num">{claim.lines.length}</td>
      <td className="num">
        {formatCents(refund.refundCents)}
        <span className="beneath">{fuelTexts[refund.certainty]}</span>
      </td>
      <td className="nowrap">{formatTypedDay(refund.deadlineOn)}</td>
      <td>
        {submission === undefined ? (
          <div className="where">
            <DraftRoad />
            <span className="state">{fuelTexts.draft}</span>
          </div>
        ) : (
          <FilingWhere submission={submission} />
        )}
      </td>
    </tr>
  );
}

async function startYear(company: Company, year: number): Promise<void> {
  await openFuelClaim(company, year);
  navigate({ screen: 'fuelClaim', year });
}

/** The claims for fuel refund by year of delivery, what they come to, and the picture of it. */
export function FuelScreen({ company }: { readonly company: Company }) {
  const [thisYear] = useState(() => new Date().getFullYear());
  const records = useFuelClaims();
  const settings = useSettings();
  if (records === undefined || settings === undefined) return null;
  const years = Array.from({ length: OPEN_YEARS }, (_, index) => thisYear - index);
  const missing = years.filter((year) => !records.some((record) => record.year === year));
  const starts = missing.map((year) => (
    <Button key={year} onPress={() => void startYear(company, year)}>
      {say(fuelTexts.start, { year: String(year) })}
    </Button>
  ));
  return (
    <Screen
      title={fuelTexts.title}
      actions={<Button onPress={() => navigate({ screen: 'fuelRates' })}>{fuelTexts.rates}</Button>}
    >
      <div className="stack">
        <section className={records.length === 0 ? 'card' : 'card sheet'}>
          {records.length === 0 ? (
            <EmptyState title={fuelTexts.emptyTitle}>{fuelTexts.emptyWords}</EmptyState>
          ) : (
            <Table label={fuelTexts.tableLabel} columns={columns}>
              <tbody>
                {records.map((record) => (
                  <Row key={record.id} record={record} settings={settings} />
                ))}
              </tbody>
            </Table>
          )}
        </section>
        {starts.length > 0 && <div className="row">{starts}</div>}
        <FuelChart lines={records.flatMap(({ claim }) => claim.lines)} rates={fuelRatesOf(settings)} />
      </div>
    </Screen>
  );
}
