import { type Mend, refuse, replacing } from '../faults.ts';
import type { Span } from '../query.ts';
import type { StringLexeme } from './lexeme.ts';
import type { Reading } from './reading.ts';

/** `dc.title = (kim or trump)`: an index takes one term. */
export function refuseGroup(reading: Reading, first: StringLexeme, open: number): never {
  const span = reading.source.spanOf(first.start, open + 1);
  const { text } = reading.source;
  const terms = TERM_GROUP.exec(text.slice(open))?.groups?.['terms'];
  const whole = reading.source.spanOf(first.start, open + 2 + (terms?.length ?? 0));
  const relation = text.slice(first.end, open).trim();
  return refuse('not-allowed-here', span, 'An index takes one term; a group stands there.', {
    hint: 'Write the index before each term, or a list: dc.title any "kim trump".',
    mends: [
      ...(terms === undefined ? [] : listed(first.text, terms, whole)),
      ...(terms === undefined
        ? []
        : [replacing('Write it before each', whole, before(`${first.text} ${relation}`, terms))]),
      replacing('Search for the group everywhere', span, '('),
    ],
  });
}

/** `kim or trump` → `dc.title any "kim trump"`, where the terms are words that one operator joins. */
function listed(index: string, terms: string, whole: Span): readonly Mend[] {
  const [join = 'or', ...others] = new Set(terms.toLowerCase().match(JOINS) ?? []);
  if (others.length > 0 || terms.includes('"') || join === 'not') return [];
  const words = terms.trim().split(BOOLEANS).join(' ');
  return [replacing('Write it as a list', whole, `${index} ${join === 'or' ? 'any' : 'all'} "${words}"`)];
}

const before = (index: string, terms: string): string =>
  `(${terms.trim().replaceAll(TERMS, (term) => (BOOLEAN.test(term) ? term : `${index} ${term}`))})`;

const TERM = '(?:"[^"\\\\]+"|[\\p{L}\\p{N}*?.-]+)';
/** `(kim or "white house")`, without groups in it. */
const TERM_GROUP = new RegExp(`^\\((?<terms> *${TERM}(?: +(?:or|and|not) +${TERM})* *)\\)`, 'iu');
const TERMS = new RegExp(TERM, 'gu');
const BOOLEAN = /^(?:or|and|not)$/i;
const JOINS = /(?<= )(?:or|and|not)(?= )/g;
const BOOLEANS = / +(?:or|and) +/i;
