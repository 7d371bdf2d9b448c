import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { saveDraft } from '../draft/draft-store.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { navigate } from '../ui/navigation.ts';
import { announce, announceAtLeisure } from '../ui/notices.ts';
import { listTexts } from './list-texts.ts';

/** Reading a file into a draft: what it does now, and what went wrong. */
export type ImportState = {
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
  readonly take: (file: File) => void;
};

/** Turns a file that the user chose into a draft and opens it; remarks of the reader are said. */
export function useImport(): ImportState {
  const host = useHost();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function read(file: File): Promise<void> {
    setReading(true);
    setProblem(undefined);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const imported = await host.drafts.import({ name: file.name, bytes });
    setReading(false);
    if (!imported.ok) {
      setProblem(imported.problem);
      return;
    }
    const { invoice, remarks } = imported.value;
    await saveDraft(invoice);
    const words = say(listTexts.imported, { name: file.name });
    if (remarks.length === 0) announce(words);
    else announceAtLeisure([words, listTexts.importRemarks, ...remarks].join(' '));
    navigate({ screen: 'invoice', id: invoice.id });
  }

  return { isReading, problem, take: (file) => void read(file) };
}
