import type { ConcordanceFound, LineDetails, SearchForm } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { LateCollocates } from '../parts/late-collocates.tsx';
import { Line } from '../parts/line.tsx';
import { Pager } from '../parts/pager.tsx';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { directionOf } from '../text/direction.ts';

interface Props {
  readonly found: ConcordanceFound;
  readonly form: SearchForm;
}

/** Each occurrence among its words, one a line, and the words around all of them beside. */
export function ConcordanceView({ found, form }: Props) {
  return (
    <div class={`concordance${Number(form.context) > USUAL_CONTEXT ? ' concordance-wide' : ''}`}>
      <Lines found={found} form={form} />
      <LateCollocates form={form} />
    </div>
  );
}

function Lines({ found, form }: Props) {
  const { reply, offset, exports } = found;
  const lines = reply.lines.map((line, i) => ({ line, details: found.lines[i] ?? NO_DETAILS }));
  const directions = lines.map(({ line, details }) =>
    directionOf(line.left + line.match + line.right, details.language),
  );
  const total = reply.totals.occurrences;
  return (
    <div class="lines-part">
      <table class="lines" dir={directions.every((direction) => direction === 'rtl') ? 'rtl' : 'ltr'}>
        <caption>
          Lines {grouped(offset + 1)}–{grouped(offset + lines.length)} of {grouped(total)}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map(([sort, label, name]) => (
              <th scope="col" class={`line-${name}`} aria-sort={sort === form.lineSort ? 'ascending' : undefined}>
                <a rel="nofollow" href={searchAddress({ ...form, view: 'concordance', lineSort: sort })}>
                  {label}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, details }, i) => (
            <Line line={line} details={details} direction={directions[i] ?? 'ltr'} form={form} place={offset + i} />
          ))}
        </tbody>
      </table>
      <Pager {...found} shown={lines.length} total={total} noun="line" />
      <p class="line-exports">
        All {counted(total, 'line')} as <a href={exports.csv}>CSV</a> or <a href={exports.txt}>plain text</a>
      </p>
    </div>
  );
}

export function ConcordanceControls({ form }: { readonly form: SearchForm }) {
  return (
    <div class="choices">
      <Choice name="sort" label="Order" options={ORDERS} chosen={form.lineSort} />
      <Choice name="context" label="Context" options={contextsWith(form.context)} chosen={form.context} />
    </div>
  );
}

/** An address may ask for any width. */
const contextsWith = (context: string): readonly (readonly [string, string])[] =>
  CONTEXTS.some(([value]) => value === context) ? CONTEXTS : [...CONTEXTS, [context, `${context} words`]];

const USUAL_CONTEXT = 8;

const CONTEXTS: readonly (readonly [string, string])[] = [
  ['4', '4 words'],
  ['8', '8 words'],
  ['16', '16 words'],
];

const ORDERS = [
  ['relevance', 'Best match'],
  ['left1', 'Words before'],
  ['right1', 'Words after'],
  ['date', 'Oldest first'],
  ['source', 'Source'],
] as const;

/** The columns that lines can be ordered by: the order, the heading, and what the column is called in the style. */
const COLUMNS = [
  ['left1', 'Words before', 'before'],
  ['right1', 'Words after', 'after'],
  ['date', 'Date', 'date'],
  ['source', 'Source', 'source'],
] as const;

const NO_DETAILS: LineDetails = { language: null, at: 0, leftWord: null, rightWord: null };
