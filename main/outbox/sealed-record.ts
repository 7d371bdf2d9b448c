import type { Dume } from '../../core/draft/dume.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { SealedInvoice } from '../../core/draft/invoice.ts';
import type { Submission } from '../../core/outbox/submission.ts';

function sortKeys(_key: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
}

/** The same content in the same bytes, whatever order its keys came in. */
export function recordBytes(filing: SealedInvoice | Dume | FuelClaim): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(filing, sortKeys));
}

/** What stands for the filing already: answered as it is, in the way of a change, or open for a next revision. */
export function standing(latest: Submission, unchanged: boolean): 'same' | 'taken' | 'reopened' | 'superseded' {
  switch (latest.state.name) {
    case 'refusedAtEntry':
      return unchanged ? 'same' : 'reopened';
    case 'withdrawn':
      return 'reopened';
    case 'rejected':
      // An invoice's number is spent; a claim has none of its own.
      if (latest.kind === 'fuel') return 'reopened';
      return unchanged ? 'same' : 'taken';
    case 'sealed':
      return unchanged ? 'same' : 'superseded';
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'deposited':
    case 'integrated':
    case 'held':
    case 'toHand':
    case 'handed':
      return unchanged ? 'same' : 'taken';
    default:
      return latest.state satisfies never;
  }
}
