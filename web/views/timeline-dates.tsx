import { type DateMark, dateMarks, type Interval } from '../text/date-marks.ts';
import type { Period } from '../text/periods.ts';
import { across, CHART } from './timeline-measures.ts';

interface Props {
  readonly periods: readonly Period[];
  readonly interval: Interval;
}

/** The dates at the foot, once for each width there may be; the style shows those there is room for. */
export function DateAxis({ periods, interval }: Props) {
  return (
    <>
      {WIDTHS.map(([name, most]) => (
        <g class={`chart-dates chart-dates-${name}`}>
          {dateMarks(periods, interval, most).map((mark) => (
            <Mark mark={mark} of={periods.length} />
          ))}
        </g>
      ))}
    </>
  );
}

function Mark({ mark: { at, label, year }, of }: { readonly mark: DateMark; readonly of: number }) {
  const x = across(at, of);
  return (
    <>
      <line x1={x} x2={x} y1={CHART.floor} y2={CHART.floor + 5} />
      <text x={x} y={CHART.floor + 20}>
        {label}
      </text>
      {year === '' ? null : (
        <text x={x} y={CHART.floor + 36}>
          {year}
        </text>
      )}
    </>
  );
}

/** By the width of the drawing: how many labels of six letters have room in it. */
const WIDTHS = [
  ['narrow', 4],
  ['middling', 8],
  ['wide', 13],
] as const;
