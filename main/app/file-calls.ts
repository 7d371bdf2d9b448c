import { randomUUID } from 'node:crypto';
import type { Host } from '../../core/bridge/host.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure, success } from '../../core/draft/result.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { guessFuelBill } from '../draft/guess-fuel-bill.ts';
import { importConsultation } from '../draft/import-consultation.ts';
import { importDraft } from '../draft/import-draft.ts';
import { inspectAttachment } from '../draft/inspect-attachment.ts';

/** Attachments and imported drafts over the files store; what is refused leaves no file behind that anything points to. */
export function createFileCalls(files: FilesStore): Pick<Host, 'files' | 'drafts'> {
  return {
    files: {
      async import(file) {
        const inspected = await inspectAttachment(file);
        if (!inspected.ok) return inspected;
        const stored = await files.put(file.bytes);
        return stored.ok ? success({ fileId: stored.value, name: file.name, ...inspected.value }) : stored;
      },
      async read(fileId) {
        const bytes = await files.get(fileId);
        return bytes === undefined ? failure(problem('file.lost')) : success(bytes);
      },
    },
    drafts: {
      import: (file) => importDraft(file, files, randomUUID),
      importConsultation: (file) => Promise.resolve(importConsultation(file)),
      async guessFuelLine({ fileId, name }) {
        const bytes = await files.get(fileId);
        return bytes === undefined ? failure(problem('file.lost')) : await guessFuelBill(bytes, name);
      },
    },
  };
}
