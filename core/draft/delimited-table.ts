import { decodeText } from './decode-text.ts';
import { problem, type Problem } from './problem.ts';
import { failure, success, type Result } from './result.ts';

/** A row of a text table, and the line of the file that it begins on, from 1. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** What separates two cells. */
export type Delimiter = ';' | ',' | '\t';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ','];
/** Far above any ledger of a year; a claim holds as many lines. */
const MAX_BYTES = 5_000_000;
const MAX_ROWS = 2_000;
const MAX_CELLS = 100;

/** The bytes of a table as text: UTF-8 or UTF-16 with or without its mark, else Windows-1252. A workbook is a problem. */
export function decodeTable(bytes: Uint8Array, name: string): Result<string, Problem> {
  if (bytes.length > MAX_BYTES) return failure(problem('fuel.tableTooLong', { name, most: MAX_ROWS }));
  const text = decodeText(bytes);
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  // No table holds control characters; workbooks, pictures and PDFs do.
  const isBinary = /\p{Cc}/u.test(text.slice(0, 10_000).replace(/[\t\n\v\f\r]/g, '')) || text.startsWith('%PDF');
  return isWorkbook || isBinary ? failure(problem('fuel.tableNotText', { name })) : success(text);
}

/** The separator that stands most often, outside quotation marks, in the first row with words. */
function findDelimiter(text: string): Delimiter {
  const head = /^.*\S.*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/**
 * Reads a table as RFC 4180 writes it, separated by semicolons, commas or tabs; blank rows are left out. A quotation mark
 * within an unquoted cell is a character like any other. A mark that is never closed is a problem, with its line.
 */
export function readDelimitedTable(
  text: string,
  name: string,
): Result<{ readonly delimiter: Delimiter; readonly rows: readonly TableRow[] }, Problem> {
  const stated = /^\uFEFF?sep=([;,\t])\r?\n/i.exec(text);
  const delimiter = (stated?.[1] as Delimiter | undefined) ?? findDelimiter(text);
  const rows: TableRow[] = [];
  let at = stated?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
  let line = stated === null ? 1 : 2;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let isRowOpen = true;
    while (isRowOpen) {
      const cell = readCell(text, at, delimiter);
      if (cell === undefined) return failure(problem('fuel.tableQuote', { name, line }));
      cells.push(cell.text);
      line += cell.breaks;
      at = cell.end;
      isRowOpen = text[at] === delimiter;
      if (isRowOpen) at += 1;
      if (cells.length > MAX_CELLS) return failure(problem('fuel.tableTooLong', { name, most: MAX_ROWS }));
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: start, cells });
    // One more for the headings.
    if (rows.length > MAX_ROWS + 1) return failure(problem('fuel.tableTooLong', { name, most: MAX_ROWS }));
  }
  return success({ delimiter, rows });
}

type Cell = { readonly text: string; readonly end: number; readonly breaks: number };

/** One cell from a place on, and where it ends; undefined when its quotation mark is never closed. */
function readCell(text: string, from: number, delimiter: Delimiter): Cell | undefined {
  let at = from;
  let quoted = '';
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close < 0) return undefined;
      quoted += text.slice(at + 1, close);
      at = close + 1;
      if (text[at] !== '"') break;
      quoted += '"';
    }
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: quoted + text.slice(at, end), end, breaks: quoted.split('\n').length - 1 };
}

/** Rows as RFC 4180 writes them, separated by semicolons as French spreadsheets expect, each ended by CR LF. */
export function writeDelimitedTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('');
}

/** What some spreadsheet takes for a formula, spaces, tabs and line breaks before it or not, and marks of ours before those. */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]/u;

function writeCell(text: string): string {
  // A spreadsheet would run a cell that begins with one of these as a formula; readers of ours take the mark off again.
  const safe = FORMULA.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text;
  return /[;",\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `writeDelimitedTable` kept a spreadsheet from running it. */
export function readSafeCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
