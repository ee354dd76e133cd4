import { refuse, replacing } from '../faults.ts';
import type { Span } from '../query.ts';
import type { LexemeContent } from './lexeme.ts';

/** `AND`, `NEAR/5`, `w/5`, `/s` → what they say; undefined for anything that is no operator (`n/a`, `w/o`, `near`). */
export function operatorOf(text: string, span: () => Span): LexemeContent | undefined {
  const bare = BARE.get(text);
  if (bare !== undefined) return bare;
  const unit = SAME_UNIT.exec(text)?.groups?.['unit']?.toLowerCase();
  if (unit !== undefined) {
    return { kind: 'proximity', relation: { kind: 'same', unit: unit === 's' ? 'sentence' : 'paragraph' } };
  }
  const { name, distance } = SLASHED.exec(text)?.groups ?? {};
  if (name === undefined || distance === undefined) return undefined;
  // `n/a` and `near/far` are words; `NEAR/x` in capitals can only be meant as the operator.
  if (!LOOKS_NUMERIC.test(distance) && !CAPITAL_NAMES.has(name)) return undefined;
  const ordered = ORDERED.has(name.toLowerCase());
  return { kind: 'proximity', relation: { kind: 'near', distance: distanceOf(distance, name, span()), ordered } };
}

function distanceOf(text: string, name: string, span: Span): number {
  const distance = WHOLE_NUMBER.test(text) ? Number(text) : Number.NaN;
  if (distance >= 1 && distance <= LONGEST_DISTANCE) return distance;
  const offered = Number.isFinite(distance) ? Math.min(Math.max(distance, 1), LONGEST_DISTANCE) : DEFAULT_DISTANCE;
  const written = `${name}/${offered}`;
  return refuse(
    'bad-distance',
    span,
    `${name}/ takes a whole number of words from 1 to ${LONGEST_DISTANCE}; “${text}” stands there.`,
    { hint: `Write for example ${written}.`, mends: [replacing(`Use ${written}`, span, written)] },
  );
}

/** Words, as a distance. 255 is the longest two engines can both hold. */
export const LONGEST_DISTANCE = 255;
const DEFAULT_DISTANCE = 10;

const BARE: ReadonlyMap<string, LexemeContent> = new Map<string, LexemeContent>([
  ['AND', { kind: 'and' }],
  ['OR', { kind: 'or' }],
  ['NOT', { kind: 'not' }],
  ['NEAR', { kind: 'proximity', relation: { kind: 'near', distance: DEFAULT_DISTANCE, ordered: false } }],
]);

const SAME_UNIT = /^w?\/(?<unit>[sp])$/i;
const SLASHED = /^(?<name>near|w|n|pre|adj)\/(?<distance>.*)$/is;
const LOOKS_NUMERIC = /^[-+]?[\d.,]*\d[\d.,]*$/;
const WHOLE_NUMBER = /^\d+$/;
const CAPITAL_NAMES: ReadonlySet<string> = new Set(['NEAR', 'PRE', 'ADJ']);
const ORDERED: ReadonlySet<string> = new Set(['pre', 'adj']);
