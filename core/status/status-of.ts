import {
  fillSentence,
  isProblemKind,
  problem,
  problemSentence,
  type Language,
  type SentenceValues,
} from '../draft/problem.ts';
import { mayCorrect } from '../outbox/advance-correction.ts';
import type { Channel, HoldReason, Submission } from '../outbox/submission.ts';
import { findClaimStatus } from '../portal/claim-status.ts';
import { findInvoiceStatus } from '../portal/invoice-status.ts';
import { statusSentences, type StatusKey } from './status-sentences.ts';

/** What the user is told of a submission: where it is on the road, how it fares, and what to do next. */
export type Status = {
  /** 0 brouillon · 1 contrôles · 2 document · 3 envoi · 4 portail · 5 paiement */
  readonly stop: 0 | 1 | 2 | 3 | 4 | 5;
  readonly tone: 'wait' | 'bad' | 'good' | 'plain';
  readonly sentence: StatusKey;
  readonly values: SentenceValues;
  /** True: nothing of this reaches the administration, and every place that shows it says so. */ readonly sandbox: boolean;
  readonly nextAction: 'none' | 'withdraw' | 'correct' | 'decide' | 'follow' | 'hand' | 'recycle' | 'complete';
};

type Told = Omit<Status, 'sandbox' | 'values'> & { readonly values?: SentenceValues };

/** Reads a submission for the user. « Deposited » is never told as « accepted »; only the recipient's steps are good news. */
export function statusOf(
  submission: Submission,
  connectivity: 'online' | 'offline' | 'pending',
  channel: Channel = submission.channel,
): Status {
  const told = tellCorrection(submission) ?? tell(submission, connectivity);
  return { ...told, values: told.values ?? {}, sandbox: channel === 'sandbox' };
}

function tell(submission: Submission, connectivity: 'online' | 'offline' | 'pending'): Told {
  const { state, number, attempts } = submission;
  switch (state.name) {
    case 'sealed':
      return { stop: 2, tone: 'wait', sentence: 'sealed', nextAction: 'withdraw' };
    case 'queued':
      return {
        stop: 3,
        tone: 'wait',
        sentence: queuedSentence(submission, connectivity),
        nextAction: attempts === 0 ? 'withdraw' : 'none',
      };
    case 'sending':
      return { stop: 3, tone: 'wait', sentence: 'sending', nextAction: 'none' };
    case 'unknown':
      return {
        stop: 3,
        tone: 'wait',
        sentence: state.duplicateWords === undefined ? 'unknown' : 'unknownDuplicate',
        nextAction: 'none',
      };
    case 'deposited':
      return { stop: 4, tone: 'wait', sentence: 'deposited', nextAction: 'follow' };
    case 'integrated':
      return { ...tellIntegrated(state.portalStatus), ...refusedCorrection(submission), ...offered(submission) };
    case 'refusedAtEntry':
      return { stop: 4, tone: 'bad', ...refusal('refusedAtEntry', state), nextAction: 'correct' };
    case 'rejected':
      return {
        stop: 4,
        tone: 'bad',
        sentence: submission.kind === 'fuel' ? 'rejectedClaim' : 'rejected',
        values: { words: state.words },
        nextAction: 'correct',
      };
    case 'held':
      return {
        stop: 3,
        tone: 'bad',
        sentence: heldSentence(state.reason),
        values: { number, attempts, words: state.words },
        nextAction: 'decide',
      };
    case 'withdrawn':
      return {
        stop: 2,
        tone: 'plain',
        sentence: submission.kind === 'invoice' ? 'withdrawn' : 'withdrawnFiling',
        values: { number },
        nextAction: 'correct',
      };
    case 'toHand':
      return { stop: 3, tone: 'wait', sentence: toHandSentence(submission), nextAction: 'hand' };
    case 'handed':
      return tellHanded(submission, state);
    default:
      return state satisfies never;
  }
}

/** A refusal in the sentence of its code when it is known, else in the portal's words. */
function refusal(
  sentence: 'refusedAtEntry' | 'correctionRefused',
  { words, says }: { readonly words: string; readonly says?: string | undefined },
): Pick<Told, 'sentence' | 'values'> {
  return says !== undefined && isProblemKind(says)
    ? { sentence: `${sentence}Said`, values: { words, says } }
    : { sentence, values: { words } };
}

/** What the portal said of the last correction, until something else happens to the invoice. */
function refusedCorrection({ history }: Submission): Partial<Told> {
  const last = history.at(-1);
  return last?.code === 'correctionRefused' ? { tone: 'bad', ...refusal('correctionRefused', last) } : {};
}

/** A correction that the user asked for, while it is on its way. */
function tellCorrection({ correction }: Submission): Told | undefined {
  if (correction === undefined) return undefined;
  const sentence = correction.stage.name === 'unknown' ? 'correctingUnknown' : 'correcting';
  return { stop: 4, tone: 'wait', sentence, nextAction: 'follow' };
}

/** What the portal itself takes for an invoice in that state. */
function offered(submission: Submission): Partial<Told> {
  const act = (['recycle', 'complete'] as const).find((each) => mayCorrect(submission, each));
  return act === undefined ? {} : { nextAction: act };
}

