import { createHash } from 'node:crypto';
import type { FileId } from '../../../core/draft/attachment.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import { success, type Result } from '../../../core/draft/result.ts';

export type MemoryFiles = {
  readonly held: Map<FileId, Uint8Array<ArrayBuffer>>;
  put(bytes: Uint8Array<ArrayBuffer>): Promise<Result<FileId, Problem>>;
};

/** A files store that forgets everything: content-addressed as main's is. */
export function openMemoryFiles(): MemoryFiles {
  const held = new Map<FileId, Uint8Array<ArrayBuffer>>();
  return {
    held,
    put: async (bytes) => {
      const fileId = createHash('sha256').update(bytes).digest('hex') as FileId;
      held.set(fileId, bytes);
      return success(fileId);
    },
  };
}
