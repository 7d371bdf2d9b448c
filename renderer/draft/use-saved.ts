import { useCallback, useEffect, useRef, useState } from 'react';
import { startAutosave, type Autosave } from './autosave.ts';

/** Something that is edited and saved by itself. */
export type Saved<Content> = {
  readonly content: Content;
  readonly change: (patch: (content: Content) => Content) => void;
  /** Writes at once what is still waiting. */ readonly flush: () => Promise<void>;
  /** Why the last write failed; what was typed is then still here. */ readonly saveFailure: unknown;
};

/** Edits what was read once, and saves it a moment after each change and when the page hides; `save` stays the same. */
export function useSaved<Content>(opened: Content, save: (content: Content) => Promise<void>): Saved<Content> {
  const [content, setContent] = useState(opened);
  const [saveFailure, setSaveFailure] = useState<unknown>();
  const latest = useRef(opened);
  const autosaveRef = useRef<Autosave<Content>>(undefined);
  useEffect(() => {
    const autosave = startAutosave<Content>({
      save: async (changed) => {
        await save(changed);
        setSaveFailure(undefined);
      },
      onFailure: setSaveFailure,
    });
    autosaveRef.current = autosave;
    return () => {
      autosave.stop().catch(reportError);
    };
  }, [save]);
  const change = useCallback((patch: (before: Content) => Content) => {
    latest.current = patch(latest.current);
    setContent(latest.current);
    autosaveRef.current?.change(latest.current);
  }, []);
  const flush = useCallback(async () => autosaveRef.current?.flush(), []);
  return { content, change, flush, saveFailure };
}
