import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { say } from '../ui/french.ts';
import { documentTexts } from './document-texts.ts';
import { readPageText } from './pdf-document.ts';

/** The largest canvas side in device pixels: beyond it, browsers draw nothing at all. */
const MAXIMUM_SIDE = 8_000;

/** One page: drawn on a canvas as sharp as the screen, and said as text to those who don't see it. */
export function PdfPage({
  pages,
  pageNumber,
  widthPixels,
}: {
  readonly pages: PDFDocumentProxy;
  readonly pageNumber: number;
  /** Width on screen in CSS pixels. */ readonly widthPixels: number;
}) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const isSeen = useSeen(canvasRef, pageNumber === 1);

  useEffect(() => {
    const canvas = canvasRef.current;
    if (!isSeen || canvas === null || widthPixels <= 0) return undefined;
    let cancel = () => {};
    let isStale = false;
    const draw = async () => {
      const page = await pages.getPage(pageNumber);
      if (isStale) return;
      const natural = page.getViewport({ scale: 1 });
      const longest = Math.max(natural.width, natural.height) / natural.width;
      const pixelRatio = Math.min(window.devicePixelRatio || 1, MAXIMUM_SIDE / (widthPixels * longest));
      const viewport = page.getViewport({ scale: (widthPixels * pixelRatio) / natural.width });
      // Drawn aside and copied in one step: while it is redrawn, the page never blinks.
      const aside = document.createElement('canvas');
      aside.width = Math.floor(viewport.width);
      aside.height = Math.floor(viewport.height);
      const task = page.render({ canvas: aside, viewport, background: '#ffffff' });
      cancel = () => {
        task.cancel();
      };
      await task.promise;
      if (isStale) return;
      canvas.width = aside.width;
      canvas.height = aside.height;
      canvas.getContext('2d')?.drawImage(aside, 0, 0);
    };
    draw().catch((error: unknown) => {
      // A cancelled drawing or a closed file is how a newer page takes the place of an older one; the file may be closed
      // a moment before this page hears of it.
      const isCancelled = error instanceof Error && error.name === 'RenderingCancelledException';
      if (!isStale && !isCancelled) reportError(error);
    });
    return () => {
      isStale = true;
      cancel();
    };
  }, [pages, pageNumber, widthPixels, isSeen]);

  useEffect(() => {
    let isStale = false;
    readPageText(pages, pageNumber).then(
      (read) => {
        if (!isStale) setLines(read);
      },
      (error: unknown) => {
        if (!isStale) reportError(error);
      },
    );
    return () => {
      isStale = true;
    };
  }, [pages, pageNumber]);

  return (
    <section
      className="pdf-page"
      aria-label={say(documentTexts.pageOf, { page: pageNumber, count: pages.numPages })}
      data-page={pageNumber}
    >
      <canvas ref={canvasRef} width={210} height={297} aria-hidden="true" />
      <div className="visually-hidden">
        {lines.length === 0 ? (
          <p>{documentTexts.pageWithoutText}</p>
        ) : (
          // Lines of a page have no identity but their place, and the list is replaced as a whole.
          lines.map((line, index) => <p key={`${index}`}>{line}</p>)
        )}
      </div>
    </section>
  );
}

/** True from the moment the element comes near the visible part: pages far below are not drawn. */
function useSeen(ref: RefObject<Element | null>, fromTheStart: boolean): boolean {
  const [isSeen, setSeen] = useState(fromTheStart);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, isSeen]);
  return isSeen;
}
