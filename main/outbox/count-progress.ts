import type { SenderState } from '../../core/bridge/host.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';

/** How far the deposits of all lanes are. */
export type Progress = {
  read(): SenderState['progress'];
  begin(ids: readonly SubmissionId[]): void;
  end(ids: readonly SubmissionId[]): void;
};

/** Counts what leaves together, whichever lane it leaves in; `waiting` names what may leave now and has not. */
export function countProgress(waiting: () => readonly SubmissionId[], onChange: () => void): Progress {
  const underWay = new Set<SubmissionId>();
  let done = 0;
  const left = () => waiting().filter((id) => !underWay.has(id)).length;
  return {
    read() {
      if (underWay.size === 0 && done === 0) return undefined;
      return { done, total: done + underWay.size + left() };
    },
    begin(ids) {
      for (const id of ids) underWay.add(id);
      onChange();
    },
    end(ids) {
      for (const id of ids) underWay.delete(id);
      done = underWay.size === 0 && left() === 0 ? 0 : done + ids.length;
      onChange();
    },
  };
}
