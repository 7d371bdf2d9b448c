import type { Invoice, SealedInvoice } from '../../core/draft/invoice.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { allotNumber } from '../../core/outbox/allot-number.ts';
import { latestOf } from '../../core/outbox/replay.ts';
import type { Route, Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { fileIdOf } from '../disk/files-store.ts';
import { storePapers } from './hand-papers.ts';
import type { Book } from './open-book.ts';
import type { OutboxDeps, Point } from './outbox-deps.ts';
import { recordBytes, standing } from './sealed-record.ts';
import { writeSealed } from './write-sealed.ts';

type Filing = {
  readonly invoice: Invoice;
  readonly numberPrefix: string;
  /** Absent: the way that this machine's invoices take. */ readonly route?: Route | undefined;
};
type Reach = (point: Point) => Promise<void>;

/**
 * Seals a filing, inside the book's lock: re-checks, allots the number, renders, stores bytes and record, writes the
 * fact. Idempotent by content; a failure anywhere leaves no fact, so that the number is free for the next try.
 */
export async function sealFiling(
  deps: OutboxDeps,
  book: Book,
  reach: Reach,
  { invoice, numberPrefix, route = deps.hand?.route() ?? 'api' }: Filing,
): Promise<Result<Submission, Problem>> {
  await reach('before-seal');
  const ledger = book.ledger();
  const latest = latestOf(book.all(), invoice.id);
  const issuedOn = invoice.issuedOn ?? latest?.issuedOn ?? deps.today();
  let superseded: Submission | undefined;
  if (latest !== undefined) {
    const asBefore = { ...invoice, number: invoice.number ?? latest.number, issuedOn };
    const sameContent = fileIdOf(recordBytes(asBefore)) === ledger.filings.get(latest.id)?.filingHash;
    const unchanged = sameContent && latest.route === route;
    const verdict = standing(latest, unchanged);
    if (verdict === 'same') return success(latest);
    if (verdict === 'taken') return failure(problem('outbox.alreadySent', { number: latest.number }));
    if (verdict === 'superseded') superseded = latest;
  }

  const others = book.all().filter((each) => each.filingId !== invoice.id);
  const number = allotNumber({
    own: invoice.number ?? latest?.number,
    prefix: numberPrefix,
    issuedOn,
    taken: others.filter((each) => each.supplierSiret === invoice.seller.siret).map((each) => each.number),
  });
  if (!number.ok) return number;
  const sealed: SealedInvoice = { ...invoice, number: number.value, issuedOn };
  const blocking = deps.check(sealed).filter((finding) => finding.severity === 'blocks');
  if (blocking.length > 0) return failure(problem('outbox.blocked', { count: blocking.length }));
  await reach('number-allotted');

  for (const attachment of sealed.attachments) {
    if ((await deps.files.get(attachment.fileId)) === undefined) {
      return failure(problem('outbox.attachmentMissing', { name: attachment.name }));
    }
  }
  const papers = await storePapers(deps, sealed, route);
  if (!papers.ok) return papers;
  const recordId = await deps.files.put(recordBytes(sealed));
  if (!recordId.ok) return recordId;
  await reach('document-stored');

  // Across channels: what was sealed for the sandbox keeps its id.
  const revision = (latestOf(ledger.submissions.values(), invoice.id)?.revision ?? 0) + 1;
  const sealedAt = deps.now();
  const submission: Submission = {
    id: `${invoice.id}.${String(revision)}` as SubmissionId,
    kind: 'invoice',
    route,
    ...papers.value,
    filingId: invoice.id,
    revision,
    channel: deps.channel,
    number: sealed.number,
    issuedOn,
    supplierSiret: sealed.seller.siret,
    buyerName: sealed.buyer.name,
    buyerSiret: sealed.buyer.siret,
    grandTotalCents: computeTotals(sealed).taxInclusiveCents,
    attachmentCount: sealed.attachments.length,
    sealedAt,
    attempts: 0,
    state: { name: 'sealed' },
    history: [{ at: sealedAt, code: 'sealed', words: '' }],
  };
  return await writeSealed({ submission, recordId: recordId.value, superseded }, book, reach);
}
