import { type Element, holdsAtMost, isElement, parentOf } from './dom.ts';

/**
 * Whether a row belongs to a table of figures or names, so that its cells are one paragraph: "Kelmouth 1,204 56 %". A
 * table that stands in another, or holds one, or holds paragraphs, is a page's layout.
 */
export function isDataRow(row: Element): boolean {
  if (row.name !== 'tr' || !holdsAtMost(LONGEST_ROW, row)) return false;
  const cells = row.children.filter(isElement);
  return cells.length > 1 && cells.every(isShortCell) && !isNested(row);
}

const isShortCell = (cell: Element): boolean =>
  CELLS.has(cell.name) && holdsAtMost(LONGEST_CELL, cell) && !holdsBlocks(cell);

const holdsBlocks = (element: Element): boolean =>
  element.children.some((child) => isElement(child) && (BLOCKS.has(child.name) || holdsBlocks(child)));

function isNested(row: Element): boolean {
  let tables = 0;
  for (let at = parentOf(row); at !== undefined; at = parentOf(at)) if (at.name === 'table') tables += 1;
  return tables > 1;
}

const LONGEST_ROW = 300;
const LONGEST_CELL = 80;
const CELLS = new Set(['td', 'th']);
const BLOCKS = new Set(['table', 'p', 'div', 'ul', 'ol', 'br', 'h1', 'h2', 'h3', 'h4', 'font']);
