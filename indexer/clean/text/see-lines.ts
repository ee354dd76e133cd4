import { findDates } from '../fields/find-dates.ts';
import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { lineRuleFor } from '../lines/line-rules.ts';
import { FULL_STOP } from '../sentences.ts';
import type { TextBlock } from './split-blocks.ts';

/** A line of a copied page and what it shows by itself, wherever it stands. */
export interface SeenLine {
  readonly text: string;
  /** Its length in letters of an alphabet; a Chinese, Japanese or Korean letter says as much as two of them. */
  readonly size: number;
  readonly isSentence: boolean;
  /** A sentence long enough for a paragraph. */
  readonly isProse: boolean;
  readonly isListItem: boolean;
  /** With a blank line above and below it. */
  readonly isAlone: boolean;
  /** The line rule it falls under. */
  readonly rule: string | undefined;
  /** A short line with a date in it, or a byline, or "5 hours ago". */
  readonly isCredit: boolean;
  /** How often the page has this line. */
  readonly copies: number;
  /** Signs without a word, or a label the page repeats: neighbours are looked for beyond it. */
  readonly isFiller: boolean;
}

/** Looks at each line of a copied page by itself. */
export function seeLines(blocks: readonly TextBlock[]): readonly SeenLine[] {
  const copies = new Map<string, number>();
  for (const { text } of blocks) copies.set(text, (copies.get(text) ?? 0) + 1);
  return blocks.map(({ text, isAfterBlank }, at) =>
    seeLine(text, isAfterBlank && (blocks[at + 1]?.isAfterBlank ?? true), copies.get(text) ?? 1),
  );
}

function seeLine(text: string, isAlone: boolean, copies: number): SeenLine {
  const size = text.length + (HAS_DENSE_LETTER.test(text) ? (text.match(DENSE_LETTER)?.length ?? 0) : 0);
  const isSentence = FULL_STOP.test(text);
  const isLabel = size < SHORTEST_PROSE && !isSentence;
  return {
    text,
    size,
    isSentence,
    isProse: isSentence && size >= SHORTEST_PROSE,
    isListItem: LIST_ITEM.test(text),
    isAlone,
    rule: lineRuleFor(text)?.name,
    isCredit: isCredit(text, isSentence),
    copies,
    isFiller: !LETTER.test(text) || copies > 2 || (copies === 2 && isLabel),
  };
}

function isCredit(text: string, isSentence: boolean): boolean {
  if (text.length >= LONGEST_CREDIT) return false;
  if (readDateLine(text) !== undefined || readByline(text) !== undefined || AGO.test(text)) return true;
  return !isSentence && findDates(text).length > 0;
}

/**
 * What a text is about: its words of five letters and more, in lower case, each once; of Chinese and its like, pairs of
 * letters.
 */
export function topicsOf(text: string): readonly string[] {
  const topics = new Set(text.toLowerCase().match(LONG_WORD));
  if (HAS_DENSE_LETTER.test(text)) for (const pair of text.match(DENSE_PAIR) ?? []) topics.add(pair);
  return [...topics];
}

const SHORTEST_PROSE = 60;
const LONGEST_CREDIT = 90;
const LIST_ITEM = /^(?:[*+•●▪◦‣-]|o)\s/u;
const LETTER = /\p{L}/u;
/** Most texts have none, which is told sooner than how many there are. */
const HAS_DENSE_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSE_LETTER = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const DENSE_PAIR = /[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}/gu;
const LONG_WORD = /\p{L}{5,}/gu;
const AGO =
  /\b(?:\d+|an?|one) ?(?:secs?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|[smhdw])\.? ago\b|\b(?:vor|seit|il y a|hace|há) \d+\b|\d+ (?:giorni|ore|minuti) fa\b/i;
