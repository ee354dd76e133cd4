import type { ArchiveSummary } from '../pages/page-data.ts';

export interface Example {
  readonly q: string;
  /** What the search shows off, for people who do not know the language yet. */
  readonly means: string;
}

/** Searches that fit the archive: those written for the sample where it is what is being read, forms otherwise. */
export function examplesFor(archive: ArchiveSummary): readonly Example[] {
  const isSample = archive.sources.some(({ name }) => name !== null && SAMPLE_SOURCES.has(name));
  return isSample ? SAMPLE_EXAMPLES : [];
}

export const SAMPLE_EXAMPLES: readonly Example[] = [
  { q: '"signing ceremony"', means: 'a phrase, word for word' },
  { q: 'barrage crack', means: 'both words, anywhere in the article' },
  { q: 'ferry OR lifeboat', means: 'either word' },
  { q: 'strike -barrage', means: 'one without the other' },
  { q: 'title:strike', means: 'in the headline only' },
  { q: 'ceasefire date:1996', means: 'within a year' },
];

const SAMPLE_SOURCES = new Set(['The Kelmouth Courier', 'Northern Wire', 'The Strait Review']);
