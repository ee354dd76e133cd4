import { matchAt } from '../foreign/match-at.ts';
import type { LookAlike } from '../hosts/look-alike.ts';
import { segmentField } from './segments.ts';

/** `kim w5 trump`, `headline:kim`, `atleast5 kim`: what other systems, or Nexis with a slip, would say. */
export const lookAlikeAt = (text: string, at: number): LookAlike | undefined =>
  connectorAt(text, at) ?? minusAt(text, at) ?? segmentAt(text, at) ?? functionAt(text, at);

/** `w5`, `adj5` between two words. */
function connectorAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(CONNECTOR, text, at) ?? {};
  if (written === undefined || at === 0) return undefined;
  const name = groups?.['ordered'] === undefined ? 'w' : 'pre';
  return { written, meant: `${name}/${groups?.['distance']}` };
}

/** `kim -trump`, as on the web. */
function minusAt(text: string, at: number): LookAlike | undefined {
  const written = matchAt(MINUS, text, at)?.[0];
  return written === undefined || at === 0 ? undefined : { written, meant: 'and not ' };
}

/** `headline:kim`, `headline = "white house"`. */
function segmentAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(SEGMENT, text, at) ?? {};
  const name = groups?.['name'] ?? '';
  const lower = name.toLowerCase();
  if (written === undefined || (segmentField(lower) === undefined && lower !== 'hlead')) return undefined;
  return { written, meant: `${name}(${groups?.['words']})` };
}

/** `atleast5 kim`, `allcaps us`. */
function functionAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(FUNCTION, text, at) ?? {};
  return written === undefined ? undefined : { written, meant: `${groups?.['name']}(${groups?.['words']})` };
}

const WORDS = '(?<words>"(?=[^"]*[^"\\s])[^"]*"|[\\p{L}\\p{N}][^ ()"]*)';
const CONNECTOR = /(?:(?:w|near|n)|(?<ordered>pre|onear|adj))(?<distance>\d{1,3})(?= +[^ )])/iy;
const MINUS = /-(?=[\p{L}"(])/uy;
const SEGMENT = new RegExp(`(?<name>\\p{L}[\\p{L}-]{0,15}) *[:=] *${WORDS}`, 'iuy');
const FUNCTION = new RegExp(`(?<name>(?:atleast|atl)\\d{1,4}|hlead|allcaps) +(?!(?:and|or|not)[ ()])${WORDS}`, 'iuy');
