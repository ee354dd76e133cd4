import { isKept, remove } from '../block.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { isSetAlike, type PageBlock } from './read-blocks.ts';
import { foldLetters } from './stated-text.ts';

/**
 * Takes out the second of two equal paragraphs, and a pull quote: a line that another paragraph, set differently, says
 * too. Short lines set as their first is, a refrain or "No.", are left alone, and so is what a list says again that says
 * other things too, or a paragraph under another subhead: a plan of meals may have one dish on two days.
 */
export function markRepeats(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const all = blocks.filter(isKept).map((block): Folded => ({ block, letters: foldLetters(block.text) }));
  const lists = listsWithOwn(all);
  const seen = new Map<string, Place>();
  let section = 0;
  return blocks.map((block) => {
    if (isKept(block) && block.kind === 'subhead') section += 1;
    if (!isKept(block) || block.text.length < SHORTEST_REPEAT) return block;
    const letters = foldLetters(block.text);
    const first = seen.get(letters);
    const isRefrain = first !== undefined && (mayRecur(first, { block, section }) || lists.has(block.element.parent));
    if (first !== undefined && !isRefrain) return remove(block, PAGE_RULES.repeatedText.name);
    seen.set(letters, { block, section });
    return isPulled({ block, letters }, all) ? remove(block, PAGE_RULES.repeatedText.name) : block;
  });
}

interface Place {
  readonly block: PageBlock;
  /** How many subheads are above. */
  readonly section: number;
}

const mayRecur = (first: Place, again: Place): boolean =>
  isSetAlike(first.block, again.block) &&
  (again.block.text.length < LONGEST_REFRAIN || (first.section > 0 && again.section > first.section));

/** The lists in which something stands that stands nowhere else. */
function listsWithOwn(all: readonly Folded[]): ReadonlySet<unknown> {
  const counts = new Map<string, number>();
  for (const { letters } of all) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const own = all.filter(({ block, letters }) => LISTED.has(block.element.name) && counts.get(letters) === 1);
  return new Set(own.map(({ block }) => block.element.parent));
}

interface Folded {
  readonly block: PageBlock;
  readonly letters: string;
}

/** Every line is held against every other, which a page of very many lines is spared. */
function isPulled({ block, letters }: Folded, all: readonly Folded[]): boolean {
  if (block.kind === 'subhead' || block.text.length > LONGEST_PULLED || all.length > MOST_LINES) return false;
  return all.some(
    (from) => from.letters.length > letters.length && !isSetAlike(from.block, block) && from.letters.includes(letters),
  );
}

const LISTED: ReadonlySet<string> = new Set(['li', 'td', 'tr', 'dd']);
const SHORTEST_REPEAT = 40;
const LONGEST_REFRAIN = 60;
const LONGEST_PULLED = 400;
const MOST_LINES = 800;
