import { expect, test } from 'vitest';
import { awaitedPaymentOf, parisDayOf, paymentDeadlineOn } from '../../../core/status/payment-deadline.ts';
import { everyState, sampleSubmission } from '../outbox/sample-submission.ts';

const step = (code: string, at: string) => ({ code, at, words: '' });
const deposited = step('deposited', '2026-08-03T09:00:00.000Z');
const offered = step('MISE_A_DISPOSITION', '2026-08-05T22:30:00.000Z');

test.each([
  ['administration', '2026-03-02'],
  ['health', '2026-03-22'],
  ['undertaking', '2026-04-01'],
] as const)('%s has until %s', (kind, deadlineOn) => {
  expect(paymentDeadlineOn('2026-01-31', kind)).toBe(deadlineOn);
});

test('a day begins in Paris, in summer and in winter', () => {
  expect(parisDayOf('2026-08-05T22:30:00.000Z')).toBe('2026-08-06');
  expect(parisDayOf('2026-12-05T22:30:00.000Z')).toBe('2026-12-05');
});

test('the delay runs from the deposit until the portal says when the buyer was told', () => {
  const { deposited: state } = everyState;
  expect(awaitedPaymentOf(sampleSubmission({ state, history: [deposited] }), 'administration')).toEqual({
    name: 'awaited',
    receivedOn: '2026-08-03',
    deadlineOn: '2026-09-02',
  });
  expect(awaitedPaymentOf(sampleSubmission({ state, history: [deposited, offered] }), 'health')).toEqual({
    name: 'awaited',
    receivedOn: '2026-08-06',
    deadlineOn: '2026-09-25',
  });
});

test('what the buyer suspended once has no day that Liasse could tell', () => {
  const history = [deposited, offered, step('SUSPENDUE', '2026-08-10T09:00:00.000Z')];
  for (const portalStatus of ['SUSPENDUE', 'COMPLETEE']) {
    const state = { ...everyState.integrated, portalStatus };
    expect(awaitedPaymentOf(sampleSubmission({ state, history }), 'administration')).toEqual({ name: 'interrupted' });
  }
});

test.each(['MISE_EN_PAIEMENT', 'REJETEE', 'ABANDONNEE', 'SUPPRIMEE'])('%s awaits no payment', (portalStatus) => {
  const state = { ...everyState.integrated, portalStatus };
  expect(awaitedPaymentOf(sampleSubmission({ state, history: [deposited] }), 'administration')).toBeUndefined();
});

test.each(Object.values(everyState).filter(({ name }) => name !== 'deposited' && name !== 'integrated'))(
  '$name awaits no payment',
  (state) => {
    expect(awaitedPaymentOf(sampleSubmission({ state, history: [deposited] }), 'administration')).toBeUndefined();
  },
);
