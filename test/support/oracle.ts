import { foldWord, stem, wordsOf } from '../../search/analysis/index.ts';
import type { Article, PartialDate, Totals } from '../../search/index.ts';
import { parseIsoDate, periodOf } from '../../search/index.ts';
import type { Field, Query, WordQuery } from '../../search/language/query.ts';

/**
 * What a query means, worked out the long way: every article is read from its first word to its last, and every
 * possible match is tried. Slow, and shares nothing with an engine but the analyzer, so that an engine can be held
 * against it.
 */
export function answerByReading(query: Query, articles: readonly Article[]): OracleAnswer {
  const read = articles.map((article) => ({ article, found: evaluate(query, article, ANYWHERE) }));
  const matching = read.filter(({ found }) => found.matched);
  const occurrences = new Map(matching.map(({ article, found }) => [article.id as string, ranges(found.occurrences)]));
  const all = [...occurrences.values()].flat();
  const withoutLimits = dropDates(query);
  return {
    occurrences,
    totals: {
      articles: matching.length,
      paragraphs: new Set(
        matching.flatMap(({ article, found }) =>
          found.occurrences.filter(({ unit }) => unit.startsWith('p')).map(({ unit }) => `${article.id} ${unit}`),
        ),
      ).size,
      occurrences: all.length,
      undated: articles.filter(
        (article) =>
          article.date === null && (withoutLimits === null || evaluate(withoutLimits, article, ANYWHERE).matched),
      ).length,
    },
  };
}

export interface OracleAnswer {
  readonly totals: Totals;
  /** Of each matching article: `unit first-last`, sorted. Units are `h`, `b0`, `b1` …, `p1`, `p2` … */
  readonly occurrences: ReadonlyMap<string, readonly string[]>;
}

interface Occurrence {
  readonly unit: string;
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly matched: boolean;
  readonly occurrences: readonly Occurrence[];
}

