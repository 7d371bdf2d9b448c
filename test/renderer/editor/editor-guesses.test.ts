import { describe, expect, it } from 'vitest';
import type { Guess } from '../../../core/draft/guess.ts';
import { guessesByWords, guessesLeft, valueAt } from '../../../renderer/draft/editor-guesses.ts';
import { createEditor } from '../../../renderer/draft/editor-store.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const guess = (field: string): Guess => ({ field, text: 'lu', page: 1 });
const guesses = [guess('number'), guess('buyer.address.city'), guess('lines.1.netPrice')];
const open = () => createEditor(sampleInvoice(), { newKey: () => 'new', exempt: false, guesses });
const fields = (editor: ReturnType<typeof open>) => editor.getState().guesses.map(({ field }) => field);

describe('a guess', () => {
  it('is found where its path leads, and nowhere else', () => {
    expect(valueAt(sampleInvoice(), 'lines.1.netPrice')).toBe('92.4');
    expect(valueAt(sampleInvoice(), 'lines.9.netPrice')).toBeUndefined();
  });

  it('goes once its value is changed, and stays when another one is', () => {
    const editor = open();
    editor.change((invoice) => ({ ...invoice, purchaseOrderReference: 'EJ' }));
    expect(fields(editor)).toHaveLength(3);
    editor.changeLine('b', { netPrice: '93' });
    editor.change((invoice) => ({ ...invoice, number: 'F-2' }));
    expect(fields(editor)).toEqual(['buyer.address.city']);
  });

  it('goes once it is confirmed, and that is saved', () => {
    const editor = open();
    editor.confirmGuesses(['number']);
    expect(fields(editor)).toEqual(['buyer.address.city', 'lines.1.netPrice']);
    expect(editor.getState().changeCount).toBe(1);
    expect(editor.getState().invoice).toEqual(sampleInvoice());
  });

  it('is told once with those that came from the same words', () => {
    const town = { text: '89450 Asquins', page: 1 };
    const read = [
      { field: 'a', ...town },
      { field: 'b', text: 'autre', page: 1 },
      { field: 'c', ...town },
    ];
    expect(guessesByWords(read)).toEqual([
      { ...town, fields: ['a', 'c'] },
      { text: 'autre', page: 1, fields: ['b'] },
    ]);
  });

  it('costs nothing where there is none', () => {
    const none: readonly Guess[] = [];
    expect(guessesLeft(none, sampleInvoice(), sampleInvoice({ lines: [] }))).toBe(none);
  });
});
