import { statusToCorrect, type CorrectionAct, type CorrectionEvent } from './correction.ts';
import type { HistoryStep, Submission } from './submission.ts';

/** True while the portal would take the act for the submission, as far as this machine knows, and none is on its way. */
export function mayCorrect({ route, state, correction }: Submission, act: CorrectionAct['act']): boolean {
  if (route !== 'api' || correction !== undefined) return false;
  if (state.name === 'rejected') return act === 'treatRejection' && state.portalInvoiceId !== '';
  return state.name === 'integrated' && act !== 'treatRejection' && state.portalStatus === statusToCorrect(act);
}

const doneCodes: Readonly<Record<CorrectionAct['act'], string>> = {
  recycle: 'recycled',
  complete: 'completed',
  treatRejection: 'rejectionTreated',
};

/** Moves the correction of a submission; one that has none is left as it is. */
export function advanceCorrection(submission: Submission, event: CorrectionEvent, at: string): Submission {
  const { correction, ...rest } = submission;
  const told = (step: Omit<HistoryStep, 'at'>): Omit<Submission, 'correction'> => ({
    ...rest,
    history: [...rest.history, { at, ...step }],
  });
  if (event.name === 'correctionAsked') {
    return {
      ...told({ code: event.name, words: '' }),
      correction: { asked: event.asked, attempts: 0, stage: { name: 'waiting', tryAt: at } },
    };
  }
  if (correction === undefined) return submission;
  const { stage, attempts } = correction;
  switch (event.name) {
    case 'correctionIntent':
      return {
        ...rest,
        correction: { ...correction, attempts: attempts + 1, stage: { name: 'sending', since: at } },
      };
    case 'correctionDone': {
      const done = told({ code: doneCodes[correction.asked.act], words: '' });
      // Its new status is asked for at once.
      return done.state.name === 'integrated'
        ? { ...done, state: { ...done.state, askAt: event.askAt, asks: 0 } }
        : done;
    }
    case 'correctionRefused':
      return told({
        code: event.name,
        words: event.words,
        ...(event.says === undefined ? {} : { says: event.says }),
      });
    case 'correctionNotSent': {
      const spent = stage.name === 'sending' ? attempts - 1 : attempts;
      return {
        ...rest,
        correction: { ...correction, attempts: spent, stage: { name: 'waiting', tryAt: event.tryAt } },
      };
    }
    case 'correctionNoAnswer':
      return { ...rest, correction: { ...correction, stage: { name: 'unknown', lookAt: event.lookAt, looks: 0 } } };
    case 'correctionAbsent': {
      const looks = stage.name === 'unknown' ? stage.looks + 1 : 1;
      return { ...rest, correction: { ...correction, stage: { name: 'unknown', lookAt: event.lookAt, looks } } };
    }
    case 'correctionAgain':
      return { ...rest, correction: { ...correction, stage: { name: 'waiting', tryAt: at } } };
    default:
      return event satisfies never;
  }
}
