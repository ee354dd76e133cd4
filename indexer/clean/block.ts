import type { Removal } from '../../archive/records.ts';
import type { ParagraphKind } from '../../search/index.ts';
import type { CleanParagraph } from '../clean-article.ts';

/**
 * One stretch of an article on its way through the stages: what it is, and which rule took it out, if any did. A stage
 * never drops a block; it names the rule, so that whatever is not kept can still be shown next to the article.
 */
export interface Block {
  readonly kind: ParagraphKind;
  /** White space collapsed, never empty. */
  readonly text: string;
  /** The rule that removed it; null while it is kept. */
  readonly removedBy: string | null;
}

export const isKept = (block: Block): boolean => block.removedBy === null;

/** The block as it was, taken out by `rule`; a block that is out already keeps its first rule. */
export const remove = <B extends Block>(block: B, rule: string): B =>
  block.removedBy === null ? { ...block, removedBy: rule } : block;

/** Kept blocks become paragraphs; removed ones become removals that know how many paragraphs stand before them. */
export function assemble(blocks: readonly Block[]): {
  readonly paragraphs: readonly CleanParagraph[];
  readonly removals: readonly Removal[];
} {
  const paragraphs: CleanParagraph[] = [];
  const removals: Removal[] = [];
  for (const { kind, text, removedBy } of blocks) {
    if (removedBy === null) paragraphs.push({ kind, text });
    else removals.push({ rule: removedBy, text, after: paragraphs.length });
  }
  return { paragraphs, removals };
}

/** A menu is one removal, not one for each of its forty links; lines that a rule took out one by one stay apart. */
export function joinNeighbours(removals: readonly Removal[]): readonly Removal[] {
  const joined: { rule: string; texts: string[]; after: number }[] = [];
  for (const { rule, text, after } of removals) {
    const previous = joined.at(-1);
    if (JOINED.has(rule) && previous?.rule === rule && previous.after === after) previous.texts.push(text);
    else joined.push({ rule, texts: [text], after });
  }
  return joined.map(({ rule, texts, after }) => ({ rule, text: texts.join(' '), after }));
}

const JOINED: ReadonlySet<string> = new Set([
  'outside-article',
  'page-top',
  'page-bottom',
  'link-list',
  'navigation',
  'related',
  'comments',
  'comment-form',
  'share-bar',
  'sidebar',
  'page-footer',
  'page-header',
  'control',
  'advertisement',
  'consent',
  'newsletter',
  'article-meta',
  'author-box',
  'tags',
]);