interface Unit {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

type Scope = (unit: Unit, article: Article, last: number) => boolean;
const ANYWHERE: Scope = () => true;

const NOTHING: Found = { matched: false, occurrences: [] };
const PLAINLY: Found = { matched: true, occurrences: [] };

function evaluate(query: Query, article: Article, scope: Scope): Found {
  switch (query.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'same': {
      const occurrences = unitsOf(article).flatMap((unit) =>
        stretchesIn(query, unit.text, article.language ?? 'en')
          .filter(({ last }) => scope(unit, article, last))
          .map(({ first, last }) => ({ unit: unit.name, first, last })),
      );
      return { matched: occurrences.length > 0, occurrences };
    }
    case 'and': {
      const parts = query.operands.map((operand) => evaluate(operand, article, scope));
      return parts.every(({ matched }) => matched) ? joined(parts) : NOTHING;
    }
    case 'or': {
      const parts = query.operands.map((operand) => evaluate(operand, article, scope)).filter(({ matched }) => matched);
      return parts.length > 0 ? joined(parts) : NOTHING;
    }
    case 'not':
      return evaluate(query.operand, article, scope).matched ? NOTHING : PLAINLY;
    case 'field':
      return evaluateField(query.field, query.operand, article, scope);
    case 'date':
      return isWithin(article.date, query) ? PLAINLY : NOTHING;
    case 'atleast': {
      const found = evaluate(query.operand, article, scope);
      return found.matched && ranges(found.occurrences).length >= query.times ? found : NOTHING;
    }
    case 'first':
      return evaluate(
        query.operand,
        article,
        (unit, whole, last) =>
          scope(unit, whole, last) && RUNNING.includes(unit.kind) && wordsBefore(unit, whole) + last < query.words,
      );
    case 'hlead':
      return evaluate(
        query.operand,
        article,
        (unit, whole, last) => scope(unit, whole, last) && isHeadOrLead(unit, whole),
      );
    case 'everything':
      return PLAINLY;
    default:
      return query satisfies never;
  }
}

const joined = (parts: readonly Found[]): Found => ({
  matched: true,
  occurrences: parts.flatMap(({ occurrences }) => occurrences),
});

function evaluateField(field: Field, operand: Query, article: Article, scope: Scope): Found {
  const kinds: Partial<Record<Field, readonly string[]>> = {
    title: ['headline'],
    byline: ['byline'],
    caption: ['caption'],
    body: ['standfirst', 'body'],
  };
  const wanted = kinds[field];
  if (wanted !== undefined) {
    return evaluate(operand, article, (unit, whole, last) => scope(unit, whole, last) && wanted.includes(unit.kind));
  }
  const value = { place: article.place, source: article.source, section: article.section, lang: article.language }[
    field as 'place'
  ];
  if (value === null || value === undefined) return NOTHING;
  return evaluate(operand, { ...article, headline: value, byline: [], paragraphs: [] }, ANYWHERE).matched
    ? PLAINLY
    : NOTHING;
}

/** Every stretch of a text that a positional query matches; for proximity only those that hold no smaller one. */
function stretchesIn(query: Query, text: string, language: string): Stretch[] {
  const words = wordsOf(text);
  switch (query.kind) {
    case 'word':
      return unique(
        startsOf(words).flatMap((at) =>
          wordEnds(query, words, at, language).map((end) => ({ first: at, last: end - 1 })),
        ),
      );
    case 'phrase': {
      if (query.slop !== null)
        return windows(
          query.slots.flatMap((slot) => (slot.kind === 'word' ? [stretchesIn(slot, text, language)] : [])),
          query.slop,
        );
      return unique(
        startsOf(words).flatMap((at) => {
          let ends = [at];
          for (const slot of query.slots) {
            ends = ends.flatMap((end) =>
              slot.kind === 'word'
                ? wordEnds(slot, words, end, language)
                : startsOf(words).includes(end)
                  ? [end + 1]
                  : [],
            );
          }
          return ends.map((end) => ({ first: at, last: end - 1 }));
        }),
      );
    }
    case 'near':
    case 'same': {
      const pairs: Stretch[] = [];
      for (const a of stretchesIn(query.left, text, language)) {
        for (const b of stretchesIn(query.right, text, language)) {
          const steps = b.first - a.last;
          const back = a.first - b.last;
          const sentences = [a.first, a.last, b.first, b.last].map(
            (at) => words.find((w) => w.position === at)?.sentence,
          );
          const holds =
            query.kind === 'near'
              ? (steps >= 1 && steps <= query.distance) || (!query.ordered && back >= 1 && back <= query.distance)
              : (steps >= 1 || back >= 1) && (query.unit === 'paragraph' || new Set(sentences).size === 1);
          if (holds) pairs.push({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) });
        }
      }
      return smallest(pairs);
    }
    case 'or':
      return unique(query.operands.flatMap((operand) => stretchesIn(operand, text, language)));
    default:
      throw new TypeError(query.kind);
  }
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

type Words = ReturnType<typeof wordsOf>;

const startsOf = (words: Words): number[] => [...new Set(words.map(({ position }) => position))];

/** Where the word, as typed, can end when it begins at a position: all the ways its own parts may stand in the text. */
function wordEnds(word: WordQuery, words: Words, at: number, language: string): number[] {
  const typed = word.match === 'wildcard' ? wildcardWords(word.text) : wordsOf(word.text);
  const end = Math.max(0, ...typed.map(({ position, length }) => position + length));
  const walk = (inQuery: number, inText: number): number[] =>
    inQuery === end
      ? [inText]
      : typed
          .filter(({ position }) => position === inQuery)
          .flatMap((part) =>
            words
              .filter((candidate) => candidate.position === inText && isSame(part, candidate, word, language))
              .flatMap((candidate) => walk(inQuery + part.length, inText + candidate.length)),
          );
  return end === 0 ? [] : walk(0, at);
}

type Part = { readonly form: string; readonly cased: string; readonly position: number; readonly length: number };

function wildcardWords(text: string): Part[] {
  const parts = foldWord(text).split('-');
  const single = parts.map((form, position) => ({ form, cased: form, position, length: 1 }));
  const whole = parts.join('');
  return parts.length === 1 ? single : [...single, { form: whole, cased: whole, position: 0, length: parts.length }];
}

function isSame(part: Part, candidate: Part, { match, edits }: WordQuery, language: string): boolean {
  switch (match) {
    case 'stem':
      return stem(part.form, language) === stem(candidate.form, language);
    case 'exact':
      return part.form === candidate.form;
    case 'caps':
      return part.cased === candidate.cased;
    case 'wildcard':
      return new RegExp(
        `^${part.form
          .replace(/[.+^${}()|[\]\\$]/g, '\\$&')
          .replaceAll('?', '.')
          .replaceAll('*', '.*')}$`,
        'u',
      ).test(candidate.form);
    case 'fuzzy':
      return distance(part.form, candidate.form) <= edits;
    default:
      return match satisfies never;
  }
}

function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = distance(a.slice(1), b.slice(1));
  if (a[0] === b[0]) return rest;
  return 1 + Math.min(rest, distance(a.slice(1), b), distance(a, b.slice(1)));
}

