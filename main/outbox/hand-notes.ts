import type { Answer, Host } from '../../core/bridge/host.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success } from '../../core/draft/result.ts';
import { documentName } from '../../core/document/document-name.ts';
import { zipBatches } from '../../core/document/zip-batches.ts';
import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import type { Paper, Submission, SubmissionId } from '../../core/outbox/submission.ts';
import type { FilesStore } from '../disk/files-store.ts';
import type { NamedBytes } from './outbox-deps.ts';

/** Finds, judges and moves a submission in one go. */
export type Change = (
  id: SubmissionId,
  judge: (submission: Submission) => SubmissionEvent | 'asItIs' | Problem,
) => Answer<Submission>;

type NoteDeps = {
  readonly files: FilesStore;
  readonly change: Change;
  readonly find: (id: SubmissionId) => Submission | undefined;
  readonly today: () => string;
};

/** The first bytes of PDF, PNG and JPEG. */
const CERTIFICATE_STARTS = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff'];

function isCertificate(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return CERTIFICATE_STARTS.some((each) => start.startsWith(each));
}

/** The Factur-X of an invoice that waits to be deposited by hand. */
function facturXOf({
  state,
  papers,
  forPlatform,
  documentId,
  number,
}: Submission): Pick<Paper, 'fileId' | 'name'> | undefined {
  if (state.name !== 'toHand') return undefined;
  if (forPlatform === true) return { fileId: documentId, name: documentName({ number }, false) };
  return papers.find(({ role }) => role === 'facturX');
}

/** What the user tells of the filings that he deposits himself, and the archive of several of them. */
export function createHandNotes({
  files,
  change,
  find,
  today,
}: NoteDeps): Pick<Host['outbox'], 'noteHanded' | 'noteSeen' | 'noteRefused' | 'undoHanded' | 'handZip'> {
  return {
    async noteHanded({ id, ...note }) {
      if (note.certificateId !== undefined) {
        const bytes = await files.get(note.certificateId);
        if (bytes === undefined || !isCertificate(bytes)) return failure(problem('outbox.certificateForm'));
      }
      return await change(id, ({ state, number }) => {
        if (note.handedOn > today()) return problem('outbox.handedTomorrow');
        return state.name === 'toHand' || state.name === 'handed'
          ? { name: 'handed', ...note }
          : problem('outbox.nothingToDecide', { number });
      });
    },
    noteSeen: async ({ id, ...note }) =>
      await change(id, ({ state, number }) =>
        state.name === 'handed' ? { name: 'handNoted', ...note } : problem('outbox.nothingToDecide', { number }),
      ),
    noteRefused: async ({ id, words }) =>
      await change(id, ({ state, number }) =>
        state.name === 'toHand' || state.name === 'handed'
          ? { name: 'refused', words }
          : problem('outbox.nothingToDecide', { number }),
      ),
    undoHanded: async (id) =>
      await change(id, ({ state, number }) => {
        if (state.name === 'toHand') return 'asItIs';
        return state.name === 'handed' ? { name: 'handUndone' } : problem('outbox.nothingToDecide', { number });
      }),
    async handZip(ids) {
      const packed: NamedBytes[] = [];
      for (const id of ids) {
        const submission = find(id);
        const paper = submission === undefined ? undefined : facturXOf(submission);
        if (submission === undefined || paper === undefined) return failure(problem('outbox.notFound'));
        const bytes = await files.get(paper.fileId);
        if (bytes === undefined) return failure(problem('outbox.documentMissing', { number: submission.number }));
        packed.push({ name: paper.name, bytes });
      }
      return success(
        zipBatches(packed).map((bytes, index) => ({ name: `factures-${today()}-${String(index + 1)}.zip`, bytes })),
      );
    },
  };
}
