import { isKept, remove } from '../block.ts';
import type { PageBlock } from './read-blocks.ts';

/**
 * "Ada Lorne is a harbour pilot and writes on the sea.": who the writer is, said below the article. It opens with a name
 * of the byline and a verb that describes, and only lines like it come after.
 */
export function markAuthorNotes(blocks: readonly PageBlock[], names: readonly string[]): readonly PageBlock[] {
  const openings = names.filter((name) => name.includes(' ')).map((name) => name.toLowerCase());
  if (openings.length === 0) return blocks;
  const last = blocks.map((block, at) => (isKept(block) && block.kind === 'body' ? at : -1)).filter((at) => at >= 0);
  const tail = new Set(last.slice(-LONGEST_TAIL).slice(last.length > LONGEST_TAIL ? 0 : 1));
  return blocks.map((block, at) =>
    tail.has(at) && isNote(block.text, openings) ? remove(block, 'author-box') : block,
  );
}

function isNote(text: string, openings: readonly string[]): boolean {
  if (text.length > LONGEST_NOTE) return false;
  const opening = text.slice(0, OPENING).toLowerCase();
  return openings.some((name) => {
    const at = opening.indexOf(name);
    return at >= 0 && DESCRIBES.test(text.slice(at + name.length, at + name.length + OPENING));
  });
}

const LONGEST_TAIL = 3;
const LONGEST_NOTE = 700;
const OPENING = 60;
const DESCRIBES =
  /(?<!\p{L})(?:is|was|are|covers?|writes?|works?|reports?|lives?|teaches|ist|war|arbeitet|schreibt|leitet|lebt|est|écrit|travaille|es|escribe|trabaja|è|scrive|lavora|é|escreve|is een|schrijft|werkt|er|skriver|är|jest)(?!\p{L})/u;
