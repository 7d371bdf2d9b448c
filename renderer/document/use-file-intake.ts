import { useCallback, useMemo, useState } from 'react';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { documentTexts } from './document-texts.ts';
import { importFiles, type PickedFile } from './import-files.ts';

/** Files on their way in, by the button or by a drop anywhere on the invoice. */
export type FileIntake = {
  readonly take: (files: readonly PickedFile[]) => void;
  /** The file that is being copied now. */ readonly importing: string | undefined;
  /** Why the last ones were refused. */ readonly problems: readonly Problem[];
  readonly dismiss: () => void;
};

/** Takes files in one batch after the other; `onAdd` hears of each one once main holds its bytes. */
export function useFileIntake(onAdd: (attachment: Attachment) => void): FileIntake {
  const host = useHost();
  const [importing, setImporting] = useState<string>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const run = useCallback(
    async (files: readonly PickedFile[]) => {
      if (files.length === 0) return;
      setProblems([]);
      const imported = await importFiles(files, host, setImporting);
      setImporting(undefined);
      setProblems(imported.problems);
      imported.attachments.forEach(onAdd);
      if (imported.attachments.length === 0) return;
      const names = imported.attachments.map(({ name }) => `« ${name} »`).join(', ');
      announce(say(documentTexts.added, { count: imported.attachments.length, names }));
    },
    [host, onAdd],
  );

  return useMemo(
    () => ({
      take: (files) => {
        run(files).catch(reportError);
      },
      importing,
      problems,
      dismiss: () => {
        setProblems([]);
      },
    }),
    [run, importing, problems],
  );
}
