import type { BoundAtom, BoundSlot } from './bound-word.ts';
import type { Match } from './matches.ts';
import type { Segment } from './segment.ts';

/** Atoms one after another, each at the position where the one before ends: one pass over the unit's tokens. */
export function rowsIn(unit: number, atoms: readonly BoundAtom[], segment: Segment): readonly Match[] {
  const found: Match[] = [];
  visitRows(unit, atoms, segment, (first, last) => found.push({ first, last, marks: [[first, last]] }));
  return found;
}

/** How many rows there are, without making them: counting is most of the work of a common phrase. */
export function countRowsIn(unit: number, atoms: readonly BoundAtom[], segment: Segment): number {
  let count = 0;
  visitRows(unit, atoms, segment, () => {
    count += 1;
  });
  return count;
}

function visitRows(
  unit: number,
  atoms: readonly BoundAtom[],
  segment: Segment,
  visit: (first: number, last: number) => void,
): void {
  const { tokens, units } = segment;
  const accepted = acceptedIn(unit, atoms, segment);
  const end = units.firstToken[unit + 1] ?? 0;
  const [leader] = accepted;
  const row: Row = { accepted, end, segment, visit, first: -1, lasts: [] };
  for (let token = units.firstToken[unit] ?? 0; token < end; token += 1) {
    if (leader?.[tokens.cased[token] ?? 0] !== 1) continue;
    const first = tokens.position[token] ?? 0;
    if (first !== row.first) {
      row.first = first;
      row.lasts.length = 0;
    }
    follow(first + (tokens.length[token] ?? 1), token + 1, 1, row);
  }
}

interface Row {
  readonly accepted: readonly (Uint8Array | undefined)[];
  readonly end: number;
  readonly segment: Segment;
  readonly visit: (first: number, last: number) => void;
  /** Where the row being followed begins, and where rows from there ended: each range is visited once. */
  first: number;
  readonly lasts: number[];
}

/** Follows a row from its `atom`-th atom on, which must stand at `position`; tokens before `from` are before that. */
function follow(position: number, from: number, atom: number, row: Row): void {
  const { accepted, end, segment, lasts } = row;
  if (atom === accepted.length) {
    if (lasts.includes(position - 1)) return;
    lasts.push(position - 1);
    row.visit(row.first, position - 1);
    return;
  }
  const { tokens } = segment;
  for (let token = from; token < end; token += 1) {
    const at = tokens.position[token] ?? 0;
    if (at > position) return;
    if (at === position && accepted[atom]?.[tokens.cased[token] ?? 0] === 1) {
      follow(position + (tokens.length[token] ?? 1), token + 1, atom + 1, row);
    }
  }
}

/** Slots one after another where a slot may be any word, or a word with several ways to stand in a text. */
export function sequencesIn(unit: number, slots: readonly BoundSlot[], segment: Segment): readonly Match[] {
  const { units } = segment;
  const words = units.words[unit] ?? 0;
  const endsAt = endsIn(unit, segment);
  const found: Match[] = [];
  for (let first = 0; first < words; first += 1) {
    let ends = new Set([first]);
    for (const slot of slots) {
      const next = new Set<number>();
      for (const position of ends) {
        if (slot.kind === 'any') {
          if (position < words) next.add(position + 1);
        } else {
          for (const path of slot.paths) for (const end of pathEnds(position, path, endsAt)) next.add(end);
        }
      }
      ends = next;
      if (ends.size === 0) break;
    }
    for (const end of [...ends].sort((a, b) => a - b)) found.push({ first, last: end - 1, marks: [[first, end - 1]] });
  }
  return found;
}

/** Which sentence of the unit the word at a position is in. */
export function sentencesOf(unit: number, { units, tokens }: Segment): (position: number) => number {
  const sentences = new Uint32Array(units.words[unit] ?? 0);
  for (let token = units.firstToken[unit] ?? 0; token < (units.firstToken[unit + 1] ?? 0); token += 1) {
    sentences[tokens.position[token] ?? 0] = tokens.sentence[token] ?? 0;
  }
  return (position) => sentences[position] ?? 0;
}

type EndsAt = (position: number, atom: BoundAtom) => readonly number[];

const pathEnds = (position: number, path: readonly BoundAtom[], endsAt: EndsAt): readonly number[] =>
  path.reduce<readonly number[]>((reached, atom) => reached.flatMap((at) => endsAt(at, atom)), [position]);

/** Where the tokens at a position that an atom accepts end. */
function endsIn(unit: number, segment: Segment): EndsAt {
  const { units, tokens } = segment;
  const start = units.firstToken[unit] ?? 0;
  const end = units.firstToken[unit + 1] ?? 0;
  const language = languageOf(unit, segment);
  const firstAt = new Uint32Array((units.words[unit] ?? 0) + 1).fill(end);
  for (let token = end - 1; token >= start; token -= 1) firstAt[tokens.position[token] ?? 0] = token;
  return (position, atom) => {
    const accepted = atom.accepted()[language];
    const ends: number[] = [];
    for (let token = firstAt[position] ?? end; token < end && tokens.position[token] === position; token += 1) {
      if (accepted?.[tokens.cased[token] ?? 0] === 1) ends.push(position + (tokens.length[token] ?? 1));
    }
    return ends;
  };
}

const acceptedIn = (unit: number, atoms: readonly BoundAtom[], segment: Segment): (Uint8Array | undefined)[] => {
  const language = languageOf(unit, segment);
  return atoms.map((atom) => atom.accepted()[language]);
};

const languageOf = (unit: number, { articles, units }: Segment): number =>
  articles.language[units.article[unit] ?? 0] ?? 0;
