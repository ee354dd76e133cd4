import { cellsOf, padEndCells, padStartCells } from './cells.ts';
import type { Paint } from './paint.ts';

export interface Column {
  readonly name: string;
  /** Numbers stand below one another by their last digit, texts by their first letter. */
  readonly holds: 'numbers' | 'texts';
}

/** Columns of cells as wide as the widest, two blanks apart; one line for each row, the names above. */
export function describeTable(columns: readonly Column[], rows: readonly (readonly string[])[], paint: Paint): string {
  const widths = widthsOf(columns, rows);
  const lineOf = (cells: readonly string[]): string =>
    columns
      .map(({ holds }, i) => (holds === 'numbers' ? padStartCells : padEndCells)(cells[i] ?? '', widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [paint('dim', lineOf(columns.map(({ name }) => name))), ...rows.map(lineOf)].join('\n');
}

/** Cells that a line of such a table takes. */
export const tableWidth = (columns: readonly Column[], rows: readonly (readonly string[])[]): number =>
  widthsOf(columns, rows).reduce((sum, width) => sum + width + GAP, -GAP);

const widthsOf = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] =>
  columns.map(({ name }, i) => rows.reduce((most, row) => Math.max(most, cellsOf(row[i] ?? '')), cellsOf(name)));

const GAP = 2;
