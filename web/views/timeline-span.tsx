import { periodName } from '../text/periods.ts';
import type { Bucket } from './timeline-series.ts';

/**
 * What the script lets a reader choose a span of dates with: two handles that arrow keys move and fingers drag, and the
 * band between them. Without the script the fields for dates do the same, and this is not shown.
 */
export function SpanChooser({ buckets }: { readonly buckets: readonly Bucket[] }) {
  const last = buckets.length - 1;
  return (
    <div class="span-chooser">
      <div class="span-band" />
      <Handle id="span-first" label="First period to show" at={0} buckets={buckets} />
      <Handle id="span-last" label="Last period to show" at={last} buckets={buckets} />
    </div>
  );
}

interface HandleProps {
  readonly id: string;
  readonly label: string;
  readonly at: number;
  readonly buckets: readonly Bucket[];
}

function Handle({ id, label, at, buckets }: HandleProps) {
  const bucket = buckets[at];
  return (
    <div
      id={id}
      class="span-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-describedby="span-told"
      aria-valuemin={0}
      aria-valuemax={buckets.length - 1}
      aria-valuenow={at}
      aria-valuetext={bucket === undefined ? '' : periodName(bucket)}
    />
  );
}
