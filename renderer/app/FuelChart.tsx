import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { fuelByMonth, type FuelPeriod } from '../../core/draft/fuel-by-month.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import type { FuelRate } from '../../core/draft/fuel-rates.ts';
import { fuelTexts } from '../draft/fuel-texts.ts';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import { Table } from '../ui/Table.tsx';

const HEIGHT = 130;
const STEP = 60;
const WIDTH = 46;
/** The months or years that fit side by side. */
const SHOWN = 12;
const month = new Intl.DateTimeFormat('fr-FR', { month: 'short', year: '2-digit', timeZone: 'UTC' });
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

function nameOf(period: string): string {
  return period.length === 4 ? period : month.format(new Date(`${period}-01T00:00:00Z`));
}

const columns = [
  { id: 'period', label: fuelTexts.chartPeriod },
  { id: 'litres', label: fuelTexts.chartLitres, isNumber: true },
  { id: 'refund', label: fuelTexts.chartRefund, isNumber: true },
];

function Bars({ periods }: { readonly periods: readonly FuelPeriod[] }) {
  const shown = periods.slice(-SHOWN);
  const mostLitres = Math.max(1, ...shown.map(({ litres }) => Number(litres)));
  const mostCents = Math.max(1, ...shown.map(({ refundCents }) => refundCents));
  const middle = (index: number) => index * STEP + STEP / 2;
  const level = (cents: number) => HEIGHT - (cents / mostCents) * (HEIGHT - 12);
  return (
    <svg
      className="bars"
      viewBox={`0 -24 ${String(STEP * Math.max(6, shown.length))} ${String(HEIGHT + 52)}`}
      role="img"
      aria-label={fuelTexts.chartLabel}
    >
      {shown.map(({ period, litres, refundCents }, index) => {
        const height = (Number(litres) / mostLitres) * HEIGHT;
        return (
          <g key={period}>
            <rect x={middle(index) - WIDTH / 2} y={HEIGHT - height} width={WIDTH} height={height} />
            <text className="value" x={middle(index)} y={HEIGHT - height - 8}>
              {whole.format(Number(litres))}
            </text>
            <circle className="dot" cx={middle(index)} cy={level(refundCents)} r={4} />
            <text x={middle(index)} y={HEIGHT + 20}>
              {nameOf(period)}
            </text>
          </g>
        );
      })}
      <polyline
        className="trace"
        points={shown
          .map(({ refundCents }, index) => `${String(middle(index))},${String(level(refundCents))}`)
          .join(' ')}
      />
      <line className="floor" x1={0} x2={STEP * Math.max(6, shown.length)} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}

/** Litres and refund by month or year: bars and points to look at, and the same figures as a table. */
export function FuelChart({
  lines,
  rates,
}: {
  readonly lines: readonly FuelLine[];
  readonly rates: readonly FuelRate[];
}) {
  const [by, setBy] = useState<'months' | 'years'>('months');
  const sums = fuelByMonth(lines, rates);
  const periods = sums[by];
  if (sums.years.length === 0) {
    return (
      <section className="card">
        <h2>{fuelTexts.chartTitle}</h2>
        <p className="muted">{fuelTexts.chartEmpty}</p>
      </section>
    );
  }
  return (
    <section className="card stack">
      <h2>{fuelTexts.chartTitle}</h2>
      <ToggleButtonGroup
        className="filters"
        aria-label={fuelTexts.chartPeriod}
        disallowEmptySelection
        selectedKeys={[by]}
        onSelectionChange={(keys) => setBy(keys.has('years') ? 'years' : 'months')}
      >
        <ToggleButton id="months" className="filter">
          {fuelTexts.chartMonths}
        </ToggleButton>
        <ToggleButton id="years" className="filter">
          {fuelTexts.chartYears}
        </ToggleButton>
      </ToggleButtonGroup>
      <div className="columns">
        <div>
          <Bars periods={periods} />
          <p className="muted">
            {fuelTexts.chartLegendLitres} · {fuelTexts.chartLegendRefund}
          </p>
        </div>
        <div>
          <Table
            label={say(fuelTexts.chartTable, {
              of: (by === 'months' ? fuelTexts.chartMonths : fuelTexts.chartYears).toLowerCase(),
            })}
            columns={columns}
          >
            <tbody>
              {periods.map(({ period, litres, refundCents, isCertain }) => (
                <tr key={period}>
                  <th scope="row">{nameOf(period)}</th>
                  <td className="num">{whole.format(Number(litres))}</td>
                  <td className="num">
                    {formatCents(refundCents)}
                    {!isCertain && <span className="beneath">{fuelTexts.estimate}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </div>
    </section>
  );
}
