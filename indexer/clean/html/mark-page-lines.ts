import type { ParagraphKind } from '../../../search/index.ts';
import { type Block, isKept, remove } from '../block.ts';
import { readByline } from '../fields/read-byline.ts';
import { isHourLine, readDateLine } from '../fields/read-date.ts';
import { readDateline } from '../fields/read-dateline.ts';
import { appealFor } from '../lines/appeal-for.ts';
import { EDITORS_NOTE } from '../lines/editors-note.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { SENTENCE_END } from '../sentences.ts';
import { markAuthorNotes } from './mark-author-notes.ts';
import { kindByElement } from './mark-outside.ts';
import { markPointerBoxes } from './mark-pointer-boxes.ts';
import { markRepeats } from './mark-repeats.ts';
import { isSetAlike, type PageBlock } from './read-blocks.ts';
import { foldLetters, type StatedText } from './stated-text.ts';

/** What is known of an article before its lines are looked at. */
export interface ArticleHead {
  readonly headline: string;
  /** Which block is the headline; -1 when none is. */
  readonly headlineAt: number;
  /** The writers' names. */
  readonly names: readonly string[];
  /** The words of its pictures, letters alone. */
  readonly shown: ReadonlySet<string>;
}

/** Goes through the kept blocks of the article's body and takes out the lines that are not its text. */
export function markPageLines(
  blocks: readonly PageBlock[],
  head: ArticleHead,
  stated: StatedText,
): readonly PageBlock[] {
  const kinds = markKinds(blocks, head, stated);
  const lines = kinds.map((block, at) => {
    if (!isKept(block)) return block;
    return at === head.headlineAt ? remove(block, PAGE_RULES.repeatedHeadline.name) : markLine(block, head.headline);
  });
  const boxes = markPointerBoxes(lines);
  const notes = markAuthorNotes(markRepeats(boxes), head.names);
  return markEmptySections(markEnds(markStandfirst(notes, head.headlineAt)));
}

/**
 * A standfirst stands above the first paragraph: further down, a `lead` is a teaser's. Where the page's summary of
 * itself is set as the paragraph below it is, it is the article's own first paragraph.
 */
function markKinds(blocks: readonly PageBlock[], head: ArticleHead, stated: StatedText): readonly PageBlock[] {
  const kinds = blocks.map((block) =>
    isKept(block) && block.kind === 'body' ? { ...block, kind: kindOf(block, head) } : block,
  );
  const paragraphs = kinds.filter((block) => isKept(block) && block.kind === 'body' && SENTENCE_END.test(block.text));
  const first = paragraphs.find(({ text }) => !stated.isSummary(text));
  const firstAt = first === undefined ? -1 : kinds.indexOf(first);
  return kinds.map((block, at) => {
    if (!isKept(block)) return block;
    if (block.kind === 'standfirst' && at > firstAt && firstAt >= 0) return { ...block, kind: 'body' };
    const isSummary = at < firstAt && block.kind === 'body' && stated.isSummary(block.text);
    return isSummary && first !== undefined && !isSetAlike(block, first) ? { ...block, kind: 'standfirst' } : block;
  });
}

function markLine(block: PageBlock, headline: string): PageBlock {
  const { text, kind } = block;
  const furniture = lineRuleFor(text);
  if (furniture !== undefined && !(kind === 'caption' && furniture.name === 'photo-credit'))
    return remove(block, furniture.name);
  const appeal = appealFor(text);
  if (appeal !== undefined) return remove(block, appeal);
  if (block.linkShare > MOST_LINKS && text.length < LONGEST_LINK_LINE && !isLinkedParagraph(block))
    return remove(block, PAGE_RULES.links.name);
  if (text.length <= headline.length + 4 && foldLetters(text) === foldLetters(headline))
    return remove(block, PAGE_RULES.repeatedHeadline.name);
  if (isMetaLine(text) || (kind !== 'caption' && readDateLine(text) !== undefined))
    return remove(block, PAGE_RULES.repeatedDate.name);
  return readByline(text) === undefined ? block : remove(block, PAGE_RULES.repeatedByline.name);
}

/** "Do 25.04.24 | 14:07 Uhr | Von Ada Lorne": a date or an hour among short parts. */
function isMetaLine(text: string): boolean {
  const parts = text.length <= LONGEST_LABEL ? text.split(BARS) : [];
  return (
    parts.length > 1 &&
    parts.every((part) => part.length <= LONGEST_PART) &&
    parts.some((part) => readDateLine(part) !== undefined || isHourLine(part))
  );
}

/** A whole paragraph of the article may be a link to its source; titles of other articles end without a stop. */
const isLinkedParagraph = ({ element, text }: PageBlock): boolean =>
  element.name === 'p' && text.length >= SHORTEST_LINKED && STOPPED.test(text);

