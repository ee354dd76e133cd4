/** A search as a reader left it. */
export interface KeptSearch {
  /** On this site: /search?q=ferry&from=1983 */
  readonly address: string;
}

export interface KeptSearches {
  /** The latest first. */
  readonly saved: readonly KeptSearch[];
  readonly recent: readonly KeptSearch[];
}

/**
 * Searches kept in the browser, and nowhere else: nothing is sent to the server. What is read back was written by any
 * version of the page, or by hand, so that only addresses of searches are taken from it.
 */
export function keptSearches(): KeptSearches {
  const { saved, recent } = stored();
  return { saved: searchesIn(saved, MOST_SAVED), recent: searchesIn(recent, MOST_RECENT) };
}

export const isSaved = (address: string): boolean => keptSearches().saved.some((search) => search.address === address);

/** @returns whether the browser has kept it; its storage may be switched off or full */
export function save(address: string): boolean {
  const { saved, recent } = keptSearches();
  return keep({ saved: withFirst(address, saved), recent });
}

export function unsave(address: string): boolean {
  const { saved, recent } = keptSearches();
  return keep({ saved: without(address, saved), recent });
}

export function remember(address: string): boolean {
  const { saved, recent } = keptSearches();
  return keep({ saved, recent: withFirst(address, recent) });
}

export function forgetRecent(): boolean {
  return keep({ saved: keptSearches().saved, recent: [] });
}

/** The address of a search, without the page of its results; undefined for what is none, or too long to keep. */
export function searchAddressIn(address: unknown): string | undefined {
  if (typeof address !== 'string' || !address.startsWith('/search?') || address.length > LONGEST) return undefined;
  const parameters = new URLSearchParams(address.slice('/search?'.length));
  parameters.delete('cursor');
  return (parameters.get('q') ?? '').trim() === '' ? undefined : `/search?${parameters}`;
}

const withFirst = (address: string, searches: readonly KeptSearch[]): readonly KeptSearch[] => [
  { address },
  ...without(address, searches),
];

const without = (address: string, searches: readonly KeptSearch[]): readonly KeptSearch[] =>
  searches.filter((search) => search.address !== address);

function searchesIn(list: unknown, most: number): readonly KeptSearch[] {
  if (!Array.isArray(list)) return [];
  const addresses = list.map((one: unknown) => searchAddressIn(memberOf(one, 'address')));
  return addresses.flatMap((address) => (address === undefined ? [] : { address })).slice(0, most);
}

function stored(): { readonly saved?: unknown; readonly recent?: unknown } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { saved: memberOf(kept, 'saved'), recent: memberOf(kept, 'recent') };
  } catch {
    return {}; // Switched off, or not what we wrote: as if nothing had been kept.
  }
}

function keep({ saved, recent }: KeptSearches): boolean {
  try {
    const kept = { saved: saved.slice(0, MOST_SAVED), recent: recent.slice(0, MOST_RECENT) };
    localStorage.setItem(KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const KEY = 'newsmorgue.searches';
const MOST_SAVED = 50;
const MOST_RECENT = 12;
/** Two thousand characters are as long as an address gets before someone along the way refuses it. */
const LONGEST = 2_000;
