import { counted, grouped } from '../text/counted.ts';

/**
 * The way from hit to hit. Without the script it is a row of numbers to jump to; the script shows one place and two
 * buttons instead, and steps on n and p.
 */
export function HitStepper({ count, q }: { readonly count: number; readonly q: string }) {
  if (count === 0) return null;
  return (
    <nav class="stepper" aria-label="Hits in this article" data-hits={count}>
      <p class="stepper-place">
        <span id="stepper-place" role="status">
          {counted(count, 'hit')}
        </span>{' '}
        <span class="stepper-query">
          for <em dir="auto">{q}</em>
        </span>
      </p>
      <ol class="stepper-list">
        {Array.from({ length: Math.min(count, LISTED_HITS) }, (_, i) => (
          <li>
            <a href={`#hit-${i + 1}`} aria-label={`Hit ${i + 1}`}>
              {grouped(i + 1)}
            </a>
          </li>
        ))}
      </ol>
      <p class="stepper-buttons" hidden>
        <button type="button" data-step="-1" aria-keyshortcuts="p k">
          ← Previous
        </button>
        <button type="button" data-step="1" aria-keyshortcuts="n j">
          Next →
        </button>
      </p>
    </nav>
  );
}

/** More numbers than this are no help to anyone; the hits after it are read on from the last. */
const LISTED_HITS = 200;
