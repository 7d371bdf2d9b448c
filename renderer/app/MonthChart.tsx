import { latestRevisions } from '../outbox/outbox-groups.ts';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { monthlyTotals } from './list-rows.ts';
import { listTexts } from './list-texts.ts';

const HEIGHT = 130;
const STEP = 60;
const WIDTH = 46;
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
const thousands = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function nameOf(month: string): string {
  return shortMonth.format(new Date(`${month}-01T00:00:00Z`));
}

/** What was invoiced in each of the last six months, as bars and in words. */
export function MonthChart({
  now,
  creditNotes,
}: {
  readonly now: Date;
  /** The filings that are credit notes. */ readonly creditNotes: ReadonlySet<string>;
}) {
  const submissions = latestRevisions(useLive((state) => state.submissions));
  const months = monthlyTotals(submissions, now, 6, creditNotes);
  const year = monthlyTotals(submissions, now, now.getMonth() + 1, creditNotes).reduce(
    (sum, { cents }) => sum + cents,
    0,
  );
  const largest = Math.max(...months.map(({ cents }) => cents));
  return (
    <section className="card">
      <h2>{listTexts.chartTitle}</h2>
      {largest <= 0 ? (
        <p className="muted">{listTexts.chartEmpty}</p>
      ) : (
        <>
          <p className="muted">{say(listTexts.chartFacts, { amount: formatCents(year) })}</p>
          <svg
            className="bars"
            viewBox={`0 -24 ${String(STEP * months.length)} ${String(HEIGHT + 52)}`}
            role="img"
            aria-label={say(listTexts.chartLabel, {
              months: months.map(({ month, cents }) => `${nameOf(month)} ${formatCents(cents)}`).join(', '),
            })}
          >
            {months.map(({ month, cents }, index) => {
              const height = (Math.max(cents, 0) / largest) * HEIGHT;
              const x = index * STEP + (STEP - WIDTH) / 2;
              return (
                <g key={month}>
                  {cents > 0 && (
                    <>
                      <rect x={x} y={HEIGHT - height} width={WIDTH} height={height} />
                      <line x1={x} x2={x + WIDTH} y1={HEIGHT - height} y2={HEIGHT - height} />
                      <text className="value" x={x + WIDTH / 2} y={HEIGHT - height - 8}>
                        {thousands.format(cents / 100_000)}
                      </text>
                    </>
                  )}
                  <text x={x + WIDTH / 2} y={HEIGHT + 20}>
                    {nameOf(month)}
                  </text>
                </g>
              );
            })}
            <line className="floor" x1={0} x2={STEP * months.length} y1={HEIGHT} y2={HEIGHT} />
          </svg>
          <p className="muted">{listTexts.chartUnit}</p>
        </>
      )}
    </section>
  );
}
