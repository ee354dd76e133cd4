import { quoted, refuse, replacing } from '../faults.ts';
import type { Relation } from '../native/lexeme.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';
import type { Span } from '../query.ts';
import type { ModifierLexeme } from './lexeme.ts';
import { type Reading, typedText } from './reading.ts';

/** How `prox` and its modifiers stand its sides to each other: within one word, unless they say more. */
export function relationOf(reading: Reading, modifiers: readonly ModifierLexeme[], span: Span): ProxRelation {
  const strange: ModifierLexeme[] = [];
  let distance: ModifierLexeme | undefined;
  let unit = 'word';
  let ordered = false;
  for (const modifier of modifiers) {
    if (modifier.name === 'distance') distance = modifier;
    else if (modifier.name === 'unit' && modifier.value !== undefined) unit = modifier.value;
    else if (modifier.name === 'ordered') ordered = true;
    else if (modifier.name !== 'unordered') strange.push(known(reading, modifier));
  }
  const most = distance === undefined ? undefined : mostOf(distance);
  if (unit === 'sentence' || unit === 'paragraph') {
    if (most !== undefined && most !== 0)
      refuseDistance(
        reading,
        span,
        'prox/unit=sentence and /unit=paragraph mean the same one, distance 0',
        `prox/unit=${unit}`,
      );
    return { relation: { kind: 'same', unit }, strange, isLoose: false, isOrderLost: ordered };
  }
  const order = ordered ? '/ordered' : '';
  if (unit !== 'word') refuseUnit(reading, span, unit, `prox/distance<=10${order}`);
  const words = most ?? 1;
  if (!(words >= 1 && words <= LONGEST_DISTANCE)) {
    const offered = Number.isFinite(words) ? Math.min(Math.max(words, 1), LONGEST_DISTANCE) : 10;
    refuseDistance(
      reading,
      span,
      `prox takes /distance< or <= with 1 to ${LONGEST_DISTANCE} words`,
      `prox/distance<=${offered}${order}`,
    );
  }
  const isLoose = words > 1 && distance?.symbol === '=';
  return { relation: { kind: 'near', distance: words, ordered }, strange, isLoose, isOrderLost: false };
}

export interface ProxRelation {
  readonly relation: Relation;
  /** Modifiers we do not have. */
  readonly strange: readonly ModifierLexeme[];
  /** `distance=5` asks for five steps and no fewer, which is read as at most five. */
  readonly isLoose: boolean;
  readonly isOrderLost: boolean;
}

/** `prox/5`, `prox/sentence`: a number or a unit alone is not left out, for it says what is looked for. */
function known(reading: Reading, modifier: ModifierLexeme): ModifierLexeme {
  const { name, start, end } = modifier;
  const offered = WHOLE_NUMBER.test(name) ? `/distance<=${name}` : UNITS.has(name) ? `/unit=${name}` : undefined;
  if (offered === undefined) return modifier;
  const span = reading.source.spanOf(start, end);
  return refuse(
    'not-allowed-here',
    span,
    `After prox/ stands a modifier by its name; ${quoted(typedText(reading, span))} has none.`,
    {
      hint: `Write prox${offered}.`,
      mends: [replacing(`Write ${offered}`, span, offered)],
    },
  );
}

/** The greatest distance that is asked for; NaN where there is none or it is no number. */
function mostOf({ symbol, value = '' }: ModifierLexeme): number {
  const number = WHOLE_NUMBER.test(value) ? Number(value) : Number.NaN;
  if (symbol === '<') return number - 1;
  return symbol === '=' || symbol === '==' || symbol === '<=' ? number : Number.NaN;
}

function refuseDistance(reading: Reading, span: Span, expected: string, offered: string): never {
  return refuse('bad-distance', span, `${expected}; ${quoted(typedText(reading, span))} stands there.`, {
    hint: `Write for example ${offered}.`,
    mends: [replacing(`Use ${offered}`, span, offered)],
  });
}

function refuseUnit(reading: Reading, span: Span, unit: string, offered: string): never {
  return refuse(
    'not-allowed-here',
    span,
    `prox counts words, sentences or paragraphs; ${quoted(typedText(reading, span))} asks for ${quoted(unit)}.`,
    {
      hint: 'Write unit=word, unit=sentence or unit=paragraph.',
      mends: [
        replacing(`Use ${offered}`, span, offered),
        replacing('In the same paragraph', span, 'prox/unit=paragraph'),
      ],
    },
  );
}

const UNITS: ReadonlySet<string> = new Set(['word', 'sentence', 'paragraph']);
const WHOLE_NUMBER = /^\d{1,9}$/;
