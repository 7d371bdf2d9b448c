import { isSameNumber } from './same-number.ts';
import type { Submission } from './submission.ts';

/** What a look-up must tell of an invoice, so that it can be compared with what we sent. */
export type FoundInvoice = {
  readonly number: string;
  readonly supplierSiret: string;
  readonly buyerSiret: string;
  readonly grandTotalCents: number;
  readonly issuedOn: string;
};

/**
 * What the portal's answer says of a submission. Number and supplier make it the same invoice number; only buyer, total
 * and date make it ours: another program may have used the number.
 */
export function matchFound<Found extends FoundInvoice>(
  submission: Submission,
  found: readonly Found[],
): { readonly verdict: 'absent' } | { readonly verdict: 'ours' | 'notOurs'; readonly invoice: Found } {
  const sameNumber = found.filter(
    (each) => isSameNumber(each.number, submission.number) && each.supplierSiret === submission.supplierSiret,
  );
  const ours = sameNumber.find(
    (each) =>
      each.buyerSiret === submission.buyerSiret &&
      each.grandTotalCents === submission.grandTotalCents &&
      each.issuedOn === submission.issuedOn,
  );
  if (ours !== undefined) return { verdict: 'ours', invoice: ours };
  const other = sameNumber[0];
  return other === undefined ? { verdict: 'absent' } : { verdict: 'notOurs', invoice: other };
}
