import { expect, test } from 'vitest';
import { problem, problemSentence } from '../../../core/draft/problem.ts';
import { kindSaid, knownSentence } from '../../../core/portal/known-sentence.ts';
import { flowStates } from '../../../core/portal/flow-state.ts';

test('a report names its kind by the code at its head', () => {
  expect(kindSaid('ERR_XSD_001 cvc-complex-type.2.4.a')).toBe('portal.fileUnreadable');
  expect(kindSaid('code service inactif')).toBeUndefined();
});

test('a step is told by its kind or by the state of its flow, in both languages', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(knownSentence({ code: 'busy', words: '', says: 'portal.quota' }, language)).toBe(
      problemSentence(problem('portal.quota'), language),
    );
    for (const code of Object.keys(flowStates)) {
      expect(knownSentence({ code, words: '' }, language)).toBe(flowStates[code]?.[language]);
    }
  }
  expect(knownSentence({ code: 'toString', words: '' }, 'fr')).toBeUndefined();
  expect(knownSentence({ code: 'queued', words: '', says: 'portal.ofANewerVersion' }, 'fr')).toBeUndefined();
});
