import { assemble } from '../clean/block.ts';
import { blocksOf, type TextAndRemovals } from './article-blocks.ts';

/** The article with what these rules took out back in its place, as paragraphs of the body. */
export function putBack<T extends TextAndRemovals>(article: T, rules: ReadonlySet<string>): T {
  if (!article.removals.some(({ rule }) => rules.has(rule))) return article;
  const blocks = blocksOf(article).map((block) =>
    block.removedBy !== null && rules.has(block.removedBy) ? { ...block, removedBy: null } : block,
  );
  return { ...article, ...assemble(blocks) };
}
