import { useEffect, useState } from 'react';
import type { FileId } from '../../core/draft/attachment.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { documentTexts } from './document-texts.ts';
import { PdfViewer } from './PdfViewer.tsx';

/** An attached PDF, read back from main's store: what is shown is what will leave. */
export function AttachmentPreview({ fileId, name }: { readonly fileId: FileId; readonly name: string }) {
  const host = useHost();
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const answer = await host.files.read(fileId);
      if (isStale) return;
      if (answer.ok) setBytes(answer.value);
      else setProblem(answer.problem);
    };
    read().catch(reportError);
    return () => {
      isStale = true;
    };
  }, [host, fileId]);
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (bytes === undefined) return <Progress label={say(documentTexts.reading, { name })} />;
  return <PdfViewer bytes={bytes} name={name} label={name} />;
}
