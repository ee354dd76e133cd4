import sax, { type SAXParser } from 'sax';
import { decodedStream } from '../decoded-stream.ts';
import { inputFault } from '../input-fault.ts';
import type { InputFile } from '../source.ts';
import { collectUnits, EndlessXml } from './collect-units.ts';
import type { XmlElement } from './xml-element.ts';

/** One child of a feed or an export: an item, or a statement about the whole. */
export interface XmlUnit {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly element: XmlElement;
  /** Why it cannot be relied on, in words that complete "line 7: …"; undefined when it is whole. */
  readonly fault: string | undefined;
}

/**
 * The children of a file's root, or of the channel in it, one at a time; nothing else of the file is held. A unit that
 * is not well-formed comes with its fault, and the next is read as if nothing had been. Small sins are forgiven: a bare
 * "&", an entity of HTML. Entities that a file defines itself are left as they stand, so none can multiply.
 *
 * Throws `input-malformed` for what is no XML of these roots, breaks off, or has a tag or nesting without end.
 *
 * @param roots the elements such a file may have for its root
 */
export async function* readUnits(file: InputFile, roots: ReadonlySet<string>): AsyncGenerator<XmlUnit> {
  const units: XmlUnit[] = [];
  const parser = sax.parser(true, { position: true });
  const collected = collectUnits(parser, (unit) => units.push(unit));
  for await (const text of decodedStream(file.open())) {
    for (let at = 0; at < text.length; at += WRITTEN_AT_ONCE) {
      const end = write(parser, text.slice(at, at + WRITTEN_AT_ONCE));
      yield* units.splice(0);
      if (end !== undefined) throw fault(file, `cannot be read beyond line ${parser.line + 1}: ${end.message}`);
      const { root } = collected.state();
      if (root !== undefined && !roots.has(root)) throw fault(file, `is another kind of XML: its root is <${root}>`);
    }
  }
  parser.close();
  yield* units;
  const { root, isClosed } = collected.state();
  if (root === undefined) throw fault(file, 'is no XML');
  if (!isClosed) throw fault(file, 'breaks off before its end');
}

function write(parser: SAXParser, text: string): EndlessXml | undefined {
  try {
    parser.write(text);
    return undefined;
  } catch (cause) {
    if (cause instanceof EndlessXml) return cause;
    throw cause;
  }
}

const fault = ({ location }: InputFile, trouble: string) =>
  inputFault('input-malformed', location, trouble, 'What came before was read. Get the file again, or mend it there.');

/** The limit is looked at once a write. */
const WRITTEN_AT_ONCE = 64 * 1024;
/** Text is handed on in pieces of this size; an attribute, a comment or a tag that is longer ends the file. */
Object.assign(sax, { MAX_BUFFER_LENGTH: 1024 * 1024 });
