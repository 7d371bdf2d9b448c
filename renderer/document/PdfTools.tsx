import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { documentTexts } from './document-texts.ts';

/** Page and size of a PDF on show. */
export function PdfTools({
  current,
  count,
  zoomPercent,
  canZoomIn,
  canZoomOut,
  onPage,
  onZoom,
}: {
  readonly current: number;
  readonly count: number;
  readonly zoomPercent: number;
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (by: number) => void;
}) {
  return (
    <div className="pdf-tools" role="group" aria-label={documentTexts.viewerTools}>
      {count > 1 && (
        <>
          <Button
            tone="quiet"
            label={documentTexts.previousPage}
            isDisabled={current <= 1}
            onPress={() => {
              onPage(current - 1);
            }}
          >
            ‹
          </Button>
          <span>{say(documentTexts.pageOf, { page: current, count })}</span>
          <Button
            tone="quiet"
            label={documentTexts.nextPage}
            isDisabled={current >= count}
            onPress={() => {
              onPage(current + 1);
            }}
          >
            ›
          </Button>
        </>
      )}
      <span className="grow" />
      <Button
        tone="quiet"
        label={documentTexts.zoomOut}
        isDisabled={!canZoomOut}
        onPress={() => {
          onZoom(-1);
        }}
      >
        −
      </Button>
      <span>{say(documentTexts.zoom, { percent: zoomPercent })}</span>
      <Button
        tone="quiet"
        label={documentTexts.zoomIn}
        isDisabled={!canZoomIn}
        onPress={() => {
          onZoom(1);
        }}
      >
        +
      </Button>
    </div>
  );
}
