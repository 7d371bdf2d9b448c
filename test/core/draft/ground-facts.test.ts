import { describe, expect, it } from 'vitest';
import { declareNone, type Declaration } from '../../../core/draft/exclusion-ground.ts';
import { allAsDeclared, asDeclared, askedFacts } from '../../../core/draft/ground-facts.ts';

const whole: Declaration = {
  answer: 'yes',
  detail: 'Les faits',
  selfCleaning: 'Les mesures',
  convicted: 'Un ancien gérant',
  convictedOn: '2024-05-02',
  excludedFromOn: '2024-05-02',
  excludedUntilOn: '2027-05-01',
  amountDue: '1200',
  establishedBy: 'decision',
  means: 'Un courrier',
  decisionIsFinal: true,
  settled: true,
};

describe('what the form asks after a yes', () => {
  it('differs by group of grounds', () => {
    expect(askedFacts('fraud', whole)).toEqual([
      'detail',
      'convicted',
      'convictedOn',
      'excludedFromOn',
      'excludedUntilOn',
      'selfCleaning',
    ]);
    expect(askedFacts('sanction', whole)).toEqual(['detail', 'selfCleaning']);
    expect(askedFacts('nati-ground', whole)).toEqual(['detail', 'selfCleaning']);
  });

  it.each([
    [{ establishedBy: undefined }, []],
    [{ establishedBy: 'otherwise' as const }, ['means']],
    [{ decisionIsFinal: false }, ['decisionIsFinal']],
    [{}, ['decisionIsFinal', 'convictedOn', 'excludedFromOn', 'excludedUntilOn']],
  ])('hangs, for a debt, on how it was established: %o', (changes, facts) => {
    expect(askedFacts('tax-pay', { ...whole, ...changes })).toEqual([
      'detail',
      'amountDue',
      'establishedBy',
      ...facts,
      'settled',
      'selfCleaning',
    ]);
  });

  it('is nothing after a no', () => {
    expect(askedFacts('fraud', { ...whole, answer: 'no' })).toEqual([]);
  });
});

describe('what is sworn', () => {
  it('holds what is asked and no other fact', () => {
    expect(asDeclared('sanction', whole)).toEqual({
      answer: 'yes',
      detail: 'Les faits',
      selfCleaning: 'Les mesures',
    });
    expect(asDeclared('sanction', { ...whole, answer: 'no' })).toEqual({ answer: 'no' });
  });

  it('leaves a ground open that nobody has answered', () => {
    expect(allAsDeclared({ fraud: { ...whole, answer: 'no' } })).toEqual({ fraud: { answer: 'no' } });
  });
});

describe('« aucun motif », said at once', () => {
  it('answers all 24 and keeps what was told, for a yes that comes back', () => {
    const none = declareNone({ fraud: whole });
    expect(Object.values(none).every(({ answer }) => answer === 'no')).toBe(true);
    expect({ ...none.fraud, answer: 'yes' }).toEqual(whole);
    expect(allAsDeclared(none)).toEqual(declareNone());
  });
});
