import { createEvents, type Events } from '../../core/bridge/connection.ts';
import type { Host } from '../../core/bridge/host.ts';
import type { LinkState } from '../../core/bridge/portal-calls.ts';
import { newConsultation } from '../../core/draft/consultation.ts';
import type { FileId } from '../../core/draft/attachment.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure, success } from '../../core/draft/result.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { sampleSubmission } from '../core/outbox/sample-submission.ts';

/** A submission as a window is told of it. */
export const toldSubmission: Submission = sampleSubmission({ state: { name: 'queued' } });

/** The link as a window is told of it. */
export const toldLink: LinkState = {
  link: { channel: 'sandbox', route: 'api' },
  isPinned: false,
  guard: 'passphrase',
  isLocked: false,
  accounts: {
    qualification: { isSet: false, password: {}, callsPerMinute: 300 },
    production: { isSet: false, password: {}, callsPerMinute: 300 },
  },
  certificateCount: 0,
};

/** A host that keeps what it was asked, answers from it, and fails where a test wants it to. */
export function createStandInHost(): { readonly host: Host; readonly events: Events; readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const events = createEvents((fault) => {
    throw fault;
  });
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  const sender = {
    mode: 'automatic',
    suspended: false,
    notify: true,
    connectivity: { state: 'online', since: 'then' },
  } as const;
  const hold = <Value>(name: string, argument: unknown, value: Value) => {
    asked.push([name, argument]);
    return Promise.resolve(success(value));
  };
  const host: Host = {
    app: {
      about: () =>
        hold('app.about', undefined, {
          version: '0.0.0',
          shell: 'direct',
          channel: 'sandbox',
          sandboxRecipients: [],
          submissionCount: 0,
        }),
    },
    files: {
      import(file) {
        const fileId = String(stored.size).padStart(64, '0') as FileId;
        stored.set(fileId, file.bytes);
        return hold('files.import', file.name, {
          fileId,
          name: file.name,
          mimeType: 'application/pdf',
          sizeBytes: file.bytes.length,
        });
      },
      read(fileId) {
        const bytes = stored.get(fileId);
        return Promise.resolve(bytes === undefined ? failure(problem('file.lost')) : success(bytes));
      },
    },
    drafts: {
      // Its message quotes what must reach no log.
      import: (file) => Promise.reject(new Error(`cannot read the invoice of ${file.name}, 1 683,12 €`)),
      guessFuelLine: (bill) => hold('drafts.guessFuelLine', bill, { values: {}, guesses: [] }),
      importConsultation: (file) => hold('drafts.importConsultation', file.name, newConsultation()),
    },
    backup: {
      open: (version) => hold('backup.open', version, { sequence: 0, counts: {} }),
      marks: () => hold('backup.marks', undefined, {}),
      push: (push) => hold('backup.push', push, { sequence: push.sequence, counts: {} }),
      snapshot: (reason) => hold('backup.snapshot', reason, []),
      startAfresh: () => hold('backup.startAfresh', undefined, { sequence: 0, counts: {} }),
      snapshots: () => hold('backup.snapshots', undefined, []),
      preview: () => Promise.resolve(failure(problem('backup.notFound'))),
      read: (wanted) => hold('backup.read', wanted, { entries: [] }),
      takeUp: (id) => hold('backup.takeUp', id, 0),
      export: () => hold('backup.export', undefined, { name: 'x.liasse.zip', sizeBytes: 2 }),
      exportPart: (from) => hold('backup.exportPart', from, new Uint8Array([80, 75])),
      importPart: (part) => hold('backup.importPart', part, undefined),
      import: (name) => Promise.resolve(failure(problem('backup.notOne', { name }))),
    },
    checks: {
      run: (invoice) =>
        hold('checks.run', invoice, [{ rule: 'BR-02', severity: 'blocks', field: 'number', values: { count: 2 } }]),
      dume: (dume) => hold('checks.dume', dume, []),
      fuel: (claim) => hold('checks.fuel', claim, []),
    },
    documents: {
      preview: (invoice) => hold('documents.preview', invoice, new Uint8Array([37, 80, 68, 70])),
      previewDume: (dume) => hold('documents.previewDume', dume, new Uint8Array([37, 80])),
      previewFuel: (rated) => hold('documents.previewFuel', rated, new Uint8Array([37])),
      exportEspd: (wanted) => hold('documents.exportEspd', wanted, new Uint8Array([60])),
      copyFields: (id) => hold('documents.copyFields', id, []),
      paper: (wanted) => hold('documents.paper', wanted, { name: 'DUME.csv', bytes: new Uint8Array([59]) }),
      sealed: (id) =>
        hold('documents.sealed', id, { name: 'BAC-A-SABLE-F2026-0001.pdf', bytes: new Uint8Array([0, 255, 10, 13]) }),
      export: (wanted) => hold('documents.export', wanted, new Uint8Array([60, 63])),
      settings: () => hold('documents.settings', undefined, { target: 'chorus', template: 'classique' }),
      choose: (settings) => hold('documents.choose', settings, settings),
    },
    outbox: {
      seal: () => Promise.resolve(failure(problem('outbox.blocked', { count: 3 }))),
      sealDume: (dume) => hold('outbox.sealDume', dume, toldSubmission),
      correct: (correction) => hold('outbox.correct', correction, toldSubmission),
      sealFuel: (rated) => hold('outbox.sealFuel', rated, toldSubmission),
      noteHanded: (note) => hold('outbox.noteHanded', note, toldSubmission),
      noteRefused: (note) => hold('outbox.noteRefused', note, toldSubmission),
      undoHanded: (id) => hold('outbox.undoHanded', id, toldSubmission),
      handZip: (ids) => hold('outbox.handZip', ids, [{ name: 'factures.zip', bytes: new Uint8Array([80, 75]) }]),
      noteSeen: (note) => hold('outbox.noteSeen', note, toldSubmission),
      release: (id) => hold('outbox.release', id, toldSubmission),
      withdraw: (id) => hold('outbox.withdraw', id, toldSubmission),
      decide: (choice) => hold('outbox.decide', choice, toldSubmission),
      list: () => hold('outbox.list', undefined, [toldSubmission]),
      sender: () => hold('outbox.sender', undefined, sender),
      sendNow: () => hold('outbox.sendNow', undefined, sender),
      followNow: () => hold('outbox.followNow', undefined, sender),
      suspend: (suspended) => hold('outbox.suspend', suspended, { ...sender, suspended }),
      setNotify: (notify) => hold('outbox.setNotify', notify, sender),
      setMode: (mode) => hold('outbox.setMode', mode, { ...sender, mode }),
    },
    directory: {
      find: () => Promise.resolve(failure(problem('portal.offline'))),
      refresh: () => Promise.resolve(failure(problem('portal.offline'))),
      search: (text) => hold('directory.search', text, { entries: [], isCut: false }),
    },
    portal: {
      link: () => hold('portal.link', undefined, toldLink),
      chooseLink: (link) => hold('portal.chooseLink', link, { ...toldLink, link }),
      setCredentials: (given) => hold('portal.setCredentials', given, toldLink),
      forgetCredentials: (channel) => hold('portal.forgetCredentials', channel, toldLink),
      unlock: () => Promise.resolve(failure(problem('secrets.wrongPassphrase'))),
      notePassword: (note) => hold('portal.notePassword', note, toldLink),
      choosePace: (choice) => hold('portal.choosePace', choice, toldLink),
      addCertificate: (file) => hold('portal.addCertificate', file, { ...toldLink, certificateCount: 1 }),
      test: (asked) => hold('portal.test', asked, toldLink),
    },
  };
  return { host, events, asked };
}
