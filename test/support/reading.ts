import { wordsOf } from '../../search/analysis/index.ts';
import type { Article } from '../../search/index.ts';

/** A headline, one author or a paragraph, named as the oracle names it: `h`, `b0`, `p3`. */
export interface ReadUnit {
  readonly name: string;
  readonly text: string;
  /** Its words in a row, folded: the parts of joined words, and numbers without their sign. */
  readonly words: readonly string[];
}

/** Every unit of an article in reading order, its words found by reading. */
export function unitsOf(article: Article): readonly ReadUnit[] {
  return [
    { name: 'h', text: article.headline },
    ...article.byline.map(({ name }, author) => ({ name: `b${author}`, text: name })),
    ...article.paragraphs.map(({ n, text }) => ({ name: `p${n}`, text })),
  ].map((unit) => ({ ...unit, words: wordsInRow(unit.text) }));
}

function wordsInRow(text: string): readonly string[] {
  const words: string[] = [];
  for (const { form, position, length } of wordsOf(text)) {
    if (length !== 1) continue;
    const known = words[position];
    words[position] = known === undefined || form.length < known.length ? form : known;
  }
  return words;
}
