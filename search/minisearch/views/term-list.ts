import { topOf } from '../../ranking/top-of.ts';
import type { TermCount, TermShape, TermSort, TermsFound, TermsRequest } from '../../terms.ts';
import { typedForm } from '../matching/pattern.ts';
import { hasShape } from '../matching/shape.ts';
import type { TermEntry } from '../segment/dictionary.ts';
import type { Segment, VisibleSegment } from '../segment/segment.ts';
import { livingCounts } from './living-counts.ts';

/** The words of a view that have the shape asked for, a page of them. Words that no living article holds are not there. */
export function termsIn(segments: readonly VisibleSegment[], { shape, sort, offset, size }: TermsRequest): TermsFound {
  const counts = new Map<string, TermCount>();
  for (const visible of segments) {
    for (const { term, edits } of shaped(shape, visible.segment)) {
      const { articles, occurrences } = livingCounts(term, visible);
      if (articles === 0) continue;
      const known = counts.get(term.form);
      counts.set(term.form, {
        term: term.form,
        articles: articles + (known?.articles ?? 0),
        occurrences: occurrences + (known?.occurrences ?? 0),
        edits,
      });
    }
  }
  const terms = topOf([...counts.values()], offset + size, ORDERS[sort]).slice(offset);
  return { distinct: counts.size, terms };
}

interface Shaped {
  readonly term: TermEntry;
  readonly edits: number;
}

function* shaped(shape: TermShape, { dictionary }: Segment): Iterable<Shaped> {
  const form = typedForm(shape.text);
  switch (shape.kind) {
    case 'prefix':
      for (const term of dictionary.withPrefix(form)) yield { term, edits: 0 };
      return;
    case 'pattern': {
      const wanted = Array.from(form);
      const beginning = BEFORE_WILDCARD.exec(form)?.[0] ?? '';
      for (const term of dictionary.withPrefix(beginning)) {
        if (hasShape(Array.from(term.form), wanted)) yield { term, edits: 0 };
      }
      return;
    }
    case 'like':
      for (const { term, distance } of dictionary.withinEdits(form, shape.edits)) yield { term, edits: distance };
      return;
    default:
      shape satisfies never;
  }
}

const byTerm = (a: TermCount, b: TermCount): number => (a.term < b.term ? -1 : 1);

/** Ties go to the word fewer edits away, then by the word, so that an order never depends on how the archive is cut. */
const ORDERS: Readonly<Record<TermSort, (a: TermCount, b: TermCount) => number>> = {
  articles: (a, b) => b.articles - a.articles || a.edits - b.edits || byTerm(a, b),
  occurrences: (a, b) => b.occurrences - a.occurrences || a.edits - b.edits || byTerm(a, b),
  term: byTerm,
};

const BEFORE_WILDCARD = /^[^*?]*/u;
