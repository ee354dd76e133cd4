import type { FilterChoice } from '../pages/page-data.ts';

/** A year or a decade to narrow a search to. `from` and `to` are its first and last year. */
export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly articles: number;
  readonly isChosen: boolean;
  /** The years of a decade, when the reader is looking inside it. */
  readonly years: readonly Period[];
}

/**
 * Years as a reader can take them in: up to a dozen as they are, more as decades, of which the chosen one opens.
 * Newest first.
 */
export function periodsOf(years: readonly FilterChoice[], from: string, to: string): readonly Period[] {
  const sorted = [...years].filter(({ value }) => YEAR.test(value)).sort((a, b) => Number(b.value) - Number(a.value));
  if (sorted.length <= FEW_YEARS) return sorted.map((year) => yearOf(year, from, to));
  const decades = new Map<string, FilterChoice[]>();
  for (const year of sorted) {
    const decade = year.value.slice(0, 3);
    decades.set(decade, [...(decades.get(decade) ?? []), year]);
  }
  return [...decades].map(([decade, inside]) => decadeOf(decade, inside, from, to));
}

function decadeOf(decade: string, inside: readonly FilterChoice[], from: string, to: string): Period {
  const [first, last] = [`${decade}0`, `${decade}9`];
  const isOpen = from.startsWith(decade) && to.startsWith(decade);
  return {
    label: `${decade}0s`,
    from: first,
    to: last,
    articles: inside.reduce((sum, { articles }) => sum + articles, 0),
    isChosen: from === first && to === last,
    years: isOpen ? inside.map((year) => yearOf(year, from, to)) : [],
  };
}

function yearOf({ value, articles }: FilterChoice, from: string, to: string): Period {
  return { label: value, from: value, to: value, articles, isChosen: from === value && to === value, years: [] };
}

const FEW_YEARS = 12;
const YEAR = /^\d{4}$/;
