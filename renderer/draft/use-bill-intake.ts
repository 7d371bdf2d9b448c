import { useState } from 'react';
import type { Attachment } from '../../core/draft/attachment.ts';
import type { Host } from '../../core/bridge/host.ts';
import { problem as toProblem, type Problem } from '../../core/draft/problem.ts';

/** Files on their way into main's store, one after the other; one refusal never stops the next. */
export type BillIntake = {
  readonly take: (files: readonly File[]) => Promise<readonly Attachment[]>;
  readonly problems: readonly Problem[];
  readonly isBusy: boolean;
};

/** Hands files to main and answers what stands for those that it took. */
export function useBillIntake(host: Pick<Host, 'files'>): BillIntake {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  return {
    problems,
    isBusy,
    async take(files) {
      setBusy(true);
      const taken: Attachment[] = [];
      const refused: Problem[] = [];
      for (const file of files) {
        if (file.size === 0) {
          refused.push(toProblem('file.empty', { name: file.name }));
          continue;
        }
        const stored = await host.files.import({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        if (stored.ok) taken.push(stored.value);
        else refused.push(stored.problem);
      }
      setProblems(refused);
      setBusy(false);
      return taken;
    },
  };
}
