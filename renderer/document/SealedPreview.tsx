import { useEffect, useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import type { SubmissionId } from '../../core/outbox/submission.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { documentTexts } from './document-texts.ts';
import { PdfViewer } from './PdfViewer.tsx';

type Sealed = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The sealed document: the stored bytes themselves, never drawn again. */
export function SealedPreview({ id }: { readonly id: SubmissionId }) {
  const host = useHost();
  const [sealed, setSealed] = useState<Sealed>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      const answer = await host.documents.sealed(id);
      if (isStale) return;
      if (answer.ok) setSealed(answer.value);
      else setProblem(answer.problem);
    };
    read().catch(reportError);
    return () => {
      isStale = true;
    };
  }, [host, id]);
  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  if (sealed === undefined) return <Progress label={documentTexts.previewing} />;
  return <PdfViewer bytes={sealed.bytes} name={sealed.name} label={documentTexts.preview} />;
}
