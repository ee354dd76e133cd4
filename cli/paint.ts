import { styleText } from 'node:util';
import type { Highlight } from '../search/index.ts';
import { printable } from './printable.ts';

/** Gives a text a look, on a terminal that has looks; elsewhere the text stands as it is. */
export type Paint = (style: 'bold' | 'dim' | 'inverse' | 'underline', text: string) => string;

export const paintOn = ({ hasColours }: { readonly hasColours: boolean }): Paint =>
  hasColours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;

/** A text on one line with its highlights shown. */
export function marked(text: string, highlights: readonly Highlight[], paint: Paint): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of highlights) {
    shown += printable(text.slice(at, start)) + paint('inverse', printable(text.slice(start, end)));
    at = end;
  }
  return shown + printable(text.slice(at));
}
