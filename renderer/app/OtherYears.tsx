import type { Company } from '../../core/draft/company.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import { isIsoDate } from '../../core/draft/iso-date.ts';
import { moveFuelLines } from '../draft/fuel-store.ts';
import { ledgerTexts } from '../draft/ledger-texts.ts';
import { Banner } from '../ui/Banner.tsx';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';

function yearOf({ deliveredOn }: FuelLine): number {
  return Number(deliveredOn.slice(0, 4));
}

type OtherYearsProps = {
  readonly claim: FuelClaim;
  readonly company: Company;
  /** Takes lines out of this claim, once they stand in the claim of their year. */
  readonly onMoved: (lines: readonly FuelLine[]) => void;
};

/** Deliveries of other years, as a table of several years brings them, and the way to put each into its own claim. */
export function OtherYears({ claim, company, onMoved }: OtherYearsProps) {
  const others = claim.lines.filter((line) => isIsoDate(line.deliveredOn) && yearOf(line) !== claim.year);
  if (others.length === 0) return null;
  const years = [...new Set(others.map(yearOf))];

  async function move(): Promise<void> {
    for (const year of years) {
      await moveFuelLines(
        company,
        year,
        others.filter((line) => yearOf(line) === year),
      );
    }
    onMoved(others);
    announce(say(ledgerTexts.moved, { count: others.length, years: years.join(', ') }));
  }

  return (
    <Banner tone="wait" action={{ label: ledgerTexts.move, onPress: () => void move() }}>
      {say(ledgerTexts.otherYears, { count: others.length, years: years.join(', ') })}
    </Banner>
  );
}
