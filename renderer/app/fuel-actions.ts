import type { Host } from '../../core/bridge/host.ts';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import type { OwnFuelRate } from '../../core/draft/fuel-rates.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { draftDatabase } from '../draft/database.ts';
import { newFuelLine, withGuesses } from '../draft/fuel-ledger.ts';
import { outboxDatabase } from '../outbox/outbox-database.ts';
import { queueSealed } from '../outbox/queue-filing.ts';

/** Seals a claim with its dossier and puts it among what is to be deposited by hand. */
export async function sealFuel(
  host: Host,
  claim: FuelClaim,
  ownRates: readonly OwnFuelRate[],
): Promise<Result<Submission, Problem>> {
  return await queueSealed(host, { outbox: outboxDatabase, drafts: draftDatabase }, () =>
    host.outbox.sealFuel({ claim, ownRates }),
  );
}

/** Makes deliveries out of bills that no delivery of the ledger goes with: all that could be read, marked as guesses. */
export async function readLeftBills(
  host: Pick<Host, 'drafts'>,
  bills: readonly Attachment[],
): Promise<{ readonly lines: readonly FuelLine[]; readonly unread: readonly string[] }> {
  const lines: FuelLine[] = [];
  const unread: string[] = [];
  for (const bill of bills) {
    const { fileId, name } = bill;
    const guessed = await host.drafts.guessFuelLine({ fileId, name });
    // A page without a quantity is no bill of fuel that anything can be read off.
    if (!guessed.ok || guessed.value.values.quantity === undefined) unread.push(name);
    else lines.push({ ...withGuesses(newFuelLine(crypto.randomUUID(), undefined), guessed.value), bill });
  }
  return { lines, unread };
}
