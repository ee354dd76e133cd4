import { GrowableUint32 } from '../segment/growable.ts';
import { PostingsCursor } from '../segment/postings.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';
import { bm25Plus, rarityOf } from './bm25-plus.ts';
import { type DerivedTerm, derivedTerms } from './derived-terms.ts';
import type { SoughtTerm } from './unit-plan.ts';
import { type PlacesByUnit, UnitScores } from './unit-scores.ts';
import type { UnitTable } from './unit-table.ts';

/**
 * The units that hold a term, or one it stands for, scored. Rarities are counted by field over all segments.
 *
 * @param terms how many different terms the query has
 */
export function scoreTerm(sought: SoughtTerm, table: UnitTable, places: PlacesByUnit, terms: number): UnitScores {
  const found = new UnitScores(terms);
  const reader = new TermReader(table);
  for (const derived of derivedTerms(sought, table.segments)) {
    const units = reader.read(derived);
    for (const { field, boost } of sought.fields) {
      scoreField(units[field] ?? NO_UNITS, derived.weight * sought.boost * boost);
    }
  }
  places.forget(found);
  return found;

  function scoreField({ field, units, frequencies }: UnitsOfField, weight: number): void {
    const { length } = units;
    const rarity = rarityOf(table.count, length);
    const averageLength = table.averageLengths[field] ?? 0;
    for (let i = 0; i < length; i += 1) {
      const unit = units.values[i] ?? 0;
      const worth = bm25Plus(rarity, frequencies.values[i] ?? 0, table.lengths[unit] ?? 0, averageLength, sought.bm25);
      let place = places.of(unit);
      if (place < 0) {
        place = found.push(unit, weight * worth);
        found.addTerm(place, sought.number);
        places.put(unit, place);
      } else {
        found.addScore(place, weight * worth);
      }
    }
  }
}

/** The living units of one field with a term, ascending, and how often it stands in each. */
interface UnitsOfField {
  readonly field: number;
  readonly units: GrowableUint32;
  readonly frequencies: GrowableUint32;
}

/** Reads in which units a term stands, by field. */
class TermReader {
  readonly #table: UnitTable;
  readonly #cursors: (PostingsCursor | undefined)[];
  readonly #byField: readonly UnitsOfField[] = UNIT_FIELDS.map((_, field) => ({
    field,
    units: new GrowableUint32(),
    frequencies: new GrowableUint32(),
  }));

  constructor(table: UnitTable) {
    this.#table = table;
    this.#cursors = table.segments.map(() => undefined);
  }

  /** One list a field, in the order of UNIT_FIELDS; good until the next term is read. */
  read({ holders }: DerivedTerm): readonly UnitsOfField[] {
    for (const { units, frequencies } of this.#byField) {
      units.clear();
      frequencies.clear();
    }
    for (const { segment, entry } of holders) {
      const visible = this.#table.segments[segment];
      if (visible === undefined) continue;
      const cursor = this.#cursors[segment] ?? new PostingsCursor(visible.segment.postings, entry);
      this.#cursors[segment] = cursor;
      cursor.reset(entry);
      for (let block = 0; block < cursor.blocks; block += 1) {
        cursor.load(block);
        for (let i = 0; i < cursor.count; i += 1) {
          const article = cursor.articles[i] ?? 0;
          if (visible.living.has(article)) this.#readArticle(cursor, i, this.#table.firstUnit(segment, article));
        }
      }
    }
    return this.#byField;
  }

  #readArticle(cursor: PostingsCursor, i: number, firstUnit: number): void {
    const count = cursor.readUnits(i);
    for (let j = 0; j < count; j += 1) {
      const unit = firstUnit + (cursor.units[j] ?? 0);
      const list = this.#byField[this.#table.fields[unit] ?? 0];
      list?.units.push(unit);
      list?.frequencies.push(cursor.frequencies[j] ?? 0);
    }
  }
}

const NO_UNITS: UnitsOfField = { field: 0, units: new GrowableUint32(), frequencies: new GrowableUint32() };