function toHandSentence({ kind, forPlatform }: Submission): StatusKey {
  switch (kind) {
    case 'invoice':
      return forPlatform === true ? 'toHandPlatform' : 'toHandInvoice';
    case 'dume':
    case 'fuel':
      return 'toHand';
    default:
      return kind satisfies never;
  }
}

/** Deposited by hand: what is known of it is what the user noted. */
function tellHanded(
  { kind, forPlatform }: Submission,
  { receiptNumber, portalStatus }: Extract<Submission['state'], { name: 'handed' }>,
): Told {
  if (portalStatus !== undefined && kind === 'fuel') {
    const known = findClaimStatus(portalStatus);
    const { sentence: _ofInvoices, ...told } = tellIntegrated(known === undefined ? '' : portalStatus);
    const values = { code: portalStatus };
    return { ...told, values, sentence: known === undefined ? 'handedSeenUnknown' : 'handedClaim', nextAction: 'hand' };
  }
  if (portalStatus !== undefined) {
    const { sentence, ...told } = tellIntegrated(portalStatus);
    return { ...told, sentence: sentence === 'integrated' ? 'handedSeen' : 'handedSeenUnknown', nextAction: 'hand' };
  }
  const told = { stop: 4, tone: 'plain', nextAction: 'hand' } as const;
  if (forPlatform === true) return { ...told, sentence: 'handedPlatform' };
  if (receiptNumber !== undefined) return { ...told, sentence: 'handedNumber', values: { receipt: receiptNumber } };
  return { ...told, sentence: kind === 'invoice' ? 'handed' : 'handedFiling' };
}

function queuedSentence(submission: Submission, connectivity: 'online' | 'offline' | 'pending'): StatusKey {
  if (connectivity === 'offline') return 'queuedOffline';
  const last = submission.history.at(-1)?.code;
  if (last === 'forbidden') return 'queuedForbidden';
  if (last === 'signedOut') return 'queuedSignedOut';
  return submission.attempts > 0 ? 'queuedAgain' : 'queued';
}

/** Once the order to pay is given, the road is at its last stop. */
const PAYMENT_CODES = ['MANDATEE', 'MISE_A_DISPOSITION_COMPTABLE', 'COMPTABILISEE', 'MISE_EN_PAIEMENT'];
/** With the buyer: news, and good ones, though nothing is accepted yet. */
const BUYER_CODES = ['MISE_A_DISPOSITION', 'PRISE_EN_COMPTE_DESTINATAIRE', 'COMPLETEE', 'SERVICE_FAIT'];

function tellIntegrated(code: string): Told {
  const values = { code };
  const known = findInvoiceStatus(code);
  // A code that nobody has told us of is never read as progress.
  if (known === undefined) {
    return { stop: 4, tone: 'plain', sentence: 'integratedUnknown', values, nextAction: 'follow' };
  }
  const paying = PAYMENT_CODES.includes(code);
  const told = { stop: paying ? 5 : 4, sentence: 'integrated', values } as const;
  switch (known.meaning) {
    case 'waiting':
      return { ...told, tone: paying || BUYER_CODES.includes(code) ? 'good' : 'wait', nextAction: 'follow' };
    case 'paid':
      return { ...told, tone: 'good', nextAction: 'none' };
    case 'needsAction':
    case 'ended':
      return { ...told, tone: 'bad', nextAction: 'follow' };
    case 'rejected':
      return { ...told, tone: 'bad', nextAction: 'correct' };
    default:
      return known.meaning satisfies never;
  }
}

function heldSentence(reason: HoldReason): StatusKey {
  switch (reason) {
    case 'notFoundNotCertain':
      return 'heldNotFound';
    case 'duplicateNotOurs':
      return 'heldDuplicate';
    case 'tooManyAttempts':
      return 'heldAttempts';
    case 'flowIncident':
      return 'heldIncident';
    case 'documentMissing':
      return 'heldDocument';
    default:
      return reason satisfies never;
  }
}

const portalNames = {
  fr: { real: 'Chorus Pro', sandbox: 'le bac à sable' },
  en: { real: 'Chorus Pro', sandbox: 'the sandbox' },
} as const;
const sandboxWords = { fr: 'Bac à sable · ', en: 'Sandbox · ' } as const;

/** A status as a sentence. In the sandbox it begins with the sandbox's word, and the portal is never named Chorus Pro. */
export function statusSentence(status: Status, language: Language): string {
  const names = portalNames[language];
  const portal = status.sandbox ? names.sandbox : names.real;
  const { code } = status.values;
  const find = status.sentence === 'handedClaim' ? findClaimStatus : findInvoiceStatus;
  const portalWords = find(String(code))?.[language].replaceAll(names.real, portal);
  const { says } = status.values;
  const said =
    typeof says === 'string' && isProblemKind(says)
      ? problemSentence(problem(says, { ...status.values, name: status.values['words'] ?? '' }), language)
      : '';
  const values = {
    ...status.values,
    portal,
    said: said.replaceAll(names.real, portal),
    ...(portalWords === undefined ? {} : { words: portalWords }),
  };
  const sentence = fillSentence(statusSentences[status.sentence][language], values);
  const opened = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return status.sandbox ? sandboxWords[language] + opened : opened;
}
