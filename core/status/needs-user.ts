import type { Instant } from '../draft/iso-date.ts';
import type { Language } from '../draft/problem.ts';
import type { Submission } from '../outbox/submission.ts';
import { findInvoiceStatus } from '../portal/invoice-status.ts';

/** Why a submission asks for its user. */
export type Need = 'refused' | 'held' | 'rejected' | 'cameBack' | 'correctionRefused';

function needOf({ state, history }: Submission): Need | undefined {
  if (history.at(-1)?.code === 'correctionRefused') return 'correctionRefused';
  switch (state.name) {
    case 'refusedAtEntry':
      return 'refused';
    case 'held':
      return 'held';
    case 'rejected':
      return 'rejected';
    case 'integrated': {
      const meaning = findInvoiceStatus(state.portalStatus)?.meaning;
      return meaning === 'needsAction' || meaning === 'rejected' ? 'cameBack' : undefined;
    }
    case 'sealed':
    case 'queued':
    case 'sending':
    case 'unknown':
    case 'deposited':
    case 'withdrawn':
    case 'toHand':
    case 'handed':
      return undefined;
    default:
      return state satisfies never;
  }
}

const statusOfPortal = ({ state }: Submission) => (state.name === 'integrated' ? state.portalStatus : '');

/** What a change asks of the user that was not asked before: refused, held, rejected, suspended or to be recycled. */
export function needsUser(before: Submission | undefined, after: Submission): Need | undefined {
  const need = needOf(after);
  if (need === undefined || after.correction !== undefined) return undefined;
  const isOld = before !== undefined && needOf(before) === need && statusOfPortal(before) === statusOfPortal(after);
  return isOld ? undefined : need;
}

/** True when the submission's reminder came due after the one instant and up to the other. */
export function isReminded({ state }: Submission, afterAt: Instant, nowAt: Instant): boolean {
  const remindAt = state.name === 'toHand' || state.name === 'handed' ? state.remindAt : undefined;
  return remindAt !== undefined && remindAt > afterAt && remindAt <= nowAt;
}

/** What the system shows: how many, never whose or how much, for anybody may see it on a locked screen. */
export function noticeWords(count: number, language: Language, isSandbox: boolean): string {
  const words = {
    fr: count === 1 ? 'Un dépôt a besoin de vous.' : `${String(count)} dépôts ont besoin de vous.`,
    en: count === 1 ? 'A filing needs you.' : `${String(count)} filings need you.`,
  }[language];
  const sandbox = { fr: 'Bac à sable · ', en: 'Sandbox · ' }[language];
  return isSandbox ? sandbox + words : words;
}
