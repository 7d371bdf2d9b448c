import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../core/document/page-words.ts';

/** Every letter is one point wide. */
const font = { clean: (text: string) => text, width: (text: string) => text.length };

function linesOf(text: string, width: number): readonly string[] {
  return wrapText(text, font, 1, width);
}

describe('a text in a column', () => {
  it.each([
    ['a colon with the word before it', 'Travaux énergétiques : toiture', 21, ['Travaux', 'énergétiques :', 'toiture']],
    ['a quotation with its marks', 'le mot « sec » ici', 9, ['le mot', '« sec »', 'ici']],
    ['the groups of a number', 'RCS Dijon 900 000 019', 15, ['RCS Dijon', '900 000 019']],
    ['a number with its unit', 'une nacelle de 18 m avec chauffeur', 17, ['une nacelle de', '18 m avec', 'chauffeur']],
    ['a word that begins like a unit apart', 'les 18 mètres', 6, ['les 18', 'mètres']],
    ['a percentage', 'une remise de 5 % au total', 15, ['une remise de', '5 % au total']],
  ])('keeps %s', (_what, text, width, lines) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  it('parts what belongs together where the column is too narrow for it, and cuts what is one word', () => {
    expect(linesOf('900 000 019', 5)).toEqual(['900', '000', '019']);
    expect(linesOf('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('takes spaces in a row for one, and a line break for itself', () => {
    expect(linesOf('  a   b :  c\nd ', 20)).toEqual(['a b : c', 'd']);
  });
});
