import type { Host } from '../../core/bridge/host.ts';
import { withPreceding } from '../../core/draft/credit-invoice.ts';
import type { Company } from '../../core/draft/company.ts';
import type { DumeId } from '../../core/draft/dume.ts';
import type { FuelClaimId } from '../../core/draft/fuel-claim.ts';
import type { InvoiceId } from '../../core/draft/invoice.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { draftDatabase } from '../draft/database.ts';
import { duplicateDraft } from '../draft/draft-store.ts';
import { ownFuelRatesOf } from '../draft/fuel-own-rates.ts';
import { readSettings } from '../draft/settings.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { frenchSpaces, say } from '../ui/french.ts';
import { navigate, type Route } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { filingWords } from './filing-words.ts';
import { guideTexts } from './guide-texts.ts';
import { outboxDatabase } from './outbox-database.ts';
import { queueSealed, withdrawFiling } from './queue-filing.ts';
import { outboxTexts } from './texts.ts';

const databases = { outbox: outboxDatabase, drafts: draftDatabase };

/** Where the draft behind a submission is edited, whatever its kind; nowhere once it is gone. */
async function placeOf({ kind, filingId }: Submission): Promise<Route | undefined> {
  switch (kind) {
    case 'invoice': {
      const record = await draftDatabase.invoices.get(filingId as InvoiceId);
      return record === undefined ? undefined : { screen: 'invoice', id: record.id };
    }
    case 'dume': {
      const record = await draftDatabase.dumes.get(filingId as DumeId);
      return record === undefined ? undefined : { screen: 'dume', id: record.id };
    }
    case 'fuel': {
      const record = await draftDatabase.fuelClaims.get(filingId as FuelClaimId);
      return record === undefined ? undefined : { screen: 'fuelClaim', year: record.year };
    }
    default:
      return kind satisfies never;
  }
}

/** Opens the draft behind a refused or withdrawn submission: it is corrected under the same number. */
export async function correctFiling(submission: Submission): Promise<void> {
  const { number, kind } = submission;
  const place = await placeOf(submission);
  if (place === undefined) {
    announce(say(outboxTexts.draftGone, { number }));
    return;
  }
  announce(say(kind === 'invoice' ? outboxTexts.reopened : outboxTexts.reopenedPaper, { number }));
  navigate(place);
}

/** Makes a new invoice of one that the buyer rejected: its number is spent, the new one gets its own and points to it. */
export async function remakeFiling(submission: Submission, company: Company): Promise<void> {
  const { number, issuedOn, filingId } = submission;
  const record = await draftDatabase.invoices.get(filingId as InvoiceId);
  if (record === undefined) {
    announce(say(outboxTexts.draftGone, { number }));
    return;
  }
  const id = await duplicateDraft(withPreceding(record.invoice, { number, issuedOn }), company.paymentDays);
  announce(say(outboxTexts.remade, { number }));
  navigate({ screen: 'invoice', id });
}

/** What seals the draft behind a submission once more; nothing once it is gone. */
async function sealAgain(
  host: Host,
  { kind, filingId, route }: Submission,
  { numberPrefix }: Company,
): Promise<(() => ReturnType<Host['outbox']['seal']>) | undefined> {
  switch (kind) {
    case 'invoice': {
      const record = await draftDatabase.invoices.get(filingId as InvoiceId);
      // By the way that it had: what waits for the user's own deposit is never sent instead.
      return record && (() => host.outbox.seal({ invoice: record.invoice, numberPrefix, route }));
    }
    case 'dume': {
      const record = await draftDatabase.dumes.get(filingId as DumeId);
      return record && (() => host.outbox.sealDume(record.dume));
    }
    case 'fuel': {
      const record = await draftDatabase.fuelClaims.get(filingId as FuelClaimId);
      if (record === undefined) return undefined;
      const ownRates = ownFuelRatesOf(await readSettings());
      return () => host.outbox.sealFuel({ claim: record.claim, ownRates });
    }
    default:
      return kind satisfies never;
  }
}

/** Seals the draft again and puts it back in the queue, or before the user's own deposit. */
export async function requeueFiling(host: Host, submission: Submission, company: Company): Promise<void> {
  const seal = await sealAgain(host, submission, company);
  if (seal === undefined) {
    announce(say(outboxTexts.draftGone, { number: submission.number }));
    return;
  }
  const queued = await queueSealed(host, databases, seal);
  announce(
    queued.ok
      ? say(submission.route === 'hand' ? guideTexts.undone : outboxTexts.requeued, { number: queued.value.number })
      : frenchSpaces(problemSentence(queued.problem, 'fr')),
  );
}

/** Takes a submission out of the queue, with the way back. */
export async function withdrawWithUndo(host: Host, submission: Submission, company: Company): Promise<void> {
  const withdrawn = await withdrawFiling(host, outboxDatabase, submission);
  if (!withdrawn.ok) {
    announce(frenchSpaces(problemSentence(withdrawn.problem, 'fr')));
    return;
  }
  announce(
    say(filingWords(submission.kind).withdrawn, { number: submission.number }),
    () => void requeueFiling(host, submission, company),
  );
}
