import type { TermEntry } from '../segment/dictionary.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import type { SoughtTerm } from './unit-plan.ts';

/** An indexed term that a sought one stands for. */
export interface DerivedTerm {
  /** How much it counts: 1 for the very term, less the further it is from it. */
  readonly weight: number;
  /** The segments that have it. */
  readonly holders: readonly Holder[];
}

export interface Holder {
  /** The segment's place among all. */
  readonly segment: number;
  readonly entry: TermEntry;
}

/**
 * The very term, then those that begin with it, then those within edits; in each group by their letters, so that the
 * order is the same however the archive is cut.
 */
export function derivedTerms(sought: SoughtTerm, segments: readonly VisibleSegment[]): readonly DerivedTerm[] {
  const prefixed = new FoundTerms();
  const near = new FoundTerms();
  const same: Holder[] = [];
  const { text, isPrefix, edits, weights } = sought;
  for (const [segment, visible] of segments.entries()) {
    const { dictionary } = visible.segment;
    const entry = dictionary.find(text);
    if (entry !== undefined) same.push({ segment, entry });
    if (isPrefix) {
      for (const longer of dictionary.withPrefix(text)) {
        const { length } = longer.form;
        const distance = length - text.length;
        if (distance > 0) prefixed.add(longer, segment, (weights.prefix * length) / (length + 0.3 * distance));
      }
    }
    if (edits > 0) {
      for (const { term, distance } of dictionary.withinEdits(text, edits)) {
        const { length } = term.form;
        const isAnother = distance > 0 && !(isPrefix && term.form.startsWith(text));
        if (isAnother) near.add(term, segment, (weights.fuzzy * length) / (length + distance));
      }
    }
  }
  return [{ weight: 1, holders: same }, ...prefixed.inOrder(), ...near.inOrder()];
}

/** Terms of several segments, each once. */
class FoundTerms {
  readonly #byForm = new Map<string, { readonly weight: number; readonly holders: Holder[] }>();

  add(entry: TermEntry, segment: number, weight: number): void {
    const holder = { segment, entry };
    const known = this.#byForm.get(entry.form);
    if (known === undefined) this.#byForm.set(entry.form, { weight, holders: [holder] });
    else known.holders.push(holder);
  }

  inOrder(): readonly DerivedTerm[] {
    return [...this.#byForm].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
  }
}
