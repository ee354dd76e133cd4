import { topOf } from '../../ranking/top-of.ts';
import type { VisibleSegment } from '../segment/segment.ts';
import { combineScores } from './combine-scores.ts';
import { scoreTerm } from './score-term.ts';
import { TermReader } from './term-reader.ts';
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
 * Opening one reads the length of every unit, and it holds 9 bytes for each: keep it as long as its view.
 */
export class UnitSearch {
  readonly #table: UnitTable;
  readonly #reader: TermReader;
  readonly #places: PlacesByUnit;

  constructor(segments: readonly VisibleSegment[]) {
    this.#table = new UnitTable(segments);
    this.#reader = new TermReader(this.#table);
    this.#places = new PlacesByUnit(this.#table.size);
  }

  /** @param count how many hits are wanted at most */
  search(query: UnitQuery, count: number, options: UnitSearchOptions = {}): UnitsFound {
    const { plan, terms } = planUnits(query, options);
    const found = this.#scored(plan, terms);
    const { length, scores } = found;
    const places = new Uint32Array(length);
    for (let place = 0; place < length; place += 1) {
      places[place] = place;
      scores[place] = (scores[place] ?? 0) * (found.termsAt(place) || 1);
    }
    const best = topOf(places, count, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return {
      total: length,
      hits: best.map((place) => ({ ...this.#table.placeOf(found.units[place] ?? 0), score: scores[place] ?? 0 })),
    };
  }

  #scored(plan: UnitPlan, terms: number): UnitScores {
    switch (plan.kind) {
      case 'every':
        return this.#every(terms);
      case 'term':
        return scoreTerm(plan.term, this.#reader, this.#places, terms);
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
