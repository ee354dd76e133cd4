import { counted, grouped } from '../text/counted.ts';

interface Props {
  /** The place of the first result shown, from 0. */
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  /** What is counted, where the page does not say it otherwise: “1–50 of 1,234 lines”. */
  readonly noun?: string;
  readonly previousUrl: string | null;
  readonly nextUrl: string | null;
}

/** The way to the neighbouring pages; nothing when there is only one. */
export function Pager({ offset, shown, total, noun, previousUrl, nextUrl }: Props) {
  if (previousUrl === null && nextUrl === null) return null;
  return (
    <nav class="pager" aria-label={`Pages of ${noun ?? 'result'}s`}>
      {previousUrl === null ? null : (
        <a rel="prev nofollow" href={previousUrl}>
          ← Previous page
        </a>
      )}
      <span class="pager-place">
        {grouped(offset + 1)}–{grouped(offset + shown)} of {noun === undefined ? grouped(total) : counted(total, noun)}
      </span>
      {nextUrl === null ? null : (
        <a rel="next nofollow" href={nextUrl}>
          Next page →
        </a>
      )}
    </nav>
  );
}
