import type { SenderState } from '../../core/bridge/host.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatCents, formatInstant, formatSize } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { Progress } from '../ui/Progress.tsx';
import { reportSender } from './report-sender.ts';
import { outboxTexts } from './texts.ts';

type BundleCardProps = {
  readonly waiting: readonly Submission[];
  /** Nothing else is under way or waits for a decision. */ readonly isAllThrough: boolean;
  readonly sender: SenderState;
  /** The API lacks what it takes to leave by it. */ readonly isApiClosed: boolean;
};

function sumOf(waiting: readonly Submission[], of: (submission: Submission) => number): number {
  return waiting.reduce((sum, each) => sum + of(each), 0);
}

function titleOf(count: number, { progress, suspended }: SenderState): string {
  if (progress !== undefined) return say(outboxTexts.bundleSending, { ...progress });
  if (count === 0) return suspended ? outboxTexts.bundleNoneSuspended : outboxTexts.bundleNone;
  return say(suspended ? outboxTexts.bundleSuspended : outboxTexts.bundleReady, { count });
}

function noneWords(isAllThrough: boolean, { suspended }: SenderState): string {
  if (suspended) return outboxTexts.bundleNoneSuspendedWords;
  return isAllThrough ? outboxTexts.bundleNoneWords : outboxTexts.bundleNoneYet;
}

function whenOf({ mode, suspended, connectivity }: SenderState, isApiClosed: boolean): string {
  if (suspended) return outboxTexts.bundleHeld;
  if (isApiClosed) return outboxTexts.bundleApiClosed;
  if (mode === 'manual') return outboxTexts.bundleManual;
  const { nextTryAt } = connectivity;
  const next = nextTryAt === undefined ? '' : ` ${say(outboxTexts.nextTry, { moment: formatInstant(nextTryAt) })}`;
  return outboxTexts.bundleAutomatic + next;
}

/** What waits to leave, tied together: how many, how much, and the two things one can do. */
export function BundleCard({ waiting, isAllThrough, sender, isApiClosed }: BundleCardProps) {
  const host = useHost();
  const isMoving = sender.progress !== undefined;
  const pieces = sumOf(waiting, (each) => each.attachmentCount);
  const facts = say(pieces === 0 ? outboxTexts.bundleFactsAlone : outboxTexts.bundleFacts, {
    amount: formatCents(sumOf(waiting, (each) => each.grandTotalCents ?? 0)),
    pieces,
    size: formatSize(sumOf(waiting, (each) => each.sizeBytes)),
  });
  return (
    <section className="card bundle" data-state={isMoving ? 'untied' : 'tied'}>
      <div className="bundle-sheaf" aria-hidden="true" data-count={Math.min(waiting.length, 3)}>
        <i />
        <i />
        <i />
        <u />
        <s />
      </div>
      <div className="bundle-words">
        <h2>{titleOf(waiting.length, sender)}</h2>
        {waiting.length === 0 ? (
          <p className="muted">{noneWords(isAllThrough, sender)}</p>
        ) : (
          <p className="muted">
            {facts} {whenOf(sender, isApiClosed)}
            <br />
            {outboxTexts.bundleSafe}
          </p>
        )}
        {sender.progress !== undefined && (
          <Progress label={say(outboxTexts.progress, { ...sender.progress })} {...sender.progress} />
        )}
      </div>
      <div className="bundle-actions">
        <Button
          tone="primary"
          isDisabled={waiting.length === 0 || sender.suspended}
          isPending={isMoving}
          onPress={() => void reportSender(host.outbox.sendNow())}
        >
          {outboxTexts.sendNow}
        </Button>
        <Button onPress={() => void reportSender(host.outbox.suspend(!sender.suspended))}>
          {sender.suspended ? outboxTexts.resume : outboxTexts.suspend}
        </Button>
      </div>
    </section>
  );
}
