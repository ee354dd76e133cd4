import type { SAXParser } from 'sax';
import { LARGEST_DOCUMENT } from '../../clean/largest-document.ts';
import type { XmlUnit } from './read-units.ts';
import type { XmlElement } from './xml-element.ts';

/** How the file as a whole fares. */
export interface FileState {
  readonly root: string | undefined;
  readonly isClosed: boolean;
}

/** Nothing more can be read; the message completes "cannot be read beyond line 7: …". */
export class EndlessXml extends Error {}

/**
 * Listens to the parser and hands on each unit as it is closed, or as it shows that it never will be. The parser throws
 * an EndlessXml where no end is in sight.
 */
export function collectUnits(parser: SAXParser, handOn: (unit: XmlUnit) => void): { readonly state: () => FileState } {
  const names: string[] = [];
  let unit: OpenUnit | undefined;
  let state: FileState = { root: undefined, isClosed: false };
  let broken = 0;

  const finish = (fault?: string): void => {
    if (unit !== undefined) handOn({ line: unit.line, element: unit.element, fault: unit.fault ?? fault });
    unit = undefined;
  };

  const add = (text: string): void => {
    if (unit === undefined) return;
    unit.size += text.length;
    if (unit.size <= LARGEST_DOCUMENT) unit.open.at(-1)?.children.push(text);
    else tooLong(unit);
  };

  parser.onopentag = ({ name, attributes }) => {
    if (RECORDS.has(name)) finish('it is never closed');
    const [root, parent] = [names[0], names.at(-1)];
    const element = { name, attributes: stringsOf(attributes), children: [] };
    if (root === undefined) {
      state = { ...state, root: name };
      const language = element.attributes.get('xml:lang');
      if (language !== undefined)
        handOn({ line: parser.line + 1, element: statement('language', language), fault: undefined });
    }
    if (unit !== undefined) {
      unit.size += ELEMENT_SIZE;
      if (unit.size <= LARGEST_DOCUMENT) unit.open.at(-1)?.children.push(element);
      else tooLong(unit);
      unit.open.push(element);
    } else if (RECORDS.has(name) || isUnit(root, parent, name)) {
      unit = { line: parser.line + 1, depth: names.length, element, open: [element], size: 0, fault: undefined };
    }
    names.push(name);
    if (names.length > DEEPEST) throw new EndlessXml(`elements lie ${DEEPEST} deep in one another`);
  };

  parser.onclosetag = () => {
    names.pop();
    unit?.open.pop();
    if (unit?.depth === names.length) finish();
    if (names.length === 0) state = { ...state, isClosed: true };
  };

  parser.ontext = add;
  parser.oncdata = add;

  parser.onerror = ({ message }) => {
    const [trouble = ''] = message.split('\n');
    parser.resume();
    if (trouble.startsWith('Max buffer')) throw new EndlessXml('a tag or comment has no end');
    if (!BROKEN.test(trouble)) return;
    broken += 1;
    if (broken > MOST_BROKEN) throw new EndlessXml('too much of it is not well-formed');
    if (parser.closed || ENDED.test(trouble)) finish('the file breaks off in it');
    else if (unit !== undefined) unit.fault ??= `it is not well-formed XML (${trouble.toLowerCase()})`;
  };

  return { state: () => state };
}

/** An attribute of the root, as if it were an element in it. */
const statement = (name: string, text: string): XmlElement => ({ name, attributes: new Map(), children: [text] });

const stringsOf = (attributes: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(attributes).map(([name, value]) => [name, String(value)]));

interface OpenUnit {
  readonly line: number;
  /** Of elements around it. */
  readonly depth: number;
  readonly element: OpenElement;
  /** Itself and those below it that are not closed yet, outermost first. */
  readonly open: OpenElement[];
  /** Of its text, in characters, and of its elements. */
  size: number;
  fault: string | undefined;
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function tooLong(unit: OpenUnit): void {
  unit.fault ??= 'it is longer than 32 MiB';
  for (const element of unit.open) element.children.length = 0;
}

/** In RSS all that matters is in the channel; in RDF the items stand beside it; in Atom the root is the channel. */
const isUnit = (root: string | undefined, parent: string | undefined, name: string): boolean =>
  parent === 'channel' || (parent !== undefined && parent === root && !(root === 'rss' && name === 'channel'));

const RECORDS: ReadonlySet<string> = new Set(['item', 'entry']);
/** What makes it doubtful where an element ends; a bare & or an attribute without quotes does not. */
const BROKEN = /clos|tag ?name|unexpected end/i;
const ENDED = /^Unclosed root|^Unexpected end/;
/** What an element takes of memory, in characters of text. */
const ELEMENT_SIZE = 200;
const DEEPEST = 500;
const MOST_BROKEN = 10_000;
