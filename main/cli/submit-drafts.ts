import type { Connectivity, Host } from '../../core/bridge/host.ts';
import { findingSentence, hasBlockingFinding } from '../../core/check/check-invoice.ts';
import type { Finding } from '../../core/check/finding.ts';
import type { Attachment } from '../../core/draft/attachment.ts';
import { problemSentence, type Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { isSiretShaped } from '../../core/draft/siret.ts';
import type { Submission, SubmissionId } from '../../core/outbox/submission.ts';
import type { RunningHost } from '../app/create-host.ts';
import { readConfirmedDraft, type DraftFile } from './read-draft-file.ts';
import { readInputFile } from './read-input-file.ts';

/** What became of one draft: sealed and followed, or refused before anything was sent. */
export type Submitted =
  | { readonly file: string; readonly submission: Submission }
  | { readonly file: string; readonly refusal: string; readonly findings: readonly Finding[] };

/** Every draft in the order of the command, and whether the portal answered in the end. */
export type SubmittedDrafts = {
  readonly drafts: readonly Submitted[];
  readonly connectivity: Connectivity['state'];
};

const NUMBER_PREFIX = 'F';

/** Puts files of the command line into the machine's store, under the portal's limits. */
export async function storeAttachments(
  host: Host,
  paths: readonly string[],
): Promise<Result<readonly Attachment[], Problem>> {
  const stored: Attachment[] = [];
  for (const path of paths) {
    const file = await readInputFile(path);
    if (!file.ok) return file;
    const imported = await host.files.import(file.value);
    if (!imported.ok) return imported;
    stored.push(imported.value);
  }
  return success(stored);
}

/** Carries the draft's own attachments over; one whose bytes are gone is found missing when the document is made. */
async function carryOver(host: Host, { invoice, attachments }: DraftFile): Promise<Result<undefined, Problem>> {
  for (const { fileId, name } of invoice.attachments) {
    const bytes = await attachments.get(fileId);
    const imported = bytes === undefined ? success(undefined) : await host.files.import({ name, bytes });
    if (!imported.ok) return imported;
  }
  return success(undefined);
}

async function sealDraft(host: Host, file: string, added: readonly Attachment[]): Promise<Submitted> {
  const refusedBy = (problem: Problem): Submitted => ({ file, refusal: problemSentence(problem, 'fr'), findings: [] });
  const draft = await readConfirmedDraft(file);
  if (!draft.ok) return refusedBy(draft.problem);
  const carried = await carryOver(host, draft.value);
  if (!carried.ok) return refusedBy(carried.problem);
  const invoice = { ...draft.value.invoice, attachments: [...draft.value.invoice.attachments, ...added] };
  // So that the checks know what the buyer asks for; without an answer they go by the draft alone.
  if (isSiretShaped(invoice.buyer.siret)) await host.directory.find(invoice.buyer.siret);
  const findings = await host.checks.run(invoice);
  if (!findings.ok) return refusedBy(findings.problem);
  if (hasBlockingFinding(findings.value)) {
    const blocking = findings.value.filter(({ severity }) => severity === 'blocks');
    const refusal = blocking.map((finding) => findingSentence(finding, 'fr')).join(' ');
    return { file, refusal, findings: findings.value };
  }
  const sealed = await host.outbox.seal({ invoice, numberPrefix: NUMBER_PREFIX });
  if (!sealed.ok) return refusedBy(sealed.problem);
  const released = await host.outbox.release(sealed.value.id);
  return released.ok ? { file, submission: released.value } : refusedBy(released.problem);
}

/** True once nothing more happens without a person or the recipient. */
export function isSettled({ state }: Submission): boolean {
  switch (state.name) {
    case 'integrated':
    case 'refusedAtEntry':
    case 'rejected':
    case 'held':
    case 'withdrawn':
    case 'toHand':
    case 'handed':
      return true;
    case 'sealed':
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'deposited':
      return false;
    default:
      return state satisfies never;
  }
}

/** Answers when all are settled, when the portal does not answer, or when the time is up. */
async function follow(running: RunningHost, ids: ReadonlySet<SubmissionId>, limitMs: number): Promise<void> {
  const listed = await running.host.outbox.list();
  const known = new Map((listed.ok ? listed.value : []).map((each) => [each.id, each] as const));
  await new Promise<void>((resolve) => {
    const timer = setTimeout(finish, limitMs);
    const forget = [
      running.on('submission.changed', (news) => {
        known.set(news.id, news);
        look(false);
      }),
      running.on('sender.changed', (news) => {
        look(news.connectivity.state === 'offline' || news.problem !== undefined);
      }),
    ];
    function finish(): void {
      clearTimeout(timer);
      for (const stop of forget) stop();
      resolve();
    }
    function look(isStuck: boolean): void {
      const open = [...known.values()].filter((each) => ids.has(each.id) && !isSettled(each));
      const waits = open.every(({ state }) => state.name === 'queued' || state.name === 'deposited');
      if (open.length === 0 || (isStuck && waits)) finish();
    }
    look(false);
  });
}

/** Seals every draft, sends them together and follows each until it is settled or has to wait; one refusal stops no other. */
export async function submitDrafts(
  running: RunningHost,
  files: readonly string[],
  added: readonly Attachment[],
  limitMs: number,
): Promise<Result<SubmittedDrafts, Problem>> {
  const { outbox } = running.host;
  const before = await outbox.sender();
  if (!before.ok) return before;
  // Held back until all are sealed, so that they leave as one batch.
  const suspended = await outbox.suspend(true);
  if (!suspended.ok) return suspended;
  const sealed: Submitted[] = [];
  for (const file of files) sealed.push(await sealDraft(running.host, file, added));
  const opened = await outbox.suspend(false);
  if (!opened.ok) return opened;
  await outbox.sendNow();
  const ids = new Set(sealed.flatMap((each) => ('submission' in each ? [each.submission.id] : [])));
  await follow(running, ids, limitMs);
  const after = await outbox.sender();
  if (!after.ok) return after;
  if (before.value.suspended) await outbox.suspend(true);
  const listed = await outbox.list();
  if (!listed.ok) return listed;
  const latest = new Map(listed.value.map((each) => [each.id, each] as const));
  const drafts = sealed.map((each) =>
    'submission' in each ? { file: each.file, submission: latest.get(each.submission.id) ?? each.submission } : each,
  );
  return success({ drafts, connectivity: after.value.connectivity.state });
}
