import type { BackupCalls } from './backup-calls.ts';
import type { PortalCalls } from './portal-calls.ts';
import type { FileId } from '../draft/attachment.ts';
import type { Consultation } from '../draft/consultation.ts';
import type { Dume } from '../draft/dume.ts';
import type { FuelClaim } from '../draft/fuel-claim.ts';
import type { OwnFuelRate } from '../draft/fuel-rates.ts';
import type { Guess } from '../draft/guess.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Problem } from '../draft/problem.ts';
import type { Result } from '../draft/result.ts';
import type { Finding } from '../check/finding.ts';
import type { ArchiveObstacle } from '../document/archive-obstacle.ts';
import type { TotalComparison } from '../document/compare-with-page.ts';
import type { CopyField } from '../document/copy-field.ts';
import type { DocumentSettings } from '../document/document-settings.ts';
import type { GuessedFuelLine } from '../document/guess-fuel-line.ts';
import type { DirectorySearch, Recipient } from '../portal/recipient.ts';
import type { CorrectionAct } from '../outbox/correction.ts';
import type { HandedNote, SeenNote } from '../outbox/hand-note.ts';
import type { Channel, Route, Submission, SubmissionId } from '../outbox/submission.ts';

export type Answer<Value> = Promise<Result<Value, Problem>>;

/** A file as a window hands it over: its name and bytes, never a path. */
export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** A file in main's store. */
export type StoredFile = {
  readonly fileId: FileId;
  readonly name: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
};

export type About = {
  readonly version: string;
  readonly shell: 'electron' | 'browser' | 'direct';
  readonly channel: Channel;
  /** In the sandbox: the supplier and recipients that it knows, to begin with. Empty elsewhere. */
  readonly sandboxRecipients: readonly { readonly siret: string; readonly name: string; readonly asks: string }[];
  /** How many submissions main holds: a window whose own outbox is empty then knows that it was wiped. */
  readonly submissionCount: number;
};

/** `offline`: the last call found nobody; `pending`: not tried yet. */
export type Connectivity = {
  readonly state: 'online' | 'offline' | 'pending';
  readonly since: string;
  /** The next try, stored, when one is planned. */ readonly nextTryAt?: string;
};

export type SendMode = 'automatic' | 'manual';
/** What the sender is doing now. */
export type SenderState = {
  readonly mode: SendMode;
  readonly suspended: boolean;
  /** Whether the system says that a filing needs its user. */ readonly notify: boolean;
  readonly connectivity: Connectivity;
  /** While a batch leaves: how many of how many are through. */ readonly progress?: {
    readonly done: number;
    readonly total: number;
  };
  /** What keeps this machine itself from sending, such as a full disk. */ readonly problem?: Problem;
};

/** What was read from a file that becomes a draft. */
export type ImportedDraft = {
  readonly invoice: Invoice;
  readonly remarks: readonly string[];
  /** Of an ordinary PDF: the values that were read off its pages and nobody has confirmed. */
  readonly guesses?: readonly Guess[];
  /** Of an ordinary PDF: what keeps its page from staying the invoice's (`isPage` of its attachment); empty: nothing does. */
  readonly pageObstacles?: readonly ArchiveObstacle[];
  /** Of a Factur-X: its data's totals beside its page's. */ readonly comparison?: readonly TotalComparison[];
};

/** A file as a window saves it. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
/** The versions of the ESPD that Liasse writes. */
export type EspdVersion = '2.1.1' | '4.1.0';

/** A fuel claim with the rates that its user typed, which come before those of Liasse. */
export type RatedClaim = { readonly claim: FuelClaim; readonly ownRates: readonly OwnFuelRate[] };

