/** Media type of a table whose first line names the columns. */
export const CSV = 'text/csv; header=present; charset=utf-8';

/** A line of a table (RFC 4180), its end included: several values in one cell are parted by `; `. */
export const csvLine = (cells: readonly unknown[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Quoted where it must be. */
function csvCell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = withoutFormula(Array.isArray(value) ? value.join('; ') : String(value ?? ''));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Spreadsheets run a cell that begins with one of these signs as a formula: a headline “=HYPERLINK(…)” could send the
 * table to a stranger. An apostrophe before it makes it text. Source: OWASP, “CSV Injection”.
 */
const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