/** All ways to give each word a stretch of its own, kept where few enough other words stand between. */
function windows(choices: readonly (readonly Stretch[])[], slop: number): Stretch[] {
  const ways = choices.reduce<Stretch[][]>(
    (soFar, options) =>
      soFar.flatMap((way) =>
        options
          .filter((option) => way.every((taken) => option.first > taken.last || option.last < taken.first))
          .map((option) => [...way, option]),
      ),
    [[]],
  );
  return smallest(
    ways.flatMap((way) => {
      const first = Math.min(...way.map((one) => one.first));
      const last = Math.max(...way.map((one) => one.last));
      const covered = way.reduce((sum, one) => sum + one.last - one.first + 1, 0);
      return way.length > 0 && last - first + 1 - covered <= slop ? [{ first, last }] : [];
    }),
  );
}

const unique = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter(
    (one, i) => stretches.findIndex((other) => other.first === one.first && other.last === one.last) === i,
  );

const smallest = (stretches: readonly Stretch[]): Stretch[] => {
  const each = unique(stretches);
  return each.filter(
    (one) => !each.some((other) => other !== one && other.first >= one.first && other.last <= one.last),
  );
};

function unitsOf(article: Article): Unit[] {
  return [
    { name: 'h', kind: 'headline', text: article.headline },
    ...article.byline.map(({ name }, i) => ({ name: `b${i}`, kind: 'byline', text: name })),
    ...article.paragraphs.map(({ n, kind, text }) => ({ name: `p${n}`, kind, text })),
  ];
}

function wordsBefore(unit: Unit, article: Article): number {
  const units = unitsOf(article);
  return units
    .slice(
      0,
      units.findIndex(({ name }) => name === unit.name),
    )
    .filter(({ kind }) => RUNNING.includes(kind))
    .reduce((sum, { text }) => sum + startsOf(wordsOf(text)).length, 0);
}

function isHeadOrLead(unit: Unit, article: Article): boolean {
  if (unit.kind === 'headline' || unit.kind === 'standfirst') return true;
  const firstBody = article.paragraphs.find(({ kind }) => kind === 'body');
  return firstBody !== undefined && unit.name === `p${firstBody.n}`;
}

function isWithin(date: string | null, { from, to }: { from: PartialDate | null; to: PartialDate | null }): boolean {
  const parsed = date === null ? undefined : parseIsoDate(date);
  if (parsed === undefined) return false;
  const { first, last } = periodOf(parsed);
  return (from === null || first >= periodOf(from).first) && (to === null || last <= periodOf(to).last);
}

function dropDates(query: Query): Query | null {
  switch (query.kind) {
    case 'date':
      return null;
    case 'and':
    case 'or': {
      const operands = query.operands.flatMap((operand) => dropDates(operand) ?? []);
      return operands.length === 0 ? null : { ...query, operands };
    }
    case 'not': {
      const operand = dropDates(query.operand);
      return operand === null ? null : { ...query, operand };
    }
    default:
      return query;
  }
}

const ranges = (occurrences: readonly Occurrence[]): string[] =>
  [...new Set(occurrences.map(({ unit, first, last }) => `${unit} ${first}-${last}`))].sort();

const RUNNING = ['standfirst', 'body', 'subhead'];