/** Everything that a window may ask of the machine: verbs of the job, never powers. */
export type Host = {
  app: { about(): Answer<About> };
  files: {
    /** Checks the portal's limits on the spot and stores the bytes durably before answering. */
    import(file: IncomingFile): Answer<StoredFile>;
    read(fileId: FileId): Answer<Uint8Array<ArrayBuffer>>;
  };
  drafts: {
    import(file: IncomingFile): Answer<ImportedDraft>;
    /** A buyer's ESPD, of any version, as a consultation. */
    importConsultation(file: IncomingFile): Answer<Consultation>;
    /** What the pages of a stored bill tell of its delivery; every value is a guess. */
    guessFuelLine(bill: Pick<StoredFile, 'fileId' | 'name'>): Answer<GuessedFuelLine>;
  };
  backup: BackupCalls;
  checks: {
    run(invoice: Invoice): Answer<readonly Finding[]>;
    dume(dume: Dume): Answer<readonly Finding[]>;
    fuel(rated: RatedClaim): Answer<readonly Finding[]>;
  };
  documents: {
    /** The PDF as it would be sealed now; the number reads « n° attribué à l’envoi ». */
    preview(invoice: Invoice): Answer<Uint8Array<ArrayBuffer>>;
    /** The readable DUME as it would be sealed now. */ previewDume(dume: Dume): Answer<Uint8Array<ArrayBuffer>>;
    /** The dossier as it would be sealed now, its pieces merged in. */
    previewFuel(rated: RatedClaim): Answer<Uint8Array<ArrayBuffer>>;
    /** An ESPD response; whether the State's service takes it nobody has confirmed. */
    exportEspd(wanted: { readonly dume: Dume; readonly version: EspdVersion }): Answer<Uint8Array<ArrayBuffer>>;
    /** The stored bytes of a sealed submission, with its file name. */
    sealed(id: SubmissionId): Answer<NamedFile>;
    /** What has to be copied into the portal's form, in its order, as the filing was sealed. */
    copyFields(id: SubmissionId): Answer<readonly CopyField[]>;
    /** A file that was sealed beside the document. */
    paper(wanted: { readonly id: SubmissionId; readonly fileId: FileId }): Answer<NamedFile>;
    /** `plain`: the page without its data, for a deposit by hand; `xml`: the data alone (CII). */
    export(wanted: { readonly invoice: Invoice; readonly format: 'plain' | 'xml' }): Answer<Uint8Array<ArrayBuffer>>;
    /** The convention and the look of every document that this machine makes from now on. */
    settings(): Answer<DocumentSettings>;
    /** Refuses a logo that is no ordinary picture; what is sealed stays as it is. */
    choose(settings: DocumentSettings): Answer<DocumentSettings>;
  };
  outbox: {
    /** Re-checks, allots the number, renders, stores durably. Idempotent: the same filing content gives the same submission. */
    seal(filing: {
      readonly invoice: Invoice;
      readonly numberPrefix: string;
      /** Absent: the way that this machine's invoices take. */ readonly route?: Route | undefined;
    }): Answer<Submission>;
    /** Re-checks, renders and stores a DUME with its papers; idempotent by content. It is deposited by hand. */
    sealDume(dume: Dume): Answer<Submission>;
    /** The same for a fuel claim; every piece of it has to be in the files store. */
    sealFuel(rated: RatedClaim): Answer<Submission>;
    /** The window's intent is durable: the sender may take it; what is deposited by hand then waits for the user. */
    release(id: SubmissionId): Answer<Submission>;
    /** Only before any attempt; the number stays reserved to the filing. */
    withdraw(id: SubmissionId): Answer<Submission>;
    /** A held submission: look again, send again (the user takes the risk on himself), or declare it deposited by hand. */
    decide(choice: {
      readonly id: SubmissionId;
      readonly choice: 'lookAgain' | 'sendAgain' | 'handed';
    }): Answer<Submission>;
    /** Recycles, completes or marks as treated an invoice that came back; sent like a deposit, looked up when no answer came. */
    correct(correction: { readonly id: SubmissionId; readonly asked: CorrectionAct }): Answer<Submission>;
    /** The user deposited it on the portal, or corrects what he noted of that. */
    noteHanded(note: { readonly id: SubmissionId } & HandedNote): Answer<Submission>;
    /** What the user saw of it on the portal. */
    noteSeen(note: { readonly id: SubmissionId } & SeenNote): Answer<Submission>;
    /** The portal refused what was deposited by hand, in those words: nothing was created, the number stays. */
    noteRefused(note: { readonly id: SubmissionId; readonly words: string }): Answer<Submission>;
    /** It was not deposited after all. */ undoHanded(id: SubmissionId): Answer<Submission>;
    /** The Factur-X of invoices that wait to be deposited by hand, as archives that the portal takes for batches. */
    handZip(ids: readonly SubmissionId[]): Answer<readonly NamedFile[]>;
    list(): Answer<readonly Submission[]>;
    sender(): Answer<SenderState>;
    /** Tries now, whatever the stored due times say. */
    sendNow(): Answer<SenderState>;
    /** Asks the portal now where everything stands that it has received, whatever the stored due times say. */
    followNow(): Answer<SenderState>;
    suspend(suspended: boolean): Answer<SenderState>;
    setMode(mode: SendMode): Answer<SenderState>;
    setNotify(notify: boolean): Answer<SenderState>;
  };
  directory: {
    find(siret: string): Answer<Recipient>;
    /** Asks the portal again, however fresh the last answer is. */ refresh(siret: string): Answer<Recipient>;
    /** By name, town, post code or SIRET: over what was looked up once, and over the portal when it answers. */
    search(text: string): Answer<DirectorySearch>;
  };
  portal: PortalCalls;
};

/** What the machine tells a window without being asked. */
export type HostEvents = {
  'submission.changed': Submission;
  'sender.changed': SenderState;
};

export type EventName = keyof HostEvents;
export type Listen = <Name extends EventName>(event: Name, listener: (news: HostEvents[Name]) => void) => () => void;

/** A host that one can also listen to; the same object whichever shell serves it. */
export type Connection = Host & { on: Listen };

/** 'outbox.seal' | 'files.import' | … */
export type CallName = { [Group in keyof Host & string]: `${Group}.${keyof Host[Group] & string}` }[keyof Host &
  string];

type Method<Name extends CallName> = Name extends `${infer Group}.${infer Verb}`
  ? Group extends keyof Host
    ? Verb extends keyof Host[Group]
      ? Host[Group][Verb]
      : never
    : never
  : never;
export type Argument<Name extends CallName> =
  Method<Name> extends (...list: infer List) => unknown ? (List extends [infer One] ? One : undefined) : never;
export type Reply<Name extends CallName> =
  Method<Name> extends (...list: never[]) => infer Answered ? Awaited<Answered> : never;
