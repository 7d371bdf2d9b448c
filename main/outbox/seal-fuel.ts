import type { Finding } from '../../core/check/finding.ts';
import { claimFiles, type FuelClaim } from '../../core/draft/fuel-claim.ts';
import { computeFuelRefund } from '../../core/draft/fuel-refund.ts';
import type { FuelRate } from '../../core/draft/fuel-rates.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { HandFiling, RenderedPapers } from './seal-by-hand.ts';

/** How a machine checks a fuel claim and puts it on paper, and with which rates. */
export type FuelMaking = {
  readonly rates: readonly FuelRate[];
  readonly today: IsoDate;
  readonly check: (claim: FuelClaim) => readonly Finding[];
  readonly render: (claim: FuelClaim) => Promise<Result<RenderedPapers, Problem>>;
};

/** A fuel claim as a filing that is deposited by hand: named by its year, due at the end of the year that it may still be made in. */
export function fuelFiling(claim: FuelClaim, { rates, today, check, render }: FuelMaking): HandFiling {
  const { refundCents, deadlineOn } = computeFuelRefund(claim, rates);
  return {
    content: claim,
    shown: {
      number: `Carburant ${String(claim.year)}`,
      issuedOn: today,
      supplierSiret: claim.beneficiary.party.siret,
      buyerName: 'Remboursement de l’accise',
      buyerSiret: '',
      grandTotalCents: refundCents,
      deadlineOn,
    },
    attachments: claimFiles(claim),
    check: () => check(claim),
    render: async () => await render(claim),
  };
}
