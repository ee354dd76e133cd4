import { type Block, isKept, remove } from '../block.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { FULL_STOP } from '../sentences.ts';
import { findThread } from './find-thread.ts';

/**
 * Takes out the lines that belong to the page and not to the article: each by the line rules, then what follows some
 * of them. Below the invitation to comment, short lines are the form's; below a list of comments, everything is.
 */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  const marked = blocks.map((block) => {
    const rule = lineRuleFor(block.text);
    return rule === undefined ? block : remove(block, rule.name);
  });
  return markComments(markListBelow(marked));
}

/** "Related stories" stands over titles: short lines without an end, up to the next sentence. */
function markListBelow(blocks: readonly Block[]): readonly Block[] {
  let below = false;
  return blocks.map((block) => {
    if (isKept(block)) {
      if (!below || isSentence(block.text)) {
        below = false;
        return block;
      }
      return remove(block, 'see-also');
    }
    below = block.removedBy === 'see-also' && LIST_HEADING.test(block.text);
    return block;
  });
}

function markComments(blocks: readonly Block[]): readonly Block[] {
  const thread = findThread(blocks.map(({ text }) => text)) ?? blocks.length;
  const form = blocks.findIndex(({ removedBy }, at) => removedBy === 'leave-a-reply' && at > blocks.length / 3);
  let formOpen = form >= 0;
  return blocks.map((block, at) => {
    if (at > thread && isKept(block)) return remove(block, 'comments');
    if (!formOpen || at <= form || !isKept(block)) return block;
    if (isSentence(block.text) && block.text.length > LONGEST_FORM_LINE) formOpen = false;
    return formOpen ? remove(block, 'comment-form') : block;
  });
}

const isSentence = (text: string): boolean => FULL_STOP.test(text) || text.length > LONGEST_TITLE;

const LONGEST_TITLE = 140;
const LONGEST_FORM_LINE = 40;
const LIST_HEADING = /^[^:|]+:?$/;
