import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Guess } from '../../core/draft/guess.ts';
import type { Requirements } from '../../core/draft/company.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import type { Severity } from '../../core/check/finding.ts';
import { importTexts } from './import-texts.ts';
import type { FieldGuess } from '../ui/FieldWords.tsx';
import { say } from '../ui/french.ts';
import type { Editor, EditorState } from './editor-store.ts';

/** A finding as the form shows it: where, how badly, in words. */
export type FieldFinding = {
  /** The control that mends it, as `controlOf` finds it. */ readonly control: string;
  readonly severity: Severity;
  readonly sentence: string;
};

/** What every part of the open editor knows. */
export type EditorScene = {
  readonly editor: Editor;
  readonly findings: readonly FieldFinding[];
  /** What was read off a page and waits for its user's word. */ readonly guesses: readonly Guess[];
  /** Sealed or queued: shown, not changed. */ readonly isReadOnly: boolean;
  /** What the buyer's directory entry asks for, when it was looked up. */
  readonly requirements: Requirements | undefined;
};

/** The open editor. */
export const EditorContext = createContext<EditorScene | undefined>(undefined);

/** The open editor, for its parts; throws outside of one. */
export function useScene(): EditorScene {
  const scene = useContext(EditorContext);
  if (scene === undefined) throw new Error('useScene outside of EditorContext');
  return scene;
}

/** A part of the editor's state; the part is drawn again only when that changes. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useScene().editor, select);
}

/** A part of the open invoice. */
export function useInvoice<Part>(select: (invoice: Invoice) => Part): Part {
  return useEditorState((state) => select(state.invoice));
}

/** What stands beside a control: its findings, once it was left or sending was tried. */
export type ControlWords = { readonly error?: string; readonly warning?: string };

/** The findings of several controls at once, for a line that says them together. */
export function useControlWords(controls: readonly string[]): readonly ControlWords[] {
  const { findings, isReadOnly } = useScene();
  const touched = useEditorState((state) => state.touched);
  const sendTried = useEditorState((state) => state.sendTried);
  return controls.map((control) => {
    if (isReadOnly || !(sendTried || touched.has(control))) return {};
    const own = findings.filter((finding) => finding.control === control);
    const error = own.find((finding) => finding.severity === 'blocks')?.sentence;
    const warning = own.find((finding) => finding.severity === 'warns')?.sentence;
    return { ...(error !== undefined && { error }), ...(warning !== undefined && { warning }) };
  });
}

/** Guessed terms that have no field of their own, and the field that they stand beside. */
const GUESSED_AT: Readonly<Record<string, string>> = {
  issuedOn: 'number',
  'buyer.vatIdentifier': 'buyer.siret',
};

/** What a field of the form takes: its path, what stands beside it, and whether it is closed. */
export function useFieldProps(control: string): ControlWords & {
  readonly fieldPath: string;
  readonly isDisabled: boolean;
  readonly guess?: FieldGuess;
} {
  const { editor, guesses, isReadOnly } = useScene();
  const own = guesses.filter(({ field }) => (GUESSED_AT[field] ?? field) === control);
  const [first] = own;
  const text = own.map((each) => each.text).join(' · ');
  const guess: FieldGuess | undefined =
    first === undefined || isReadOnly
      ? undefined
      : {
          words: say(importTexts.guessed, { page: first.page, text }),
          confirmLabel: say(importTexts.confirmField, { text }),
          onConfirm: () => {
            editor.confirmGuesses(own.map(({ field }) => field));
          },
        };
  const [words] = useControlWords([control]);
  return { ...words, fieldPath: control, isDisabled: isReadOnly, ...(guess !== undefined && { guess }) };
}
