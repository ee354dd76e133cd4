import type { ComponentChildren } from 'preact';
import type { ConcordanceReply } from '../../server/schemas/concordance.ts';
import type { LineDetails, SearchForm } from '../pages/page-data.ts';
import { lineAddress } from '../text/addresses.ts';
import { markedPieces, type Range } from '../text/marked-pieces.ts';
import { shortDate } from '../text/written-date.ts';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly line: ConcordanceReply['lines'][0];
  readonly details: LineDetails;
  readonly direction: 'ltr' | 'rtl';
  readonly form: SearchForm;
  /** How many lines come before it. */
  readonly place: number;
}

/**
 * One occurrence: what stands before it ends, and what follows begins, at the middle of the line. All of the line leads
 * to the occurrence in its article. A line of Arabic or Hebrew is the mirror image.
 */
export function Line({ line, details, direction, form, place }: Props) {
  const { left, match, right, highlights, headline, date, source, url, kind, n } = line;
  const path = url.split('#', 1)[0] ?? url;
  const { language, at, leftWord, rightWord } = details;
  return (
    <tr class="line">
      <td class="line-text" colSpan={2}>
        <div class="kwic" dir={direction} lang={language ?? undefined}>
          <span class="kwic-left">
            <span>{withSorted(left, form.lineSort === 'left1' ? leftWord : null)}</span>
          </span>
          <span class="kwic-right">
            <a class="line-link" href={lineAddress({ path, kind, n, at, place }, form)} title={headline}>
              <MarkedText pieces={markedPieces(onOneLine(match), highlights)} />
            </a>
            {withSorted(right, form.lineSort === 'right1' ? rightWord : null)}
          </span>
        </div>
      </td>
      <td class="line-date">{date === null ? 'undated' : <time dateTime={date}>{shortDate(date)}</time>}</td>
      <td class="line-source">
        <bdi>{source}</bdi>
      </td>
    </tr>
  );
}

/** The text with the word underlined by which the lines are ordered. */
function withSorted(text: string, word: Range | null): ComponentChildren {
  const shown = onOneLine(text);
  if (word === null) return shown;
  return (
    <>
      {shown.slice(0, word[0])}
      <u class="sorted">{shown.slice(...word)}</u>
      {shown.slice(word[1])}
    </>
  );
}

/** A poem's lines run on; offsets stay what they are. */
const onOneLine = (text: string): string => text.replaceAll(SPACE, ' ');

const SPACE = /\s/g;
