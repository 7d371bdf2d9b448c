import type { FilingKind, HistoryStep } from '../../core/outbox/submission.ts';
import { filingWords } from '../outbox/filing-words.ts';
import { statusTexts } from './texts.ts';

/** A step of the history of that kind of filing in words; a portal code that nobody knows is shown as it came. */
export function historyWords({ code }: HistoryStep, kind: FilingKind): string {
  const agreed = filingWords(kind);
  if (code === 'withdrawn') return agreed.withdrawnHistory;
  if (code === 'handed') return agreed.handedHistory;
  return Object.hasOwn(statusTexts, code) ? statusTexts[code as keyof typeof statusTexts] : code;
}
