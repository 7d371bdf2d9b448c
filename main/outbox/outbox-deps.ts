import type { HostEvents, EventName } from '../../core/bridge/host.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Invoice, SealedInvoice } from '../../core/draft/invoice.ts';
import type { Instant, IsoDate } from '../../core/draft/iso-date.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { BatchLimits } from '../../core/outbox/group-batches.ts';
import type { Channel } from '../../core/outbox/submission.ts';
import type { Portal } from '../../core/portal/portal.ts';
import type { SupplierActs } from '../../core/portal/supplier-acts.ts';
import type { FilesStore } from '../disk/files-store.ts';
import type { Journal } from '../disk/journal.ts';
import type { InvoiceByHand } from './hand-papers.ts';
import type { SenderSettings } from './sender-settings.ts';

/** The points of `docs/crash-table.md` that lie in our code, in the order of the road. */
export const points = [
  'before-seal',
  'number-allotted',
  'document-stored',
  'sealed-written',
  'before-release',
  'released-written',
  'packed',
  'before-intent',
  'intent-written',
  'answer-received',
  'answer-written',
  'look-up-answered',
  'looked-up-written',
  'report-received',
  'invoice-found',
  'integrated-written',
  'history-received',
  'status-written',
  'correction-intent-written',
  'correction-answered',
  'correction-looked-up',
  'correction-written',
] as const;
export type Point = (typeof points)[number];

/** One planned wake-up; answers the way to cancel it. */
export type SetTimer = (waitMs: number, wake: () => void) => () => void;

/** A file as the portal takes it. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the outbox asks of the portal. */
export type OutboxPortal = Portal & Pick<SupplierActs, 'addFile' | 'complete' | 'recycle' | 'treatRejection'>;

/** Everything around the outbox, passed in: the disk, the portal, the document, the clock. */
export type OutboxDeps = {
  readonly journal: Pick<Journal<Fact>, 'facts' | 'append'>;
  readonly files: FilesStore;
  readonly portal: OutboxPortal;
  render(sealed: SealedInvoice): Promise<Result<Uint8Array<ArrayBuffer>, Problem>>;
  /** Absent: nothing is deposited by hand. */ readonly hand?: InvoiceByHand;
  check(invoice: Invoice): readonly Finding[];
  /** Packs several documents into one .tar.gz; equal files give equal bytes. */
  packBatch(files: readonly NamedBytes[]): Promise<Uint8Array<ArrayBuffer>>;
  readonly channel: Channel;
  now(): Instant;
  today(): IsoDate;
  emit<Name extends EventName>(event: Name, news: HostEvents[Name]): void;
  /** An error of our own, or of the portal's client, that must not stop the sender. */
  onFault(error: unknown): void;
  readonly settings: SenderSettings;
  /** From 0 to below 1: spreads the waits of many machines. */ random(): number;
  /** How much faster than life the schedules run: 1 but for the sandbox. */ readonly speed: number;
  readonly limits?: BatchLimits;
  readonly setTimer?: SetTimer;
  /** How long `stop` waits for a call under way, in milliseconds; 3 seconds when absent. */ readonly stopGraceMs?: number;
  /** Only the crash tests pass one. */ readonly reachPoint?: (point: Point) => void | Promise<void>;
};