function kindOf(block: PageBlock, { shown }: ArticleHead): ParagraphKind {
  if (looksLikeCaption(block.text, null)) return 'caption';
  const stated = kindByElement(block.element);
  if (stated === 'subhead') return block.text.length <= LONGEST_SUBHEAD ? 'subhead' : 'body';
  if (stated !== undefined) return block.text.length <= LONGEST_ASIDE ? stated : 'body';
  if (block.text.length <= LONGEST_SHOWN && shown.has(foldLetters(block.text))) return 'caption';
  const isBoldLine = block.boldShare === 1 && block.text.length <= LONGEST_BOLD && !SENTENCE_END.test(block.text);
  return isBoldLine && block.element.name !== 'li' ? 'subhead' : 'body';
}

/**
 * What stands between the headline and the last byline or date line under it is a standfirst, and so is a line of some
 * words right under the headline that is no sentence: "Eight hundred years of ore end on a Thursday afternoon".
 */
function markStandfirst(blocks: readonly PageBlock[], above: number): readonly PageBlock[] {
  if (above < 0) return blocks;
  const head = blocks.slice(above + 1, above + 1 + LONGEST_HEAD);
  const below = above + 1 + head.findLastIndex(({ removedBy }) => removedBy !== null && FIELD_RULES.has(removedBy));
  const first = blocks.findIndex((block, at) => at > above && isKept(block) && isSentence(block.text));
  return blocks.map((block, at) => {
    const isInHead = at > above && (at < below || at < first);
    const mayBe = block.kind === 'body' || (block.kind === 'subhead' && at === above + 1);
    if (!isInHead || !isKept(block) || !mayBe || block.linkShare > 0) return block;
    if (EDITORS_NOTE.test(block.text) || readDateline(block.text) !== null) return block;
    const words = block.text.split(' ').length;
    return words >= FEWEST_WORDS && block.text.length <= LONGEST_STANDFIRST ? { ...block, kind: 'standfirst' } : block;
  });
}

/** Above the first sentence and below the last, a body line without a full stop is a label. */
function markEnds(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const isText = (block: PageBlock): boolean => isKept(block) && block.kind === 'body' && isSentence(block.text);
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  if (first < 0) return blocks;
  return blocks.map((block, at) => {
    if (!isKept(block) || block.kind === 'caption' || block.kind === 'standfirst' || isSentence(block.text))
      return block;
    if (at < first && block.kind === 'subhead' && isKeptNext(blocks, at)) return block;
    if (at < first && block.text.length < LONGEST_LABEL) return remove(block, PAGE_RULES.beforeStart.name);
    if (at <= last || block.text.length >= LONGEST_LABEL || IN_BRACKETS.test(block.text)) return block;
    if (block.linkShare > 0) return remove(block, PAGE_RULES.links.name);
    return block.element.name === 'li' || isSetAlike(block, blocks[last] ?? block)
      ? block
      : remove(block, PAGE_RULES.afterEnd.name);
  });
}

/** Whether the next block is kept text: a heading right above the first paragraph is that paragraph's. */
function isKeptNext(blocks: readonly PageBlock[], at: number): boolean {
  const next = blocks[at + 1];
  return next !== undefined && isKept(next) && next.kind === 'body' && isSentence(next.text);
}

/** A heading whose section was all taken out, or with another heading of its rank right below it, heads nothing. */
function markEmptySections(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let below: Block | undefined;
  return blocks
    .toReversed()
    .map((block) => {
      if (!isKept(block)) return block;
      if (block.kind === 'subhead' && below === undefined) return remove(block, PAGE_RULES.emptySection.name);
      below = block;
      return block;
    })
    .reverse();
}

const isSentence = (text: string): boolean => SENTENCE_END.test(text) || text.length >= LONGEST_LABEL;

/** "(Reporting by Ada Lorne; editing by Jo Roe)" */
const IN_BRACKETS = /^[([（].*[)\]）]$/;
const STOPPED = /[.!?。]["”’]?$/;
const SHORTEST_LINKED = 60;
const LONGEST_SHOWN = 160;
const BARS = /\s*[|•·]\s*/;
const LONGEST_PART = 45;
const FIELD_RULES: ReadonlySet<string> = new Set(['repeated-byline', 'repeated-date', 'article-meta']);
const LONGEST_HEAD = 8;
const FEWEST_WORDS = 5;
const LONGEST_STANDFIRST = 400;
const MOST_LINKS = 0.6;
const LONGEST_LINK_LINE = 250;
const LONGEST_SUBHEAD = 200;
const LONGEST_ASIDE = 900;
const LONGEST_BOLD = 100;
const LONGEST_LABEL = 140;
