import type { FuelClaim } from '../draft/fuel-claim.ts';
import type { FuelLine } from '../draft/fuel-line.ts';
import type { FuelRate } from '../draft/fuel-rates.ts';
import type { IsoDate } from '../draft/iso-date.ts';
import type { SentenceValues } from '../draft/problem.ts';
import type { CheckContext, Fault, Rule } from './rule.ts';

/** What the rules need to know beside the claim. */
export type FuelContext = {
  readonly today: IsoDate;
  readonly rates: readonly FuelRate[];
  /** Test spaces hold fictitious SIRETs: there a wrong control digit only warns; `production` unless said. */
  readonly profile?: CheckContext['profile'];
  /** Other claims that were already sealed. */
  readonly earlierClaims?: readonly { readonly siret: string; readonly year: number }[];
};

/** A rule on a fuel claim. */
export type FuelRule = Omit<Rule, 'check' | 'official' | 'target'> & {
  /** True for what no official text that could be read confirms today: the screen says so. */
  readonly isUnconfirmed?: true;
  readonly check: (claim: FuelClaim, context: FuelContext) => readonly Fault[];
};

type LineField = Exclude<keyof FuelLine, 'id'>;

/** How a line is called in a sentence: its bill and its supplier. */
function lineNames({ invoiceNumber, supplier }: FuelLine): SentenceValues {
  return { bill: invoiceNumber.trim() === '' ? '?' : invoiceNumber, supplier: supplier.trim() === '' ? '?' : supplier };
}

/** A fault at a field of each line for which `faulty` answers values, which may be none (`{}`). */
export function faultsOnLines(
  { lines }: FuelClaim,
  field: LineField,
  faulty: (line: FuelLine, index: number) => SentenceValues | undefined,
): readonly Fault[] {
  return lines.flatMap((line, index) => {
    const values = faulty(line, index);
    return values === undefined
      ? []
      : [{ field: `lines.${index}.${field}`, values: { ...lineNames(line), ...values } }];
  });
}
