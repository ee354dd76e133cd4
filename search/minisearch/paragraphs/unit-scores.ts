import { onesIn } from '../article-set.ts';

/**
 * Units with their scores, in the order in which they were found, and for each which terms of the query it was found by.
 * The first `length` entries of the columns are good.
 */
export class UnitScores {
  length = 0;
  units: Uint32Array;
  scores: Float64Array;
  /** A bit a term, in `#stride` words a unit; nothing where there are not several. */
  #terms: Uint32Array;
  readonly #stride: number;

  /**
   * @param terms how many different terms the query has
   * @param room for how many units there is room before the columns must grow
   */
  constructor(terms: number, room = 64) {
    this.#stride = terms > 1 ? (terms + 31) >>> 5 : 0;
    this.units = new Uint32Array(Math.max(1, room));
    this.scores = new Float64Array(this.units.length);
    this.#terms = new Uint32Array(this.units.length * this.#stride);
  }

  /** Adds a unit; gives its place. */
  push(unit: number, score: number): number {
    const place = this.length;
    if (place === this.units.length) this.#grow();
    this.units[place] = unit;
    this.scores[place] = score;
    this.length += 1;
    return place;
  }

  addScore(place: number, score: number): void {
    this.scores[place] = (this.scores[place] ?? 0) + score;
  }

  /** Notes that the unit was found by this term. */
  addTerm(place: number, term: number): void {
    if (this.#stride === 0) return;
    const word = place * this.#stride + (term >>> 5);
    this.#terms[word] = (this.#terms[word] ?? 0) | (1 << (term & 31));
  }

  /** Notes that it was found by all the terms that another list has it by. */
  addTermsOf(place: number, other: UnitScores, otherPlace: number): void {
    for (let i = 0; i < this.#stride; i += 1) {
      const word = place * this.#stride + i;
      this.#terms[word] = (this.#terms[word] ?? 0) | (other.#terms[otherPlace * this.#stride + i] ?? 0);
    }
  }

  /** How many different terms it was found by; 1 where the query has but one. */
  termsAt(place: number): number {
    let terms = this.#stride === 0 ? 1 : 0;
    for (let i = 0; i < this.#stride; i += 1) terms += onesIn(this.#terms[place * this.#stride + i] ?? 0);
    return terms;
  }

  #grow(): void {
    const units = new Uint32Array(2 * this.units.length);
    const scores = new Float64Array(2 * this.scores.length);
    const terms = new Uint32Array(2 * this.#terms.length);
    units.set(this.units);
    scores.set(this.scores);
    terms.set(this.#terms);
    this.units = units;
    this.scores = scores;
    this.#terms = terms;
  }
}

/** At which place of a list each unit stands: 4 bytes a unit of the view, kept from one query to the next. */
export class PlacesByUnit {
  readonly #places: Uint32Array;

  /** @param units how many units the view has numbers for */
  constructor(units: number) {
    this.#places = new Uint32Array(units);
  }

  /** −1 when it stands nowhere. */
  of(unit: number): number {
    return (this.#places[unit] ?? 0) - 1;
  }

  put(unit: number, place: number): void {
    this.#places[unit] = place + 1;
  }

  putAll({ units, length }: UnitScores): void {
    for (let place = 0; place < length; place += 1) this.#places[units[place] ?? 0] = place + 1;
  }

  /** Makes ready for the next list. */
  forget({ units, length }: UnitScores): void {
    for (let place = 0; place < length; place += 1) this.#places[units[place] ?? 0] = 0;
  }
}
