import { lineRuleFor } from '../lines/line-rules.ts';

/**
 * Where readers' comments begin in a copied page, as the number of the line above them ("12 Comments", "Leave a Reply");
 * undefined where there are none. Comments are full sentences on the article's own subject, often more of them than the
 * article has, so only the heads between them ("Ada L. on May 4, 2011 at 9:12 am said:") tell them from it. One head is
 * not enough: a page may show a single comment in a panel above its article.
 */
export function findThread(lines: readonly string[]): number | undefined {
  for (const [at, line] of lines.entries()) {
    if (lineRuleFor(line)?.name !== 'leave-a-reply') continue;
    const below = lines.slice(at + 1, at + 1 + SEEN_WITHIN);
    const first = below.findIndex(isCommentHead);
    if (first >= 0 && first < FIRST_SEEN_WITHIN && below.filter(isCommentHead).length > 1) return at;
  }
  return undefined;
}

const isCommentHead = (line: string): boolean => COMMENT_HEAD.test(line);

const FIRST_SEEN_WITHIN = 6;
const SEEN_WITHIN = 25;
/** "Ada L. says:", "June 3, 2010 at 4:12 pm", "Bo schreibt:". */
const COMMENT_HEAD =
  /^\W{0,3}(?:.{1,60}\b(?:says?|said|wrote|sagte?|schreibt|schrieb|a (?:écrit|dit)|escribió|dice|ha scritto|schreef)\s*:|.{1,40}\bsays|.{4,60} (?:at|[-–]) \d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: \(edit\)| said:?)?)$/i;
