import { toTextLines, type TextLine, type TextPiece } from '../../../core/document/page-text.ts';

const SIZE = 10;
const LINE_HEIGHT = 14;
const COLUMN = 6;

/**
 * A page typed as it looks: each row a line of text, each column of letters 6 points wide; two spaces or more part two
 * pieces. An empty row is a gap.
 */
export function toPageLines(...pages: readonly string[]): readonly TextLine[] {
  return toTextLines(
    pages.map((page) =>
      page.split('\n').flatMap((row, index) =>
        [...row.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index: column }): TextPiece => ({
          text,
          left: column * COLUMN,
          baseline: 800 - index * LINE_HEIGHT,
          width: text.length * COLUMN,
          size: SIZE,
        })),
      ),
    ),
  );
}
