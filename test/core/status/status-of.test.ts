import { expect, test } from 'vitest';
import { channelSchema, holdReasonSchema } from '../../../core/outbox/submission.ts';
import { invoiceStatuses } from '../../../core/portal/invoice-status.ts';
import { problem, problemSentence } from '../../../core/draft/problem.ts';
import { statusOf, statusSentence } from '../../../core/status/status-of.ts';
import { statusSentences } from '../../../core/status/status-sentences.ts';
import { everyState, sampleSubmission } from '../outbox/sample-submission.ts';

const states = Object.values(everyState);

test.each(states)(
  '$name reads as whole sentences in both languages, with the sandbox’s word in the sandbox',
  (state) => {
    for (const channel of channelSchema.options) {
      const status = statusOf(sampleSubmission({ state, channel }), 'online', channel);
      for (const language of ['fr', 'en'] as const) {
        const sentence = statusSentence(status, language);
        expect(sentence).not.toMatch(/[{}]/);
        expect(/^(Bac à sable|Sandbox) · /.test(sentence)).toBe(channel === 'sandbox');
        if (channel === 'sandbox') expect(sentence).not.toContain('Chorus Pro');
      }
    }
  },
);

test('deposited is waiting, never good news, and says that it is no acceptance', () => {
  const status = statusOf(sampleSubmission({ state: everyState.deposited, channel: 'production' }), 'online');
  expect(status).toMatchObject({ stop: 4, tone: 'wait', nextAction: 'follow' });
  expect(statusSentence(status, 'fr')).toContain('pas une acceptation');
});

test.each([
  ['DEPOSEE', 4, 'wait'],
  ['MISE_A_DISPOSITION', 4, 'good'],
  ['MANDATEE', 5, 'good'],
  ['MISE_EN_PAIEMENT', 5, 'good'],
  ['SUSPENDUE', 4, 'bad'],
  ['A_RECYCLER', 4, 'bad'],
  ['ABANDONNEE', 4, 'bad'],
  ['JAMAIS_VU', 4, 'plain'],
] as const)('an integrated invoice in %s is at stop %i, %s', (portalStatus, stop, tone) => {
  const state = { ...everyState.integrated, portalStatus };
  expect(statusOf(sampleSubmission({ state }), 'online')).toMatchObject({ stop, tone });
});

test.each(Object.keys(invoiceStatuses))(
  'the portal’s state %s is told in its own words, never as accepted',
  (portalStatus) => {
    const state = { ...everyState.integrated, portalStatus };
    const status = statusOf(sampleSubmission({ state, channel: 'production' }), 'online');
    expect(statusSentence(status, 'fr')).toContain(invoiceStatuses[portalStatus]?.fr);
    expect(status.tone === 'good' && status.stop === 4 ? portalStatus : '').not.toMatch(/REFUS|REJET|ERREUR|SUSPEND/);
  },
);

test('a correction that the portal refused is told with its words, and may be asked for again', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const state = { ...everyState.integrated, portalStatus: 'A_RECYCLER' };
  const refused = { at, code: 'correctionRefused', words: 'code service inactif' };
  const tell = (...history: (typeof refused & { says?: string })[]) => {
    const status = statusOf(sampleSubmission({ state, history, channel: 'production' }), 'online');
    return { ...status, fr: statusSentence(status, 'fr') };
  };
  expect(tell(refused)).toMatchObject({ tone: 'bad', nextAction: 'recycle' });
  expect(tell(refused).fr).toContain('Correction refusée par Chorus Pro : « code service inactif ».');
  const says = 'portal.recycleRefused';
  expect(tell({ ...refused, says }).fr).toContain(problemSentence(problem(says, { words: refused.words }), 'fr'));
  expect(tell({ ...refused, says }).fr).not.toMatch(/[{}]/);
  // Whatever happens next is the news.
  expect(tell(refused, { at, code: 'A_RECYCLER', words: '' }).sentence).toBe('integrated');
});

test('a queued one may be withdrawn only before any attempt', () => {
  const queued = sampleSubmission({ state: everyState.queued });
  expect(statusOf(queued, 'offline')).toMatchObject({ sentence: 'queuedOffline', nextAction: 'withdraw' });
  expect(statusOf({ ...queued, attempts: 1 }, 'online')).toMatchObject({ sentence: 'queuedAgain', nextAction: 'none' });
});

test('each reason to hold has its own sentence and asks for a decision', () => {
  const told = holdReasonSchema.options.map((reason) =>
    statusOf(sampleSubmission({ state: { name: 'held', reason, words: '' } }), 'online'),
  );
  expect(new Set(told.map((each) => each.sentence)).size).toBe(holdReasonSchema.options.length);
  expect(told.every((each) => each.nextAction === 'decide')).toBe(true);
});

const placesOf = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

test('both languages name the same values', () => {
  for (const { fr, en } of Object.values(statusSentences)) expect(placesOf(en)).toEqual(placesOf(fr));
});

