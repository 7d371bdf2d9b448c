/** A piece of text as a PDF places it, in points; the origin of the page is its lower left corner. */
export type TextPiece = {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  /** Height of the letters' body. */ readonly size: number;
};

/** Words that stand together in a line, as a cell of a table or a column of the page does. */
export type TextCell = {
  readonly text: string;
  /** Page, from 1. */ readonly page: number;
  /** The line that it stands in, from 0 through all pages. */ readonly line: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
};

/** A line of a page: its cells from left to right. */
export type TextLine = readonly TextCell[];

/** Ordinary spaces, straight apostrophes, one kind of hyphen: the forms that words are looked for in. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2000-\u200b\u202f]+/gu, ' ')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u2010-\u2013\u2212]/gu, '-');
}

/** Pieces of one baseline each; a piece belongs to a line when it stands less than a third of a letter off it. */
function toRows(pieces: readonly TextPiece[]): readonly TextPiece[][] {
  const rows: TextPiece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.baseline - one.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.baseline - piece.baseline < first.size / 3) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function toCells(row: readonly TextPiece[], page: number, line: number): TextLine {
  const cells: TextCell[] = [];
  for (const piece of row.toSorted((one, other) => one.left - other.left)) {
    const text = plainText(piece.text);
    if (text.trim() === '') continue;
    const last = cells.at(-1);
    const right = piece.left + piece.width;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : piece.left - last.right;
    if (last === undefined || gap > piece.size) {
      const { baseline, left, size } = piece;
      cells.push({ text, page, line, baseline, left, right, size });
      continue;
    }
    // Programs write `+33` and `4` as two pieces without the space between them.
    const space = gap > piece.size / 8 ? ' ' : '';
    cells[cells.length - 1] = {
      ...last,
      text: `${last.text}${space}${text}`,
      right: Math.max(last.right, right),
      size: Math.max(last.size, piece.size),
    };
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/ +/g, ' ').trim() }));
}

/** The pieces of each page, grouped into lines from top to bottom and into cells from left to right. */
export function toTextLines(pages: readonly (readonly TextPiece[])[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  pages.forEach((pieces, index) => {
    for (const row of toRows(pieces)) {
      const cells = toCells(row, index + 1, lines.length);
      if (cells.length > 0) lines.push(cells);
    }
  });
  return lines;
}
