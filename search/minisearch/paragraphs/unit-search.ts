import { topOf } from '../../ranking/top-of.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { combineScores } from './combine-scores.ts';
import { scoreTerm } from './score-term.ts';
import { planUnits, type UnitPlan } from './unit-plan.ts';
import type { UnitQuery, UnitSearchOptions } from './unit-query.ts';
import { PlacesByUnit, UnitScores } from './unit-scores.ts';
import { type UnitPlace, UnitTable } from './unit-table.ts';

export interface UnitsFound {
  /** Exact, however many are given. */
  readonly total: number;
  /** Best first. Units with equal scores stand as MiniSearch has them: in the order in which they were found. */
  readonly hits: readonly UnitHit[];
}

export interface UnitHit extends UnitPlace {
  /** Above 0; comparable within one answer only. */
  readonly score: number;
}

/**
 * Searches single units (headlines, authors, paragraphs) and ranks them, as MiniSearch would that holds each living unit
 * as a document `{ id, [field]: its forms with blanks between }`: the same units, order and scores (BM25+), on however
 * many segments. After articles were masked, scores are those of an index that never held them.
 *
 * Opening one reads every unit's length (some 15 ms a million) and keeps 9 bytes for each; keep it as long as its view.
 */
export class UnitSearch {
  readonly #table: UnitTable;
  readonly #places: PlacesByUnit;

  constructor(segments: readonly VisibleSegment[]) {
    this.#table = new UnitTable(segments);
    this.#places = new PlacesByUnit(this.#table.size);
  }

  /** @param count how many hits are wanted at most */
  search(query: UnitQuery, count: number, options: UnitSearchOptions = {}): UnitsFound {
    const { plan, terms } = planUnits(query, options);
    const found = this.#scored(plan, terms);
    const { length } = found;
    const scores = Float64Array.from({ length }, (_, i) => (found.scores[i] ?? 0) * (found.termsAt(i) || 1));
    const best = topOf(
      Uint32Array.from({ length }, (_, i) => i),
      count,
      (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
    );
    return {
      total: length,
      hits: best.map((i) => ({ ...this.#table.placeOf(found.units[i] ?? 0), score: scores[i] ?? 0 })),
    };
  }

  #scored(plan: UnitPlan, terms: number): UnitScores {
    switch (plan.kind) {
      case 'every':
        return this.#every(terms);
      case 'term':
        return scoreTerm(plan.term, this.#table, this.#places, terms);
      case 'combined': {
        const lists = plan.parts.map((part) => this.#scored(part, terms));
        return combineScores(lists, plan.combination, this.#places, terms);
      }
      default:
        return plan satisfies never;
    }
  }

  #every(terms: number): UnitScores {
    const every = new UnitScores(terms);
    this.#table.forEach((unit) => {
      every.push(unit, 1);
    });
    return every;
  }
}
