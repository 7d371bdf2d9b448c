import type { HistoryStep } from '../../core/outbox/submission.ts';
import { statusTexts } from './texts.ts';

/** A step of the history in words; a portal code that nobody knows is shown as it came. */
export function historyWords({ code }: HistoryStep): string {
  return Object.hasOwn(statusTexts, code) ? statusTexts[code as keyof typeof statusTexts] : code;
}
