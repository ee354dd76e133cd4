import { replacing } from '../faults.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';

/** Words that another system would read as more than words, and how the system at hand would write that. */
export interface LookAlike {
  readonly written: string;
  readonly meant: string;
}

/** Says of what begins at `at` that it is looked for as words, and offers what was likely meant. */
export function tellLookAlike(reading: ForeignReading, at: number, found: LookAlike | undefined): void {
  if (found === undefined) return;
  const { written, meant } = found;
  const span = reading.source.spanOf(at, at + written.length);
  tellReading(reading, span, `“${written.trim()}” is looked for as words.`, {
    hint: `${reading.system} itself writes ${meant}.`,
    mends: [replacing(`Use ${meant}`, span, meant)],
  });
}
