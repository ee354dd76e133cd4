import { GrowableUint32 } from '../segment/growable.ts';
import { PostingsCursor } from '../segment/postings.ts';
import { UNIT_FIELDS } from '../unit-fields.ts';
import type { DerivedTerm } from './derived-terms.ts';
import type { UnitTable } from './unit-table.ts';

/** The living units of one field in which a term stands, ascending, and how often in each. */
export interface UnitsWithTerm {
  readonly units: GrowableUint32;
  readonly frequencies: GrowableUint32;
}

/** Reads in which units terms stand, over all segments. Its lists and cursors serve one term after another. */
export class TermReader {
  readonly table: UnitTable;
  readonly #cursors: (PostingsCursor | undefined)[];
  readonly #byField: readonly UnitsWithTerm[] = UNIT_FIELDS.map(() => ({
    units: new GrowableUint32(),
    frequencies: new GrowableUint32(),
  }));

  constructor(table: UnitTable) {
    this.table = table;
    this.#cursors = table.segments.map(() => undefined);
  }

  /** One list a field, in the order of UNIT_FIELDS; good until the next term is read. */
  read({ holders }: DerivedTerm): readonly UnitsWithTerm[] {
    for (const { units, frequencies } of this.#byField) {
      units.clear();
      frequencies.clear();
    }
    for (const { segment, entry } of holders) {
      const visible = this.table.segments[segment];
      if (visible === undefined) continue;
      const cursor = this.#cursors[segment] ?? new PostingsCursor(visible.segment.postings, entry);
      this.#cursors[segment] = cursor;
      cursor.reset(entry);
      for (let block = 0; block < cursor.blocks; block += 1) {
        cursor.load(block);
        for (let i = 0; i < cursor.count; i += 1) {
          const article = cursor.articles[i] ?? 0;
          if (visible.living.has(article)) this.#readArticle(cursor, i, this.table.firstUnit(segment, article));
        }
      }
    }
    return this.#byField;
  }

  #readArticle(cursor: PostingsCursor, i: number, firstUnit: number): void {
    const count = cursor.readUnits(i);
    for (let j = 0; j < count; j += 1) {
      const unit = firstUnit + (cursor.units[j] ?? 0);
      const list = this.#byField[this.table.fields[unit] ?? 0];
      list?.units.push(unit);
      list?.frequencies.push(cursor.frequencies[j] ?? 0);
    }
  }
}
