import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { keepDraft } from '../draft/draft-store.ts';
import { importTexts } from '../draft/import-texts.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { listTexts } from './list-texts.ts';

/** Reading a file into a draft: what it does now, and what went wrong. */
export type ImportState = {
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
  readonly take: (file: File) => void;
};

/** Turns a file that the user chose into a draft and opens it with what its reader remarked and guessed. */
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
    const { invoice, remarks, guesses, comparison, pageObstacles } = imported.value;
    const pageFileId = pageObstacles?.length === 0 ? invoice.attachments.at(-1)?.fileId : undefined;
    // The page of a Factur-X is kept beside the draft, to be read; one that is too heavy for the store is not.
    const page = comparison === undefined ? undefined : await host.files.import({ name: file.name, bytes });
    await keepDraft({
      invoice,
      ...(guesses !== undefined && { guesses }),
      received: {
        remarks: guesses?.length === 0 ? [importTexts.guessNone, ...remarks] : remarks,
        ...(comparison !== undefined && { comparison }),
        ...(pageFileId !== undefined && { pageFileId }),
        ...(page?.ok === true && { file: { fileId: page.value.fileId, name: page.value.name } }),
      },
    });
    announce(say(listTexts.imported, { name: file.name }));
    navigate({ screen: 'invoice', id: invoice.id });
  }

  return { isReading, problem, take: (file) => void read(file) };
}
