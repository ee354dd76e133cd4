import { matchAt } from '../foreign/match-at.ts';
import type { LookAlike } from '../hosts/look-alike.ts';
import { codeNamed } from './fields.ts';

/** `kim pre/5 trump`, `kim /p trump`, `hd:kim`, `atleast 5 kim`: what other systems, or Factiva with a slip, would say. */
export const lookAlikeAt = (text: string, at: number): LookAlike | undefined =>
  operatorAt(text, at) ?? minusAt(text, at) ?? fieldAt(text, at) ?? countAt(text, at);

/** Between two words. There is no sentence in Factiva; a paragraph comes nearest. */
function operatorAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(OPERATOR, text, at) ?? {};
  if (written === undefined || groups === undefined || at === 0) return undefined;
  const { ordered, free } = groups;
  if (ordered !== undefined) return { written, meant: `adj${ordered}` };
  return { written, meant: free === undefined ? 'same' : `near${free}` };
}

/** `kim -trump`, as in the simple search. */
function minusAt(text: string, at: number): LookAlike | undefined {
  const written = matchAt(MINUS, text, at)?.[0];
  return written === undefined || at === 0 ? undefined : { written, meant: 'not ' };
}

/** `hd:kim`, `headline(kim)`. */
function fieldAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(FIELD, text, at) ?? {};
  const code = codeNamed(groups?.['name']?.toLowerCase() ?? '');
  return written === undefined || code === undefined ? undefined : { written, meant: `${code}=` };
}

/** `kim/N5 trump`, `kim/F50`: the second slash is missing. @param stretch words without a blank */
export function unclosedIn(stretch: string): (LookAlike & { readonly index: number }) | undefined {
  const { 0: written, index } = UNCLOSED.exec(stretch) ?? {};
  return written === undefined || index === undefined ? undefined : { written, meant: `${written}/`, index };
}

function countAt(text: string, at: number): LookAlike | undefined {
  const { 0: written, groups } = matchAt(COUNT, text, at) ?? {};
  return written === undefined ? undefined : { written, meant: `atleast${groups?.['times']}` };
}

const OPERATOR =
  /(?:(?:pre|onear)\/?(?<ordered>\d{1,3})|(?:n\/|\/?n|\/)(?<free>\d{1,3})|w?\/(?:s|p|seg|sent|para)|same\/?\d{1,3})(?= +[^ )\]])/iy;
const MINUS = /-(?=[\p{L}"(])/uy;
const FIELD = /(?<name>[a-z]{2,12})(?: ?: ?(?=[\p{L}\p{N}"(])|(?=\())/iuy;
const UNCLOSED = /(?<=[\p{L}\p{N}])\/[nf]\d{1,3}$/iu;
const COUNT = /atleast[ /-]+(?<times>\d{1,4})(?= +[^ )\]]| *[([])/iy;
