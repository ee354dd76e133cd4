import { replacing } from '../faults.ts';
import { type ForeignReading, tellReading } from '../foreign/reading.ts';
import { segmentField } from './segments.ts';

/**
 * Says of words that another system would read as more that they are looked for as words: `kim w5 trump`,
 * `headline:kim`, `atleast5 kim`. The Nexis form is offered.
 */
export function warnOfLookAlike(reading: ForeignReading, at: number): void {
  const { text } = reading.source;
  const offered = connectorAt(text, at) ?? segmentAt(text, at) ?? functionAt(text, at);
  if (offered === undefined) return;
  const { written, nexis } = offered;
  const span = reading.source.spanOf(at, at + written.length);
  tellReading(reading, span, `“${written}” is looked for as words.`, {
    hint: `Nexis itself writes ${nexis}.`,
    mends: [replacing(`Use ${nexis}`, span, nexis)],
  });
}

interface LookAlike {
  readonly written: string;
  readonly nexis: string;
}

/** `w5`, `adj5` between two words. */
function connectorAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = stickyAt(CONNECTOR, text, at) ?? {};
  if (written === undefined || at === 0) return undefined;
  const name = groups?.['ordered'] === undefined ? 'w' : 'pre';
  return { written, nexis: `${name}/${groups?.['distance']}` };
}

/** `headline:kim`, `headline = "white house"`. */
function segmentAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = stickyAt(SEGMENT, text, at) ?? {};
  const name = groups?.['name'] ?? '';
  const lower = name.toLowerCase();
  if (written === undefined || (segmentField(lower) === undefined && lower !== 'hlead')) return undefined;
  return { written, nexis: `${name}(${groups?.['words']})` };
}

/** `atleast5 kim`, `allcaps us`. */
function functionAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = stickyAt(FUNCTION, text, at) ?? {};
  return written === undefined ? undefined : { written, nexis: `${groups?.['name']}(${groups?.['words']})` };
}

function stickyAt(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}

const WORDS = '(?<words>"[^"]*[^"\\s][^"]*"|[\\p{L}\\p{N}][^ ()"]*)';
const CONNECTOR = /(?:(?:w|near|n)|(?<ordered>pre|onear|adj))(?<distance>\d{1,3})(?= +[^ )])/iy;
const SEGMENT = new RegExp(`(?<name>\\p{L}[\\p{L}-]{0,15}) *[:=] *${WORDS}`, 'iuy');
const FUNCTION = new RegExp(`(?<name>(?:atleast|atl)\\d{1,4}|hlead|allcaps) +(?!(?:and|or|not)[ ()])${WORDS}`, 'iuy');
