import type { Block } from '../clean/block.ts';
import type { CleanArticle } from '../clean-article.ts';

export type TextAndRemovals = Pick<CleanArticle, 'paragraphs' | 'removals'>;

/**
 * The article as it lay before it was cleaned, what was removed in its place: the reverse of `assemble`. Of what kind
 * a removed piece was is not known any more; it counts as body.
 */
export function blocksOf({ paragraphs, removals }: TextAndRemovals): readonly Block[] {
  const blocks: Block[] = [];
  let next = 0;
  for (const { rule, text, after } of removals.toSorted((a, b) => a.after - b.after)) {
    for (; next < after; next += 1) blocks.push(...keptBlock(paragraphs[next]));
    blocks.push({ kind: 'body', text, removedBy: rule });
  }
  for (; next < paragraphs.length; next += 1) blocks.push(...keptBlock(paragraphs[next]));
  return blocks;
}

const keptBlock = (paragraph: TextAndRemovals['paragraphs'][number] | undefined): readonly Block[] =>
  paragraph === undefined ? [] : [{ kind: paragraph.kind, text: paragraph.text, removedBy: null }];
