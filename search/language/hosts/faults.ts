import { columnOf, type Edit, type Mend, quoted, refuse, removing, replacing } from '../faults.ts';
import { refuseEmpty } from '../foreign/joining.ts';
import { type Operand, typedText } from '../foreign/reading.ts';
import { refuseStray } from '../group-faults.ts';
import type { Query, Span } from '../query.ts';
import { isOperator, type Piece } from './piece.ts';
import { type HostReading, peek, spanOf } from './reading.ts';

/** Refuses at the next piece (or the end), where something to search for was expected. */
export function refuseMissingOperand(reading: HostReading): never {
  const before = reading.pieces[reading.at - 1];
  const next = peek(reading);
  const column = (piece: Piece): number => columnOf(spanOf(reading, piece));
  const named = (piece: Piece): string => typedText(reading, spanOf(reading, piece));
  if (next?.kind === 'close' && reading.depth === 0 && (before === undefined || !isOperator(before))) {
    refuseStray(spanOf(reading, next));
  }
  if (next?.kind === 'not' && (before === undefined || before.kind === 'open')) refuseLeadingNot(reading, next);
  if (next !== undefined && (isOperator(next) || next.kind === 'within')) {
    const name = named(next);
    const found =
      before === undefined || before.kind === 'open'
        ? `${name} at column ${column(next)} needs something before it.`
        : `${named(before)} expects something to search for; ${name} stands there, at column ${column(next)}.`;
    refuse('missing-operand', spanOf(reading, next), found, {
      hint: `Put a word between, or remove ${name}. To look for the word itself put it in quotes.`,
      mends: [
        removing(`Remove ${name}`, spanOf(reading, next)),
        ...(before === undefined ? [] : [removing(`Remove ${named(before)}`, spanOf(reading, before))]),
        ...wordMend(reading, next),
      ],
    });
  }
  if (before === undefined) return refuseEmpty(reading);
  const name = named(before);
  return refuse(
    'missing-operand',
    spanOf(reading, before),
    `${name} at column ${column(before)} needs something after it.`,
    {
      hint: `Write what ${name} is about after it, or remove it.`,
      mends: [removing(`Remove ${name}`, spanOf(reading, before)), ...wordMend(reading, before)],
    },
  );
}

/** Both systems have NOT only between what is wanted and what is not: `kim and (not trump)` is meant as `kim and not (trump)`. */
function refuseLeadingNot(reading: HostReading, not: Piece): never {
  const span = spanOf(reading, not);
  const name = typedText(reading, span);
  const open = reading.pieces[reading.at - 1];
  const follows = open !== undefined && reading.pieces[reading.at - 2]?.kind === 'and';
  const withBlank = { ...span, end: span.end + (reading.source.typed.charAt(span.end) === ' ' ? 1 : 0) };
  const before = open === undefined ? span : spanOf(reading, open);
  return refuse('only-negation', span, `${name} at column ${columnOf(span)} only says what is not wanted.`, {
    hint: `Say before it what to look for: … ${name} ….`,
    mends: [
      ...(follows
        ? [
            {
              label: `Move ${name} before the parenthesis`,
              edits: [inserting(before.start, `${name} `), cutting(withBlank)],
            },
          ]
        : []),
      removing(`Remove ${name}`, withBlank),
      ...wordMend(reading, not),
    ],
  });
}

const inserting = (start: number, text: string): Edit => ({ start, end: start, text });
const cutting = (span: Span): Edit => ({ ...span, text: '' });

/** A field or a date beside words, where only an operator can join them. */
export function refuseBeside(reading: HostReading, stranger: Query, left: Query, right: Query): never {
  const typed = quoted(typedText(reading, stranger.span));
  const joiner = reading.source.typed.charAt(left.span.end) === ' ' ? ' and' : ' and ';
  return refuse(
    'not-allowed-here',
    stranger.span,
    `${reading.system} reads what stands side by side as one phrase, and ${typed} cannot be part of one.`,
    {
      hint: 'Write AND or OR between.',
      mends: [
        { label: 'Join them with AND', edits: [{ start: left.span.end, end: left.span.end, text: joiner }] },
        ...(stranger === right ? [] : [removing(`Remove ${typed}`, stranger.span)]),
      ],
    },
  );
}

/** A field in a field, or what else a name cannot be followed by. */
export function refuseInside(reading: HostReading, piece: Piece): never {
  const span = spanOf(reading, piece);
  const name = typedText(reading, span);
  return refuse(
    'not-allowed-here',
    span,
    `Here a word, a phrase or a group of them was expected; ${name} stands there.`,
    {
      hint: 'Write the two beside one another with AND between.',
      mends: [removing(`Remove ${name}`, span)],
    },
  );
}

/** `a not w/5 b`: what it asks of each place in a text, ours asks of the article. */
export function refuseNotNear(reading: HostReading, not: Piece, left: Operand): never {
  const next = peek(reading);
  const operator = next?.kind === 'proximity' ? next : undefined;
  const span = reading.source.spanOf(not.start, (operator ?? not).end);
  const right = spanAfterOperator(reading);
  const mends: Mend[] = [];
  if (operator !== undefined && left !== undefined && right !== undefined && isPlace(left)) {
    const [one, other] = [inGroup(typedText(reading, left.span)), inGroup(typedText(reading, right))];
    const near = `${one} ${typedText(reading, spanOf(reading, operator))} ${other}`;
    const whole = { start: left.span.start, end: right.end };
    mends.push(
      replacing('Articles without the two close together', whole, `(${one} ${reading.grammar.not} (${near}))`),
    );
  }
  return refuse('not-allowed-here', span, `${quoted(typedText(reading, span))} has no counterpart here.`, {
    hint: 'To exclude articles in which the two stand close together write the proximity after AND NOT.',
    mends,
  });
}

/** Where the words or the group stand that follow the operator at hand. */
function spanAfterOperator({ pieces, at: here, source }: HostReading): Span | undefined {
  const first = pieces[here + 1];
  let last = here + 1;
  if (first?.kind === 'words') {
    while (pieces[last + 1]?.kind === 'words') last += 1;
  } else if (first?.kind === 'open') {
    let depth = 1;
    while (depth > 0 && last < pieces.length) {
      last += 1;
      const kind = pieces[last]?.kind;
      depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    }
  } else return undefined;
  const end = pieces[last]?.end;
  return first === undefined || end === undefined ? undefined : source.spanOf(first.start, end);
}

const inGroup = (text: string): string => (NEEDS_GROUP.test(text) ? `(${text})` : text);

const isPlace = ({ kind }: Query): boolean => kind === 'word' || kind === 'phrase' || kind === 'or' || kind === 'near';

/** Somebody may have meant the word. */
function wordMend(reading: HostReading, piece: Piece): readonly Mend[] {
  const span = spanOf(reading, piece);
  const name = typedText(reading, span);
  return IS_LETTERS.test(name) ? [replacing(`Look for the word “${name}”`, span, `"${name}"`)] : [];
}

/** More than a word, a quotation or a group; one that only looks like a group gets a pair too many. */
const NEEDS_GROUP = /^(?!"[^"]*"$|\([^()]*\)$).* /s;
const IS_LETTERS = /^\p{L}+$/u;
