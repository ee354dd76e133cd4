/** A table as text, cells parted by tabs, as spreadsheets take it from the clipboard. */
export const tableText = (table: HTMLTableElement): string =>
  [...table.rows].map((row) => [...row.cells].map(cellText).join('\t')).join('\n');

/** As in the CSV that the server writes, an apostrophe keeps a spreadsheet from running a query as a formula. */
function cellText({ textContent, colSpan }: HTMLTableCellElement): string {
  const text = (textContent ?? '').replaceAll(SPACES, ' ').trim();
  return (FORMULA.test(text) ? `'${text}` : text) + '\t'.repeat(colSpan - 1);
}

const SPACES = /\s+/g;
const FORMULA = /^[=+\-@＝＋－＠]/;
