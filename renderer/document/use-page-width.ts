import { useEffect, useState, type RefObject } from 'react';

/** The width of a page in CSS pixels: the frame's inner width times the zoom, and again whenever the frame changes. */
export function usePageWidth(frameRef: RefObject<HTMLElement | null>, zoom: number): number {
  const [frameWidth, setFrameWidth] = useState(0);
  useEffect(() => {
    const frame = frameRef.current;
    if (frame === null) return undefined;
    const observer = new ResizeObserver(() => {
      setFrameWidth(frame.clientWidth);
    });
    observer.observe(frame);
    return () => {
      observer.disconnect();
    };
  }, [frameRef]);
  const width = Math.floor(frameWidth * zoom);
  useEffect(() => {
    frameRef.current?.style.setProperty('--page-width', `${width}px`);
  }, [frameRef, width]);
  return width;
}
