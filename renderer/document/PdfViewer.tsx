import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { documentTexts } from './document-texts.ts';
import { openPdf, type OpenPdf } from './pdf-document.ts';
import { PdfPage } from './PdfPage.tsx';
import { PdfTools } from './PdfTools.tsx';
import { usePageWidth } from './use-page-width.ts';

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** Shows a PDF page under page; white paper in both themes. New bytes take the place of the old ones without a blink. */
export function PdfViewer({
  bytes,
  name,
  label = name,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The file's name, for the sentence that says why it cannot be shown. */ readonly name: string;
  /** What the reader hears when focus enters the pages; the file's name unless said. */ readonly label?: string;
}) {
  const { pdf, problem } = useOpenPdf(bytes, name);
  const [zoomIndex, setZoomIndex] = useState(ZOOMS.indexOf(1));
  const [current, setCurrent] = useState(1);
  const frameRef = useRef<HTMLDivElement>(null);
  const zoom = ZOOMS[zoomIndex] ?? 1;
  const widthPixels = usePageWidth(frameRef, zoom);
  const count = pdf?.pages.numPages ?? 0;

  const changeZoom = (by: number) => {
    setZoomIndex((index) => Math.min(Math.max(index + by, 0), ZOOMS.length - 1));
  };
  const goTo = (pageNumber: number) => {
    const page = Math.min(Math.max(pageNumber, 1), count);
    setCurrent(page);
    frameRef.current?.querySelector(`[data-page='${page}']`)?.scrollIntoView({ block: 'start' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      '+': () => {
        changeZoom(1);
      },
      '-': () => {
        changeZoom(-1);
      },
      '0': () => {
        setZoomIndex(ZOOMS.indexOf(1));
      },
      p: () => {
        goTo(current - 1);
      },
      n: () => {
        goTo(current + 1);
      },
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  if (problem !== undefined) return <ProblemBanner problem={problem} />;
  return (
    <div className="pdf-viewer">
      <PdfTools
        current={current}
        count={count}
        zoomPercent={zoom * 100}
        onPage={goTo}
        onZoom={changeZoom}
        canZoomIn={zoomIndex < ZOOMS.length - 1}
        canZoomOut={zoomIndex > 0}
      />
      <div
        ref={frameRef}
        className="pdf-pages"
        role="region"
        aria-label={label}
        aria-description={documentTexts.viewerKeys}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          setCurrent(pageInView(event.currentTarget));
        }}
      >
        {pdf === undefined ? (
          <p className="muted">{documentTexts.opening}</p>
        ) : (
          Array.from({ length: count }, (_, index) => (
            <PdfPage key={index + 1} pages={pdf.pages} pageNumber={index + 1} widthPixels={widthPixels} />
          ))
        )}
      </div>
    </div>
  );
}

/** The page that holds the upper third of what is visible. */
function pageInView(frame: HTMLElement): number {
  const line = frame.scrollTop + frame.clientHeight / 3;
  const above = [...frame.querySelectorAll<HTMLElement>('[data-page]')].filter((page) => page.offsetTop <= line);
  return Math.max(above.length, 1);
}

/** Keeps the former document on show until the new one is open, then closes it. */
function useOpenPdf(bytes: Uint8Array<ArrayBuffer>, name: string): { pdf?: OpenPdf; problem?: Problem } {
  const [shown, setShown] = useState<{ pdf?: OpenPdf; problem?: Problem }>({});
  const openRef = useRef<OpenPdf>(undefined);
  useEffect(() => {
    let isStale = false;
    const open = async () => {
      const opened = await openPdf(bytes, name);
      if (isStale) {
        if (opened.ok) await opened.value.close();
        return;
      }
      const former = openRef.current;
      openRef.current = opened.ok ? opened.value : undefined;
      setShown(opened.ok ? { pdf: opened.value } : { problem: opened.problem });
      await former?.close();
    };
    open().catch(reportError);
    return () => {
      isStale = true;
    };
  }, [bytes, name]);
  useEffect(
    () => () => {
      openRef.current?.close().catch(reportError);
      openRef.current = undefined;
    },
    [],
  );
  return shown;
}
