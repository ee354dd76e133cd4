import type { PlaceInResult } from '../pages/page-data.ts';
import { grouped } from '../text/counted.ts';

interface Props {
  readonly place: PlaceInResult | null;
  /** Names the way among the page’s others. */
  readonly label: string;
}

/** “‹ Previous result · 3 of 14 · Next result ›”: through a result article by article or line by line, also on J and K. */
export function ResultPlace({ place, label }: Props) {
  if (place === null) return null;
  return (
    <nav class="result-place" aria-label={label}>
      {place.previousUrl === null ? null : (
        <a rel="prev nofollow" href={place.previousUrl} aria-keyshortcuts="Shift+K">
          ‹ Previous {place.by}
        </a>
      )}
      <span class="result-number">
        {grouped(place.place + 1)} of {grouped(place.total)}
      </span>
      {place.nextUrl === null ? null : (
        <a rel="next nofollow" href={place.nextUrl} aria-keyshortcuts="Shift+J">
          Next {place.by} ›
        </a>
      )}
    </nav>
  );
}
