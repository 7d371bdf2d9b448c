import type { Finding } from '../../core/check/finding.ts';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Dume } from '../../core/draft/dume.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { latestOf } from '../../core/outbox/replay.ts';
import type { Paper, Submission, SubmissionId } from '../../core/outbox/submission.ts';
import { fileIdOf } from '../disk/files-store.ts';
import type { Book } from './open-book.ts';
import type { NamedBytes, OutboxDeps, Point } from './outbox-deps.ts';
import { recordBytes, standing } from './sealed-record.ts';
import { writeSealed } from './write-sealed.ts';

/** What a filing comes to on paper: the document that the user deposits, and what goes with it. */
export type RenderedPapers = {
  readonly document: NamedBytes;
  readonly papers: readonly (NamedBytes & { readonly role: Paper['role'] })[];
};

/** A filing that the user deposits by hand: what it says, and how it is checked and put on paper. */
export type HandFiling = {
  readonly content: Dume | FuelClaim;
  /** What lists and the guide show of it. */
  readonly shown: Pick<Submission, 'number' | 'issuedOn' | 'supplierSiret' | 'buyerName' | 'buyerSiret'> &
    Partial<Pick<Submission, 'grandTotalCents' | 'deadlineOn'>>;
  /** What has to be in the files store. */ readonly attachments: readonly Pick<Attachment, 'fileId' | 'name'>[];
  check(): readonly Finding[];
  render(): Promise<Result<RenderedPapers, Problem>>;
};

/**
 * Seals a filing that is deposited by hand, inside the book's lock: re-checks, renders, stores every paper and the record,
 * writes the fact. Idempotent by content; a failure anywhere leaves no fact.
 */
export async function sealByHand(
  deps: Pick<OutboxDeps, 'files' | 'channel' | 'now'>,
  book: Book,
  reach: (point: Point) => Promise<void>,
  filing: HandFiling,
): Promise<Result<Submission, Problem>> {
  await reach('before-seal');
  const { content, shown } = filing;
  const ledger = book.ledger();
  const latest = latestOf(book.all(), content.id);
  const record = recordBytes(content);
  let superseded: Submission | undefined;
  if (latest !== undefined) {
    const verdict = standing(latest, fileIdOf(record) === ledger.filings.get(latest.id)?.filingHash);
    if (verdict === 'same') return success(latest);
    if (verdict === 'taken') return failure(problem('outbox.alreadySent', { number: latest.number }));
    if (verdict === 'superseded') superseded = latest;
  }
  const blocking = filing.check().filter((finding) => finding.severity === 'blocks');
  if (blocking.length > 0) return failure(problem('outbox.blocked', { count: blocking.length }));
  for (const { fileId, name } of filing.attachments) {
    if ((await deps.files.get(fileId)) === undefined) return failure(problem('outbox.attachmentMissing', { name }));
  }

  const rendered = await filing.render();
  if (!rendered.ok) return rendered;
  const { document } = rendered.value;
  const documentId = await deps.files.put(document.bytes);
  if (!documentId.ok) return documentId;
  const papers: Paper[] = [];
  for (const { name, role, bytes } of rendered.value.papers) {
    const fileId = await deps.files.put(bytes);
    if (!fileId.ok) return fileId;
    papers.push({ fileId: fileId.value, name, role });
  }
  const recordId = await deps.files.put(record);
  if (!recordId.ok) return recordId;
  await reach('document-stored');

  const revision = (latestOf(ledger.submissions.values(), content.id)?.revision ?? 0) + 1;
  const sealedAt = deps.now();
  const submission: Submission = {
    ...shown,
    id: `${content.id}.${String(revision)}` as SubmissionId,
    kind: content.kind,
    route: 'hand',
    filingId: content.id,
    revision,
    channel: deps.channel,
    attachmentCount: filing.attachments.length,
    documentId: documentId.value,
    documentName: document.name,
    papers,
    sizeBytes: document.bytes.length,
    sealedAt,
    attempts: 0,
    state: { name: 'sealed' },
    history: [{ at: sealedAt, code: 'sealed', words: '' }],
  };
  return await writeSealed({ submission, recordId: recordId.value, superseded }, book, reach);
}
