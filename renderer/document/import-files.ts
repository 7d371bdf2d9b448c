import type { Attachment } from '../../core/draft/attachment.ts';
import { attachmentLimits } from '../../core/draft/attachment-limits.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import type { Host } from '../../core/bridge/host.ts';
import { formatSize } from '../ui/french-values.ts';

/** A file as the window gets it, by the button or by a drop; its bytes are read only when they are asked for. */
export type PickedFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** What came of some files: those that are stored, and why the others are not. */
export type Imported = {
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
};

/**
 * Hands files to main one after the other. What is too large or empty by its size is refused before any byte is read,
 * so that a file of gigabytes costs nothing; one refusal never stops the next file.
 */
export async function importFiles(
  files: readonly PickedFile[],
  host: Pick<Host, 'files'>,
  onStart: (name: string) => void,
): Promise<Imported> {
  const attachments: Attachment[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const refusal = refusalBySize(file);
    if (refusal !== undefined) {
      problems.push(refusal);
      continue;
    }
    onStart(file.name);
    const stored = await importOne(file, host);
    if ('kind' in stored) problems.push(stored);
    else attachments.push(stored);
  }
  return { attachments, problems };
}

function refusalBySize({ name, size }: PickedFile): Problem | undefined {
  if (size === 0) return problem('file.empty', { name });
  if (size < attachmentLimits.attachmentBytes) return undefined;
  return problem('file.tooLarge', { name, size: formatSize(size) });
}

async function importOne(file: PickedFile, host: Pick<Host, 'files'>): Promise<Attachment | Problem> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder dropped as a file, or a file that was deleted or locked since it was chosen.
    return problem('file.notReadable', { name: file.name });
  }
  const answer = await host.files.import({ name: file.name, bytes });
  return answer.ok ? answer.value : answer.problem;
}

/** The weight of the attachments together, in bytes. */
export function totalBytes(attachments: readonly Attachment[]): number {
  return attachments.reduce((sum, each) => sum + each.sizeBytes, 0);
}

/** A name without what the portal and file systems refuse in it, its extension kept as it was. */
export function renamed(typed: string, former: string): string {
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(former)?.[0] ?? '';
  const bare = typed.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').trim();
  return bare.toLowerCase().endsWith(extension.toLowerCase()) ? bare : `${bare}${extension}`;
}
