import type { CopyField } from './copy-field.ts';

/** A cell between quotes; one that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Values to copy as a table for a spreadsheet: semicolons, CRLF, UTF-8 with its mark, as French programs open it. */
export function writeCopyFieldsCsv(fields: readonly CopyField[]): string {
  const rows = fields.map(({ section, label, value, hint = '' }) => [section, label, value, hint]);
  const lines = [['Partie', 'Champ', 'Valeur', 'Remarque'], ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
