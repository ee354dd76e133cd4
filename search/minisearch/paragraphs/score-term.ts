import { bm25Plus, rarityOf } from './bm25-plus.ts';
import { type DerivedTerm, derivedTerms } from './derived-terms.ts';
import type { TermReader, UnitsWithTerm } from './term-reader.ts';
import type { SoughtTerm } from './unit-plan.ts';
import { type PlacesByUnit, UnitScores } from './unit-scores.ts';

/**
 * The units that hold a term, or one it stands for, scored. Rarities are counted by field over all segments.
 *
 * @param terms how many different terms the query has
 */
export function scoreTerm(sought: SoughtTerm, reader: TermReader, places: PlacesByUnit, terms: number): UnitScores {
  const { table } = reader;
  const derivedOnes = derivedTerms(sought, table.segments);
  const found = new UnitScores(terms, Math.min(table.count, aboutHowMany(derivedOnes)));
  for (const derived of derivedOnes) {
    const lists = reader.read(derived);
    for (const { field, boost } of sought.fields) {
      const list = lists[field];
      if (list !== undefined) scoreField(list, table.averageLengths[field] ?? 0, derived.weight * sought.boost * boost);
    }
  }
  places.forget(found);
  return found;

  function scoreField({ units, frequencies }: UnitsWithTerm, averageLength: number, weight: number): void {
    const rarity = rarityOf(table.count, units.length);
    for (let i = 0; i < units.length; i += 1) {
      const unit = units.values[i] ?? 0;
      const frequency = frequencies.values[i] ?? 0;
      const score = weight * bm25Plus(rarity, frequency, table.lengths[unit] ?? 0, averageLength, sought.bm25);
      const place = places.of(unit);
      if (place >= 0) {
        found.addScore(place, score);
      } else {
        const added = found.push(unit, score);
        found.addTerm(added, sought.number);
        places.put(unit, added);
      }
    }
  }
}

/** How many units there may be, as far as the dictionary tells: paragraphs, and a headline or author an article. */
const aboutHowMany = (terms: readonly DerivedTerm[]): number =>
  terms.reduce(
    (sum, { holders }) => sum + holders.reduce((most, { entry }) => most + entry.paragraphs + entry.articles, 0),
    0,
  );
