import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Submission } from '../../core/outbox/submission.ts';
import { toHash } from '../ui/navigation.ts';

/** Where the focus goes when its button has gone: to the filing's own line on that screen, else to the heading. */
function nearest(submissionId: string): HTMLElement | null {
  const own = CSS.escape(toHash({ screen: 'outbox', submissionId }));
  return document.querySelector<HTMLElement>(`main a[href="${own}"]`) ?? document.querySelector<HTMLElement>('main h1');
}

/**
 * A place whose button goes with what it was pressed for: then the focus, if it was in there or in the dialog that it
 * opened, is not left to the top of the window.
 */
export function useFocusLeft({ id }: Submission, isOpen: boolean): RefObject<HTMLSpanElement | null> {
  const place = useRef<HTMLSpanElement>(null);
  const hasDialog = useRef(isOpen);
  useLayoutEffect(() => {
    hasDialog.current = isOpen;
  }, [isOpen]);
  useLayoutEffect(() => {
    const { current } = place;
    return () => {
      if (!hasDialog.current && current?.contains(document.activeElement) !== true) return;
      // Once the dialog has let the focus go.
      setTimeout(() => {
        if (document.activeElement === document.body) nearest(id)?.focus();
      });
    };
  }, [id]);
  return place;
}
