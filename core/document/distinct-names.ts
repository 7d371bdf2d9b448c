import type { Attachment } from '../draft/attachment.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';

/** Gives each attachment a name of its own inside the PDF: a second `plan.pdf` becomes `plan (2).pdf`. */
export function nameDistinctly(attachments: readonly Attachment[]): Attachment[] {
  const taken = new Set<string>([FACTURX_FILE_NAME]);
  return attachments.map((attachment) => {
    const dot = attachment.name.lastIndexOf('.');
    const [stem, extension] =
      dot > 0 ? [attachment.name.slice(0, dot), attachment.name.slice(dot)] : [attachment.name, ''];
    let { name } = attachment;
    for (let count = 2; taken.has(name); count += 1) name = `${stem} (${count})${extension}`;
    taken.add(name);
    return { ...attachment, name };
  });
}
