import type { Tag } from './read-tag.ts';

/**
 * Keeps count of the elements that are open while a page's tags go by, as the parser will: a `<p>` ends the one before
 * it, a closing tag ends all that is open inside its element. So a page of the 1990s that closes nothing is as shallow as
 * it was meant, and one of 100,000 open tags is known for what it is.
 */
export interface OpenTags {
  /** Whether the tag may stay: false for an opening one that would go deeper than 400 levels. */
  readonly admits: (tag: Tag) => boolean;
}

export function newOpenTags(): OpenTags {
  const open: string[] = [];
  return {
    admits: ({ name, isClosing }) => {
      if (isClosing) {
        const at = open.lastIndexOf(name);
        if (at >= 0) open.length = at;
        return true;
      }
      const ended = ENDS.get(name);
      while (ended?.has(open.at(-1) ?? '')) open.pop();
      if (VOID.has(name)) return true;
      if (open.length >= DEEPEST) return false;
      open.push(name);
      return true;
    },
  };
}

/** Browsers cap nesting too, at 512. */
const DEEPEST = 400;
const words = (list: string): readonly string[] => list.split(' ');
const VOID = new Set(words('area base basefont br col embed frame hr img input link meta param source track wbr'));
/** What an opening tag ends if it is the innermost open element. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...words(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
  ).map((name): [string, Set<string>] => [name, new Set(['p'])]),
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['tr', new Set(['tr', 'th', 'td'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['th', new Set(['th'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
]);