test('what is deposited by hand is told by its kind, by its number, and by what was seen of it', () => {
  const tell = (changes: Parameters<typeof sampleSubmission>[0]) =>
    statusOf(sampleSubmission({ state: everyState.toHand, ...changes }), 'offline').sentence;
  expect(tell({})).toBe('toHandInvoice');
  expect(tell({ forPlatform: true })).toBe('toHandPlatform');
  expect(tell({ kind: 'dume' })).toBe('toHand');
  expect(tell({ state: everyState.handed, kind: 'fuel' })).toBe('handedFiling');
  expect(tell({ state: { ...everyState.handed, receiptNumber: 'CPP1' } })).toBe('handedNumber');
  const seen = statusOf(
    sampleSubmission({ state: { ...everyState.handed, portalStatus: 'MISE_EN_PAIEMENT' }, channel: 'production' }),
    'offline',
  );
  expect(seen).toMatchObject({ stop: 5, tone: 'good', nextAction: 'hand' });
  expect(statusSentence(seen, 'fr')).toContain('Mise en paiement');
});

const cameBack = (portalStatus: string) =>
  sampleSubmission({ state: { name: 'integrated', portalInvoiceId: '64000000', portalStatus } });

test('what came back offers what the portal takes for it, and tells a correction that is on its way', () => {
  expect(statusOf(cameBack('A_RECYCLER'), 'online').nextAction).toBe('recycle');
  expect(statusOf(cameBack('SUSPENDUE'), 'online').nextAction).toBe('complete');
  expect(statusOf(cameBack('MISE_A_DISPOSITION'), 'online').nextAction).toBe('follow');
  const correction = { asked: { act: 'recycle', engagement: 'EJ-1' }, attempts: 1 } as const;
  const waiting = { ...correction, stage: { name: 'waiting', tryAt: '2026-11-24T09:00:00.000Z' } } as const;
  const unknown = { ...correction, stage: { name: 'unknown', lookAt: '2026-11-24T09:00:00.000Z', looks: 0 } } as const;
  expect(statusOf({ ...cameBack('A_RECYCLER'), correction: waiting }, 'online')).toMatchObject({
    sentence: 'correcting',
    tone: 'wait',
    nextAction: 'follow',
  });
  expect(statusOf({ ...cameBack('A_RECYCLER'), correction: unknown }, 'online').sentence).toBe('correctingUnknown');
});

test('a refusal whose code is known is told in plain words, without the portal’s', () => {
  const words = 'GDP_MSG_11.022 - La taille du fichier depasse la limite';
  const refused = sampleSubmission({ state: { name: 'refusedAtEntry', words, says: 'portal.flowTooLarge' } });
  const sentence = statusSentence(statusOf(refused, 'online'), 'fr');
  expect(sentence).not.toContain('GDP_MSG');
  expect(sentence).not.toContain('Chorus Pro');
  expect(sentence).toContain(problemSentence(problem('portal.flowTooLarge', { words }), 'fr').slice(0, 20));
  const stranger = sampleSubmission({ state: { name: 'refusedAtEntry', words, says: 'portal.ofANewerVersion' } });
  expect(statusSentence(statusOf(stranger, 'online'), 'fr')).toContain(words);
});

test.each([
  [
    'MISE_A_DISPOSITION',
    /^Demande déposée à la main\..*Mise à disposition du service qui l’instruit\..* \(non confirmé\)\.$/u,
    'good',
    4,
  ],
  ['MISE_EN_PAIEMENT', /compte du RIB/u, 'good', 5],
  ['SUSPENDUE', /répondez-y là-bas/u, 'bad', 4],
  ['SERVICE_FAIT', /l’état SERVICE_FAIT, que Liasse ne connaît pas/u, 'plain', 4],
] as const)('a fuel claim seen in %s is told in the words of claims', (portalStatus, words, tone, stop) => {
  const state = { ...everyState.handed, portalStatus };
  const status = statusOf(sampleSubmission({ state, kind: 'fuel', channel: 'production' }), 'online');
  expect(status).toMatchObject({ tone, stop, nextAction: 'hand' });
  expect(statusSentence(status, 'fr')).toMatch(words);
  expect(statusSentence(status, 'fr')).not.toMatch(/acheteur|facture/iu);
  expect(statusSentence(status, 'en')).not.toMatch(/[{}]|invoice|buyer/iu);
});

test('a claim or a DUME that came back is never told as an invoice', () => {
  for (const kind of ['fuel', 'dume'] as const) {
    for (const state of [everyState.withdrawn, everyState.toHand, everyState.handed]) {
      const status = statusOf(sampleSubmission({ state, kind }), 'online');
      expect(statusSentence(status, 'fr')).not.toMatch(/facture|retirée|scellée|déclarée|acheteur/iu);
    }
  }
  const rejected = statusOf(sampleSubmission({ state: everyState.rejected, kind: 'fuel' }), 'online');
  expect(statusSentence(rejected, 'fr')).toContain('Corrigez la demande, puis déposez-la de nouveau.');
});
