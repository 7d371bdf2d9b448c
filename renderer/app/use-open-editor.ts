import { useEffect, useRef, useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import { startAutosave, type Autosave } from '../draft/autosave.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import type { DraftRecord } from '../draft/draft-record.ts';
import { saveDraft } from '../draft/draft-store.ts';
import { withSeller } from '../draft/editor-changes.ts';
import { createEditor, type Editor } from '../draft/editor-store.ts';

/** An open editor whose every change reaches the database by itself. */
export type OpenEditor = {
  readonly editor: Editor;
  /** Writes at once what is still waiting. */ readonly flush: () => Promise<void>;
  /** Why the last write failed; what was typed is then still here. */ readonly saveFailure: unknown;
};

/** Opens an editor on a draft and keeps it saved: a moment after each keystroke, and when the page hides or closes. */
export function useOpenEditor(record: DraftRecord, company: Company, isReadOnly: boolean): OpenEditor {
  const [editor] = useState(() =>
    createEditor(isReadOnly ? record.invoice : withSeller(record.invoice, company.party), {
      newKey: () => crypto.randomUUID(),
      exempt: company.vatFranchise,
    }),
  );
  const [saveFailure, setSaveFailure] = useState<unknown>();
  const autosaveRef = useRef<Autosave<Invoice>>(undefined);

  useEffect(() => {
    const autosave = startAutosave<Invoice>({
      save: async (invoice) => {
        await saveDraft(invoice);
        setSaveFailure(undefined);
      },
      onFailure: setSaveFailure,
    });
    autosaveRef.current = autosave;
    let saved = editor.getState().changeCount;
    const unsubscribe = editor.subscribe(({ changeCount, invoice }) => {
      if (changeCount === saved) return;
      saved = changeCount;
      autosave.change(invoice);
    });
    return () => {
      unsubscribe();
      autosave.stop().catch(reportError);
    };
  }, [editor]);

  return { editor, flush: async () => autosaveRef.current?.flush(), saveFailure };
}
