import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Guess } from '../../core/draft/guess.ts';
import type { Invoice, InvoiceLine } from '../../core/draft/invoice.ts';
import { newLine } from '../../core/draft/new-line.ts';
import { withKeptPage, withoutRemoval, type Removal } from './editor-changes.ts';
import { guessesLeft } from './editor-guesses.ts';
import { insertLines, isBlankLine, moveLine, pasteLines } from './editor-lines.ts';

const MAXIMUM_LINES = 2_000;

/** One invoice while it is open: what it says, what its user has been through, and what can be undone. */
export type EditorState = {
  readonly invoice: Invoice;
  /** What was read off a page and is neither confirmed nor changed. */
  readonly guesses: readonly Guess[];
  /** Grows with each change made here; autosave writes what is newer than what it wrote. */
  readonly changeCount: number;
  /** Paths of the fields that were left once: their findings may show beside them. */
  readonly touched: ReadonlySet<string>;
  /** Sending was tried: every finding shows beside its field. */
  readonly sendTried: boolean;
  /** The last removals, newest last. */
  readonly removals: readonly Removal[];
};

/** What the editor may do to its invoice; every verb is one change and none of them fails. */
export type EditorVerbs = {
  change(patch: (invoice: Invoice) => Invoice): void;
  changeLine(key: string, patch: Partial<InvoiceLine>): void;
  /** For a change that takes a term of the line away. */
  replaceLine(key: string, replace: (line: InvoiceLine) => InvoiceLine): void;
  /** Adds a blank line after another one, or at the end; answers its key, so that focus can go there. */
  addLine(afterKey?: string): string;
  removeLine(key: string): void;
  moveLine(key: string, by: number): void;
  pasteLines(key: string, lines: readonly InvoiceLine[]): void;
  addAttachment(attachment: Attachment): void;
  renameAttachment(index: number, name: string): void;
  removeAttachment(index: number): void;
  /** Another program's page stays the invoice's, at most one; or our own is drawn. */
  keepPage(index: number, isKept: boolean): void;
  /** Puts the last thing removed back; answers what it was. */
  undo(): Removal | undefined;
  /** The user says that these values are right. */
  confirmGuesses(fields: readonly string[]): void;
  touch(field: string): void;
  trySending(): void;
};

export type Editor = StoreApi<EditorState> & EditorVerbs;

/** Opens an editor on an invoice; `newKey` gives a fresh key for each line. */
export function createEditor(
  opened: Invoice,
  {
    newKey,
    exempt,
    guesses = [],
  }: { readonly newKey: () => string; readonly exempt: boolean; readonly guesses?: readonly Guess[] },
): Editor {
  const store = createStore<EditorState>(() => ({
    invoice: opened,
    guesses,
    changeCount: 0,
    touched: new Set<string>(),
    sendTried: false,
    removals: [],
  }));

  function change(patch: (invoice: Invoice) => Invoice, removal?: Removal): void {
    store.setState((state) => {
      const invoice = patch(state.invoice);
      if (invoice === state.invoice) return state;
      return {
        invoice,
        guesses: guessesLeft(state.guesses, state.invoice, invoice),
        changeCount: state.changeCount + 1,
        removals: removal === undefined ? state.removals : [...state.removals, removal].slice(-20),
      };
    });
  }
  const changeLines = (lines: InvoiceLine[], removal?: Removal) => {
    change((invoice) => ({ ...invoice, lines }), removal);
  };
  const lines = () => store.getState().invoice.lines;

  return {
    ...store,
    change: (patch) => {
      change(patch);
    },
    changeLine: (key, patch) => {
      changeLines(lines().map((line) => (line.key === key ? { ...line, ...patch } : line)));
    },
    replaceLine: (key, replace) => {
      changeLines(lines().map((line) => (line.key === key ? replace(line) : line)));
    },
    addLine: (afterKey) => {
      const at = afterKey === undefined ? -1 : lines().findIndex((line) => line.key === afterKey);
      const added = newLine(newKey(), exempt);
      if (lines().length >= MAXIMUM_LINES) return lines().at(-1)?.key ?? added.key;
      changeLines(insertLines(lines(), at === -1 ? lines().length : at + 1, [added]));
      return added.key;
    },
    removeLine: (key) => {
      const index = lines().findIndex((line) => line.key === key);
      const line = lines()[index];
      if (line === undefined) return;
      changeLines(lines().toSpliced(index, 1), isBlankLine(line) ? undefined : { kind: 'line', line, index });
    },
    moveLine: (key, by) => {
      changeLines(moveLine(lines(), key, by));
    },
    pasteLines: (key, pasted) => {
      const added = pasted.slice(0, MAXIMUM_LINES - lines().length);
      const index = lines().findIndex((line) => line.key === key);
      const target = lines()[index];
      const keys = added.map((line) => line.key);
      const replaced = target !== undefined && isBlankLine(target) ? { replaced: target } : {};
      changeLines(pasteLines(lines(), key, added), { kind: 'paste', keys, index, ...replaced });
    },
    addAttachment: (attachment) => {
      change((invoice) => ({ ...invoice, attachments: [...invoice.attachments, attachment] }));
    },
    renameAttachment: (index, name) => {
      change((invoice) => {
        const attachment = invoice.attachments[index];
        return attachment === undefined || attachment.name === name
          ? invoice
          : { ...invoice, attachments: invoice.attachments.with(index, { ...attachment, name }) };
      });
    },
    keepPage: (index, isKept) => {
      change((invoice) => withKeptPage(invoice, index, isKept));
    },
    removeAttachment: (index) => {
      const attachment = store.getState().invoice.attachments[index];
      if (attachment === undefined) return;
      change((invoice) => ({ ...invoice, attachments: invoice.attachments.toSpliced(index, 1) }), {
        kind: 'attachment',
        attachment,
        index,
      });
    },
    undo: () => {
      const removal = store.getState().removals.at(-1);
      if (removal === undefined) return undefined;
      change((invoice) => withoutRemoval(invoice, removal));
      store.setState((state) => ({ removals: state.removals.slice(0, -1) }));
      return removal;
    },
    confirmGuesses: (fields) => {
      store.setState((state) => ({
        guesses: state.guesses.filter(({ field }) => !fields.includes(field)),
        changeCount: state.changeCount + 1,
      }));
    },
    touch: (field) => {
      store.setState((state) => (state.touched.has(field) ? state : { touched: new Set(state.touched).add(field) }));
    },
    trySending: () => {
      store.setState({ sendTried: true });
    },
  };
}
