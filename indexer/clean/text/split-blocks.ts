import { plainText } from '../plain-text.ts';

/** One paragraph, title or label of a text. */
export interface TextBlock {
  /** White space collapsed, never empty. */
  readonly text: string;
  /** Whether a blank line stands above it, or nothing at all. */
  readonly isAfterBlank: boolean;
}

/**
 * Copied or typed text → its blocks, one string each, white space collapsed.
 *
 * A blank line always parts blocks. Within a run of lines each line is a block, unless the text is hard-wrapped: then
 * a line is joined to the one before when its first word would not have fitted there. An indented line opens a new
 * paragraph, as typescripts and old wire copy do.
 */
export function splitBlocks(text: string): readonly TextBlock[] {
  const lines = text.split(LINE_END);
  const width = wrapWidth(lines);
  const whole = width === undefined ? new Set<string>() : hyphenatedWords(text);
  const blocks: { readonly pieces: string[]; readonly isAfterBlank: boolean }[] = [];
  let previous = '';
  for (const line of lines) {
    const words = plainText(line);
    const open = blocks.at(-1);
    if (
      words !== '' &&
      previous !== '' &&
      open !== undefined &&
      width !== undefined &&
      continues(previous, line, width)
    ) {
      joinLine(open.pieces, words, whole);
    } else if (words !== '') blocks.push({ pieces: [words], isAfterBlank: previous === '' });
    previous = words === '' ? '' : line;
  }
  return blocks.map(({ pieces, isAfterBlank }) => ({ text: pieces.join(''), isAfterBlank }));
}

/** The column a typist wrapped at; undefined when lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | undefined {
  let widest = 0;
  let follow = 0;
  let full = 0;
  for (const line of lines) widest = Math.max(widest, line.trimEnd().length);
  if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) return undefined;
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '' || lines[at - 1]?.trim() === '') continue;
    follow += 1;
    if (continues(lines[at - 1] ?? '', line, widest)) full += 1;
  }
  // Wrapped prose has a full line before most lines; a list or a poem of short lines has not.
  return full >= 2 && full * 2 >= follow ? widest : undefined;
}

/** Whether `line` runs on from `previous`: it is not indented deeper, and its first word would not have fitted there or is the rest of one. */
function continues(previous: string, line: string, width: number): boolean {
  if (INDENTED.test(line) && !INDENTED.test(previous)) return false;
  if (HYPHEN_AT_END.test(previous.trimEnd()) && LOWER_WORD.test(line.trimStart())) return true;
  const firstWord = FIRST_WORD.exec(line)?.[0].trimStart() ?? '';
  return previous.trimEnd().length + 1 + firstWord.length > width - RAGGED_COLUMNS;
}

/**
 * Adds a line to an open block: "the agree-" + "ment was signed" → "the agreement was signed". The hyphen stays where
 * the text itself writes the hyphenated word in one piece elsewhere ("by-election"), and before a capital ("Anglo-" +
 * "Irish").
 */
function joinLine(block: string[], line: string, whole: ReadonlySet<string>): void {
  const before = block.at(-1) ?? '';
  const half = HYPHEN_AT_END.exec(before)?.[1];
  if (half === undefined) {
    block.push(' ', line);
    return;
  }
  const rest = LOWER_WORD.exec(line)?.[0];
  const keepsHyphen = rest === undefined || whole.has(`${half}-${rest}`);
  if (!keepsHyphen) block[block.length - 1] = before.slice(0, -1);
  block.push(line);
}

const hyphenatedWords = (text: string): ReadonlySet<string> => new Set(text.match(HYPHENATED) ?? []);

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
const NARROWEST_WRAP = 30;
const WIDEST_WRAP = 110;
const RAGGED_COLUMNS = 4;
const INDENTED = /^(?: {2,}|\t)/;
const FIRST_WORD = /^\s*\S+/;
const HYPHEN_AT_END = /(\p{L}+)[-\u2010]$/u;
const HYPHENATED = /\p{L}+-\p{Ll}+/gu;
const LOWER_WORD = /^\p{Ll}+/u;
