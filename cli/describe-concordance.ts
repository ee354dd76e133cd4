import type { ConcordanceFound, ConcordanceLine, Highlight } from '../search/index.ts';
import { cellsOf, firstCells, lastCells, padEndCells, padStartCells } from './cells.ts';
import { describeHeading, describeNext } from './describe-heading.ts';
import { marked, type Paint, paintOn } from './paint.ts';
import { printable } from './printable.ts';
import type { Screen } from './screen.ts';

/**
 * Each match among its words, the matches below one another. A line takes a line of the screen: what stands around a
 * match is cut at its far ends, a very long match at its end. Where nothing need fit, nothing is cut.
 */
export function describeConcordance(found: ConcordanceFound, screen: Screen): string {
  const paint = paintOn(screen);
  const parts = [
    describeHeading(found, paint),
    ...(found.lines.length === 0 ? [] : [describeLines(found.lines, screen, paint)]),
    ...describeNext(found.next),
  ];
  return `${parts.join('\n\n')}\n`;
}

function describeLines(lines: readonly ConcordanceLine[], { columns }: Screen, paint: Paint): string {
  const places = lines.map((line) => placeOf(line, columns >= WIDE_SCREEN));
  const room = Math.max(LEAST_ROOM, columns - DATE_CELLS - longest(places) - 3 * GAP.length);
  const left = Math.min(Math.floor(LEFT_SHARE * room), longest(lines.map((line) => textBefore(line))));
  const rest = Math.min(room - left, longest(lines.map((line) => printable(line.match) + GAP + textAfter(line))));
  return lines
    .map((line, i) => {
      const date = padEndCells(line.article.date ?? 'undated', DATE_CELLS);
      const before = padStartCells(lastWords(textBefore(line), left), left);
      const parts = [paint('dim', date), before, matchAndAfter(line, rest, paint), paint('dim', places[i] ?? '')];
      return parts.join(GAP).trimEnd();
    })
    .join('\n');
}

/** The match and what follows it, in so many cells. */
function matchAndAfter(line: ConcordanceLine, room: number, paint: Paint): string {
  const { match, highlights } = line;
  if (cellsOf(match) > room - GAP.length) {
    const kept = firstCells(match, room - 1);
    return `${marked(kept, clipped(highlights, kept.length), paint)}…`;
  }
  const after = room - cellsOf(match) - GAP.length;
  return marked(match, highlights, paint) + GAP + padEndCells(firstWords(textAfter(line), after), after);
}

/** `ve3mfsxxpnbd ¶8`: what `newsmorgue serve` and the API find the line's article and paragraph by. */
const placeOf = ({ article, n, kind }: ConcordanceLine, withSource: boolean): string =>
  printable([article.id, n === null ? kind : `¶${n}`, ...(withSource ? [article.source ?? ''] : [])].join(' '));

const textBefore = ({ left }: ConcordanceLine): string => printable(left).trimEnd();
const textAfter = ({ right }: ConcordanceLine): string => printable(right).trimStart();

/** The end of a text, less the word that is cut through: “rait. Nor does it” → “Nor does it”. */
const lastWords = (text: string, cells: number): string => {
  const kept = lastCells(text, cells);
  return kept.length < text.length ? kept.replace(WORD_BEGUN_BEFORE, '') : kept;
};

const firstWords = (text: string, cells: number): string => {
  const kept = firstCells(text, cells);
  return kept.length < text.length ? kept.replace(WORD_GOING_ON, '') : kept;
};

const clipped = (highlights: readonly Highlight[], length: number): readonly Highlight[] =>
  highlights.filter(([start]) => start < length).map(([start, end]) => [start, Math.min(end, length)]);

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, cellsOf(text)), 0);

const WORD_BEGUN_BEFORE = /^\S* /;
const WORD_GOING_ON = / \S*$/;

/** The rest is for the match and what follows it. */
const LEFT_SHARE = 0.4;

const GAP = '  ';
const DATE_CELLS = 10;

/** Words around a match that are still worth reading; a narrower screen has to wrap. */
const LEAST_ROOM = 40;

const WIDE_SCREEN = 120;
