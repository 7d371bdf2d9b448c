import { describe, expect, test } from 'vitest';
import { filingKindSchema, type FilingKind } from '../../../core/outbox/submission.ts';
import { filingWords } from '../../../renderer/outbox/filing-words.ts';
import { guideOf } from '../../../renderer/outbox/hand-guide.ts';
import { shownStatusesOf } from '../../../renderer/outbox/shown-statuses.ts';
import { historyWords } from '../../../renderer/status/history-words.ts';

const kinds = filingKindSchema.options;
/** Every word of a guide. */
const wordsOf = (guide: ReturnType<typeof guideOf>) => JSON.stringify(guide);

describe('the guide of each kind of filing', () => {
  test('only that of an invoice on Chorus Pro sends to « Suivi des flux » and « Factures émises »', () => {
    const invoicePlaces = /Suivi des flux|Synthèse|Factures émises/u;
    expect(guideOf({ kind: 'invoice' }).remindHelp).toMatch(invoicePlaces);
    expect(guideOf({ kind: 'invoice' }).track?.words).toMatch(invoicePlaces);
    for (const guide of [
      guideOf({ kind: 'dume' }),
      guideOf({ kind: 'fuel' }),
      guideOf({ kind: 'invoice', forPlatform: true }),
    ]) {
      expect(wordsOf(guide)).not.toMatch(invoicePlaces);
    }
  });

  test('the reminder names the place where that kind of filing is seen', () => {
    expect(guideOf({ kind: 'dume' }).remindHelp).toContain('profil d’acheteur');
    expect(guideOf({ kind: 'fuel' }).remindHelp).toContain('mise à disposition');
    expect(guideOf({ kind: 'invoice', forPlatform: true }).remindHelp).toContain('plateforme agréée');
  });

  test('no state is asked for where none is shown, and a claim has those of a claim', () => {
    expect(guideOf({ kind: 'dume' }).track).toBeUndefined();
    expect(shownStatusesOf('fuel').map(({ id }) => id)).toEqual([
      'DEPOSEE',
      'MISE_A_DISPOSITION',
      'MISE_EN_PAIEMENT',
      'SUSPENDUE',
      'REJETEE',
    ]);
    expect(shownStatusesOf('invoice')).toHaveLength(12);
    for (const { label, hint } of shownStatusesOf('fuel')) {
      expect(`${label} ${hint ?? ''}`).not.toMatch(/acheteur|facture|destinataire|comptable/iu);
    }
  });
});

describe('what agrees with the filing', () => {
  const agreed = (kind: FilingKind) =>
    [...Object.values(filingWords(kind)), historyWords({ at: '', code: 'handed', words: '' }, kind)].join(' ');

  test('un DUME is déposé, une facture and une demande are déposées', () => {
    expect(agreed('dume')).not.toMatch(/déposée|scellée|retirée|elle/iu);
    for (const kind of ['invoice', 'fuel'] as const)
      expect(agreed(kind)).not.toMatch(/(?:déposé|scellé|retiré)(?!e)/iu);
  });

  test.each(kinds)('%s: the history says when it was withdrawn and handed', (kind) => {
    for (const code of ['withdrawn', 'handed']) {
      expect(historyWords({ at: '', code, words: '' }, kind)).not.toBe(code);
    }
    expect(historyWords({ at: '', code: 'MANDATEE', words: '' }, kind)).toBe('Mandatée');
    expect(historyWords({ at: '', code: 'NEVER_SEEN', words: '' }, kind)).toBe('NEVER_SEEN');
  });
});
