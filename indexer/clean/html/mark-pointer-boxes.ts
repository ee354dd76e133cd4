import { isKept, remove } from '../block.ts';
import { type Element, holdsAtMost, parentOf } from './dom.ts';
import type { PageBlock } from './read-blocks.ts';

/**
 * "Read more" set above the title and the opening of another article, in a box with them: the whole box goes. What
 * tells the box from the article is its length, under half of the article's.
 */
export function markPointerBoxes(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const kept = blocks.filter(isKept).reduce((sum, { text }) => sum + text.length, 0);
  const longest = Math.min(LONGEST_BOX, kept / 2);
  const boxes = new Set<Element>();
  for (const { element, removedBy } of blocks) {
    if (removedBy !== 'see-also') continue;
    const box = boxAround(element, longest);
    if (box !== undefined) boxes.add(box);
  }
  if (boxes.size === 0) return blocks;
  return blocks.map((block) => (isKept(block) && isWithin(boxes, block.element) ? remove(block, 'see-also') : block));
}

/** The largest short element around a pointer. */
function boxAround(element: Element, longest: number): Element | undefined {
  let box: Element | undefined;
  for (let at = parentOf(element); at !== undefined && BOXES.has(at.name); at = parentOf(at)) {
    if (!holdsAtMost(longest, at)) break;
    box = at;
  }
  return box;
}

function isWithin(boxes: ReadonlySet<Element>, element: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) if (boxes.has(at)) return true;
  return false;
}

const BOXES = new Set(['div', 'section', 'aside', 'ul', 'ol', 'li', 'blockquote', 'figure', 'a']);
const LONGEST_BOX = 500;
