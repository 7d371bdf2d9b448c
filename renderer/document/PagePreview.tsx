import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { documentTexts } from './document-texts.ts';
import { PdfViewer } from './PdfViewer.tsx';

/** Long enough not to draw a page for every digit, short enough to be « live ». */
const DELAY_MS = 500;
/** A bar that comes and goes at each keystroke would only distract. */
const PROGRESS_AFTER_MS = 400;

type PagePreviewProps<Content> = {
  readonly content: Content;
  /** Has main draw it; the same function from one drawing to the next. */
  readonly draw: (content: Content) => Answer<Uint8Array<ArrayBuffer>>;
};

/** A page as it would leave now, drawn by main with the very function that seals it; a newer change makes an older answer void. */
export function PagePreview<Content>({ content, draw }: PagePreviewProps<Content>) {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer>>();
  const [problem, setProblem] = useState<Problem>();
  const [isSlow, setSlow] = useState(false);
  const lastRef = useRef(0);

  const ask = useCallback(
    async (asked: Content) => {
      lastRef.current += 1;
      const mine = lastRef.current;
      const slow = setTimeout(() => {
        setSlow(true);
      }, PROGRESS_AFTER_MS);
      const answer = await draw(asked);
      clearTimeout(slow);
      if (mine !== lastRef.current) return;
      setSlow(false);
      setProblem(answer.ok ? undefined : answer.problem);
      if (answer.ok) setBytes(answer.value);
    },
    [draw],
  );

  useEffect(() => {
    const timer = setTimeout(
      () => {
        ask(content).catch(reportError);
      },
      lastRef.current === 0 ? 0 : DELAY_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [ask, content]);

  return (
    <div className="live-preview">
      {problem !== undefined && (
        <>
          <ProblemBanner
            problem={problem}
            onRemedy={() => {
              ask(content).catch(reportError);
            }}
          />
          {bytes !== undefined && <p className="muted">{documentTexts.previewStale}</p>}
        </>
      )}
      {(isSlow || (bytes === undefined && problem === undefined)) && <Progress label={documentTexts.previewing} />}
      {bytes !== undefined && (
        <PdfViewer bytes={bytes} name={documentTexts.previewName} label={documentTexts.preview} />
      )}
    </div>
  );
}
