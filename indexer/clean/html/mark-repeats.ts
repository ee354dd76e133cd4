import { isKept, remove } from '../block.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { isSetAlike, type PageBlock } from './read-blocks.ts';
import { foldLetters } from './stated-text.ts';

/**
 * Takes out the second of two equal paragraphs, and a pull quote: a line that another paragraph, set differently, says
 * too. Short lines set as their first is, a refrain or "No.", are left alone.
 */
export function markRepeats(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const all = blocks.filter(isKept).map((block): Folded => ({ block, letters: foldLetters(block.text) }));
  const seen = new Map<string, PageBlock>();
  return blocks.map((block) => {
    if (!isKept(block) || block.text.length < SHORTEST_REPEAT) return block;
    const letters = foldLetters(block.text);
    const first = seen.get(letters);
    const isRefrain = first !== undefined && block.text.length < LONGEST_REFRAIN && isSetAlike(first, block);
    if (first !== undefined && !isRefrain) return remove(block, PAGE_RULES.repeatedText.name);
    seen.set(letters, first ?? block);
    return isPulled({ block, letters }, all) ? remove(block, PAGE_RULES.repeatedText.name) : block;
  });
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

const SHORTEST_REPEAT = 40;
const LONGEST_REFRAIN = 60;
const LONGEST_PULLED = 400;
const MOST_LINES = 800;
