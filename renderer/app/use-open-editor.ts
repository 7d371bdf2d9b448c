import { useEffect, useRef, useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import { startAutosave, type Autosave } from '../draft/autosave.ts';
import type { DraftRecord } from '../draft/draft-record.ts';
import { keepDraft } from '../draft/draft-store.ts';
import { withSeller } from '../draft/editor-changes.ts';
import { guessesLeft } from '../draft/editor-guesses.ts';
import { createEditor, type Editor, type EditorState } from '../draft/editor-store.ts';

/** An open editor whose every change reaches the database by itself. */
export type OpenEditor = {
  readonly editor: Editor;
  /** Writes at once what is still waiting. */ readonly flush: () => Promise<void>;
  /** Why the last write failed; what was typed is then still here. */ readonly saveFailure: unknown;
};

/** What is saved of the open editor. */
type Content = Pick<EditorState, 'invoice' | 'guesses'>;

/** Opens an editor on a draft and keeps it saved: a moment after each keystroke, and when the page hides or closes. */
export function useOpenEditor(record: DraftRecord, company: Company, isReadOnly: boolean): OpenEditor {
  const [editor] = useState(() => {
    const opened = isReadOnly ? record.invoice : withSeller(record.invoice, company.party);
    return createEditor(opened, {
      newKey: () => crypto.randomUUID(),
      exempt: company.vatFranchise,
      guesses: guessesLeft(record.guesses ?? [], record.invoice, opened),
    });
  });
  const [saveFailure, setSaveFailure] = useState<unknown>();
  const autosaveRef = useRef<Autosave<Content>>(undefined);

  useEffect(() => {
    const autosave = startAutosave<Content>({
      save: async (content) => {
        await keepDraft(content);
        setSaveFailure(undefined);
      },
      onFailure: setSaveFailure,
    });
    autosaveRef.current = autosave;
    let saved = editor.getState().changeCount;
    const unsubscribe = editor.subscribe(({ changeCount, invoice, guesses }) => {
      if (changeCount === saved) return;
      saved = changeCount;
      autosave.change({ invoice, guesses });
    });
    return () => {
      unsubscribe();
      autosave.stop().catch(reportError);
    };
  }, [editor]);

  return { editor, flush: async () => autosaveRef.current?.flush(), saveFailure };
}
