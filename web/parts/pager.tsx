import { grouped } from '../text/counted.ts';

interface Props {
  /** The place of the first result shown, from 0. */
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
}

/** The way to the neighbouring pages; nothing when there is only one. */
export function Pager({ offset, shown, total, previousUrl, nextUrl }: Props) {
  if (previousUrl === null && nextUrl === null) return null;
  return (
    <nav class="pager" aria-label="Pages of results">
      {previousUrl === null ? null : (
        <a rel="prev" href={previousUrl}>
          ← Previous page
        </a>
      )}
      <span class="pager-place">
        {grouped(offset + 1)}–{grouped(offset + shown)} of {grouped(total)}
      </span>
      {nextUrl === null ? null : (
        <a rel="next" href={nextUrl}>
          Next page →
        </a>
      )}
    </nav>
  );
}
