import type { Host } from '../../../core/bridge/host.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { problem, type Problem } from '../../../core/draft/problem.ts';
import { failure, success } from '../../../core/draft/result.ts';
import { advance } from '../../../core/outbox/advance.ts';
import { submissionIdSchema, type Submission, type SubmissionId } from '../../../core/outbox/submission.ts';

/** A machine in memory that keeps the outbox's promises: it seals once per content, releases and withdraws. */
export type PretendHost = {
  readonly host: Host;
  readonly submissions: Map<SubmissionId, Submission>;
  /** Called when a release arrives, before it is answered. */ onRelease: (id: SubmissionId) => Promise<void>;
  /** The next call of that name answers this problem instead. */ refuse: Partial<
    Record<'seal' | 'release' | 'withdraw' | 'list', Problem>
  >;
};

const refused = () => Promise.resolve(failure(problem('machine.unreachable')));

/** Makes a sealed submission of an invoice. */
export function sealedOf(invoice: Invoice, number: string, revision = 1): Submission {
  return {
    id: submissionIdSchema.parse(`${invoice.id}.${String(revision)}`),
    kind: 'invoice',
    route: 'api',
    papers: [],
    filingId: invoice.id,
    revision,
    channel: 'sandbox',
    number,
    issuedOn: '2026-11-24',
    supplierSiret: invoice.seller.siret,
    buyerName: invoice.buyer.name,
    buyerSiret: invoice.buyer.siret,
    grandTotalCents: 12_000,
    attachmentCount: 0,
    documentId: fileIdSchema.parse('a'.repeat(64)),
    documentName: `${number}.pdf`,
    sizeBytes: 1_000,
    sealedAt: `2026-11-24T10:00:0${String(revision)}.000Z`,
    attempts: 0,
    state: { name: 'sealed' },
    history: [],
  };
}

/** Starts a machine with nothing in it. */
export function pretendHost(): PretendHost {
  const submissions = new Map<SubmissionId, Submission>();
  const sealedContents = new Map<string, SubmissionId>();
  const move = (id: SubmissionId, name: 'released' | 'withdrawn') => {
    const before = submissions.get(id);
    if (before === undefined) return failure(problem('outbox.notFound'));
    const after = advance(before, { name }, '2026-11-24T10:01:00.000Z');
    submissions.set(id, after);
    return success(after);
  };
  const pretend: PretendHost = {
    submissions,
    onRelease: () => Promise.resolve(),
    refuse: {},
    host: {
      app: { about: refused },
      files: { import: refused, read: refused },
      drafts: { import: refused, importConsultation: refused, guessFuelLine: refused },
      backup: {
        open: refused,
        marks: refused,
        push: refused,
        snapshot: refused,
        startAfresh: refused,
        snapshots: refused,
        preview: refused,
        read: refused,
        takeUp: refused,
        export: refused,
        exportPart: refused,
        importPart: refused,
        import: refused,
      },
      checks: { run: refused, dume: refused, fuel: refused },
      documents: {
        preview: refused,
        previewDume: refused,
        previewFuel: refused,
        exportEspd: refused,
        paper: refused,
        copyFields: refused,
        sealed: refused,
        export: refused,
        settings: refused,
        choose: refused,
      },
      directory: { find: refused, refresh: refused, search: refused },
      portal: {
        link: refused,
        chooseLink: refused,
        setCredentials: refused,
        forgetCredentials: refused,
        unlock: refused,
        notePassword: refused,
        choosePace: refused,
        addCertificate: refused,
        test: refused,
      },
      outbox: {
        sealDume: refused,
        sealFuel: refused,
        correct: refused,
        setNotify: refused,
        noteHanded: refused,
        noteSeen: refused,
        noteRefused: refused,
        undoHanded: refused,
        handZip: refused,
        seal({ invoice, numberPrefix }) {
          if (pretend.refuse.seal !== undefined) return Promise.resolve(failure(pretend.refuse.seal));
          const content = JSON.stringify(invoice);
          const known = submissions.get(sealedContents.get(content) ?? submissionIdSchema.parse(`${invoice.id}.9999`));
          if (known !== undefined && known.state.name !== 'withdrawn') return Promise.resolve(success(known));
          const revisions = [...submissions.values()].filter((each) => each.filingId === invoice.id);
          const number = revisions[0]?.number ?? `${numberPrefix}2026-${String(submissions.size + 1).padStart(4, '0')}`;
          const submission = sealedOf(invoice, number, revisions.length + 1);
          submissions.set(submission.id, submission);
          sealedContents.set(content, submission.id);
          return Promise.resolve(success(submission));
        },
        async release(id) {
          if (pretend.refuse.release !== undefined) return failure(pretend.refuse.release);
          await pretend.onRelease(id);
          return move(id, 'released');
        },
        withdraw(id) {
          return Promise.resolve(
            pretend.refuse.withdraw === undefined ? move(id, 'withdrawn') : failure(pretend.refuse.withdraw),
          );
        },
        list() {
          return Promise.resolve(
            pretend.refuse.list === undefined ? success([...submissions.values()]) : failure(pretend.refuse.list),
          );
        },
        decide: refused,
        sender: refused,
        sendNow: refused,
        followNow: refused,
        suspend: refused,
        setMode: refused,
      },
    },
  };
  return pretend;
}
