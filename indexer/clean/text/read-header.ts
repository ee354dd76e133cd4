import type { Author } from '../../../search/index.ts';
import { type Block, remove } from '../block.ts';
import { readBarredByline, readByline } from '../fields/read-byline.ts';
import { isHourLine, readDateLine } from '../fields/read-date.ts';
import { readDateline } from '../fields/read-dateline.ts';
import { EDITORS_NOTE } from '../lines/editors-note.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { looksLikeCaption } from '../lines/looks-like-caption.ts';
import { PAGE_RULES } from '../page-rules.ts';
import { FULL_STOP } from '../sentences.ts';

/** What stands above an article's text, read into fields, and the blocks that are left in their order. */
export interface Header {
  readonly headline: string;
  readonly date: string | null;
  readonly byline: readonly Author[];
  readonly blocks: readonly Block[];
}

/**
 * Reads headline, date line, byline, captions and standfirst off the top of copied text. A line that becomes a field
 * leaves the blocks; a line that repeats a field is removed and says so.
 *
 * The header ends at the first paragraph with a dateline, or before the first long paragraph after which no date line
 * or byline follows soon.
 */
export function readHeader(lines: readonly string[]): Header {
  const end = headerEnd(lines);
  let headline = '';
  let date: string | null = null;
  let byline: readonly Author[] = [];
  const head: HeadLine[] = [];
  for (const [at, text] of lines.slice(0, end).entries()) {
    const dateHere = readDateLine(text);
    const bylineHere = readByline(text) ?? (headline !== '' && at > 0 ? readBarredByline(text) : undefined);
    if (dateHere !== undefined) {
      if (date === null) date = dateHere;
      else head.push({ text, rule: PAGE_RULES.repeatedDate.name });
    } else if (bylineHere !== undefined) {
      if (byline.length === 0) byline = bylineHere;
      else head.push({ text, rule: PAGE_RULES.repeatedByline.name });
    } else if (text === headline) head.push({ text, rule: PAGE_RULES.repeatedHeadline.name });
    else if (headline === '' && text.length <= LONGEST_HEADLINE && lineRuleFor(text) === undefined) headline = text;
    else
      head.push({
        text,
        rule: isHourLine(text) ? PAGE_RULES.repeatedDate.name : null,
        isBelowByline: byline.length > 0,
      });
  }
  const blocks = head.map((line): Block => {
    const block: Block = { kind: headerKind(line, date), text: line.text, removedBy: null };
    return line.rule === null ? block : remove(block, line.rule);
  });
  return { headline, date, byline, blocks: [...blocks, ...lines.slice(end).map(body)] };
}

interface HeadLine {
  readonly text: string;
  readonly rule: string | null;
  readonly isBelowByline?: boolean;
}

const body = (text: string): Block => ({ kind: 'body', text, removedBy: null });

/** Between byline and text stands the caption of the picture there; above the byline, the standfirst. */
function headerKind({ text, isBelowByline = false }: HeadLine, date: string | null): Block['kind'] {
  if (EDITORS_NOTE.test(text)) return 'body';
  return isBelowByline || looksLikeCaption(text, date) ? 'caption' : 'standfirst';
}

/**
 * How many of the first lines are header: up to and with the last date line or byline among the first few, and up to
 * the dateline where one follows soon.
 */
function headerEnd(lines: readonly string[]): number {
  let end = 0;
  let prose = 0;
  for (const [at, line] of lines.entries()) {
    if (at >= LONGEST_HEADER || prose >= MOST_PROSE) break;
    if (readDateline(line) !== null) return end > 0 || at === 1 ? at : headlineOnly(lines);
    if (readDateLine(line) !== undefined || readByline(line) !== undefined) end = at + 1;
    else if (at <= 2 && at > 0 && readBarredByline(line) !== undefined) end = at + 1;
    else if (line.length > LONGEST_STANDFIRST) break;
    else if (FULL_STOP.test(line)) prose += 1;
  }
  return end === 0 ? headlineOnly(lines) : end;
}

/** With neither date line nor byline the header is the headline at most: a first line that is not prose. */
function headlineOnly(lines: readonly string[]): number {
  const [first] = lines;
  if (first === undefined || lines.length < 2 || readDateline(first) !== null) return 0;
  return first.length <= LONGEST_HEADLINE && !PROSE_END.test(first) ? 1 : 0;
}

const LONGEST_HEADER = 12;
const LONGEST_HEADLINE = 250;
const LONGEST_STANDFIRST = 400;
/** Headline, caption and standfirst may be sentences; a fourth before any byline means the article has begun. */
const MOST_PROSE = 4;
const PROSE_END = /[.…,;:]["”’)]?$/;
