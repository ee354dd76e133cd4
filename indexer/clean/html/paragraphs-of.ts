import { readByline } from '../fields/read-byline.ts';
import { readDateLine } from '../fields/read-date.ts';
import { plainText } from '../plain-text.ts';
import { FULL_STOP } from '../sentences.ts';
import type { Element } from './dom.ts';

/** How text is set where it stands. */
export interface Style {
  readonly inLink: boolean;
  readonly isBold: boolean;
  /** The outermost inline element around it inside its block: a whole line in one `<font>` is set apart by it. */
  readonly wrapper: Element | undefined;
}

/** What stands between two `<br>` of one block. It is written only while its block is read. */
export interface Line {
  readonly parts: string[];
  letters: number;
  linked: number;
  bold: number;
  /** The one wrapper of all its text; null when it has several, undefined while it has no text. */
  wrapper: Element | null | undefined;
}

interface PlainLine {
  readonly text: string;
  readonly linkShare: number;
  readonly boldShare: number;
}

export const newLine = (): Line => ({ parts: [], letters: 0, linked: 0, bold: 0, wrapper: undefined });

/** Adds text to the last of `lines`. */
export function addText(lines: readonly Line[], data: string, { inLink, isBold, wrapper }: Style): void {
  const line = lines.at(-1);
  if (line === undefined) return;
  line.parts.push(data);
  const letters = data.trim().length;
  if (letters === 0) return;
  line.letters += letters;
  if (inLink) line.linked += letters;
  if (isBold) line.bold += letters;
  const own = wrapper ?? null;
  line.wrapper = line.wrapper === undefined || line.wrapper === own ? own : null;
}

/**
 * The lines of one block → its paragraphs. Two breaks part paragraphs, as on pages of the 1990s. One break does where
 * a line is set apart from the next (`<b>Doubts from the river</b><br>Not all were won.`), where a line is a date or a
 * byline, and between two full sentences; else the lines are an address or verse and stay together.
 */
export function paragraphsOf(lines: readonly Line[]): readonly PlainLine[] {
  const groups: ReadLine[][] = [];
  let previous: ReadLine | undefined;
  for (const line of lines) {
    const read = line.letters > 0 ? readLine(line) : undefined;
    if (read !== undefined) {
      const group = groups.at(-1);
      if (group === undefined || previous === undefined || isParted(previous, read)) groups.push([read]);
      else group.push(read);
    }
    previous = read;
  }
  return groups.map(joined).filter(({ text }) => text !== '');
}

interface ReadLine {
  readonly line: Line;
  readonly text: string;
  readonly isField: boolean;
}

function readLine(line: Line): ReadLine {
  const text = plainText(line.parts.join(''));
  return { line, text, isField: readDateLine(text) !== undefined || readByline(text) !== undefined };
}

function isParted(before: ReadLine, after: ReadLine): boolean {
  if (before.isField || after.isField) return true;
  if (before.line.wrapper !== after.line.wrapper && (isSetApart(before.line) || isSetApart(after.line))) return true;
  if (isBold(before.line) !== isBold(after.line)) return true;
  const areLong = before.text.length >= SHORTEST_SENTENCE && after.text.length >= SHORTEST_SENTENCE;
  return areLong && FULL_STOP.test(before.text);
}

const isSetApart = ({ wrapper }: Line): boolean => wrapper !== null && wrapper !== undefined;
const isBold = ({ bold, letters }: Line): boolean => bold === letters;

function joined(group: readonly ReadLine[]): PlainLine {
  const sum = (part: 'letters' | 'linked' | 'bold'): number => group.reduce((total, { line }) => total + line[part], 0);
  const letters = sum('letters');
  return {
    text: plainText(group.map(({ text }) => text).join(' ')),
    linkShare: sum('linked') / letters,
    boldShare: sum('bold') / letters,
  };
}

const SHORTEST_SENTENCE = 60;
