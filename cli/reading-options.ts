import { MorgueError } from '../errors/index.ts';
import { CSV_FIELDS, FIELD_MAP, type FieldMap, type SourceOptions } from '../indexer/index.ts';

/** How inputs are to be read, as the command line says it. */
export interface ReadingWords {
  readonly source?: string;
  /** Each `headline=Titel,text=Volltext`. */
  readonly fields?: readonly string[];
  readonly urlPattern?: string;
}

/** Throws `usage` for words that cannot be understood. */
export function readingOptions({ source, fields, urlPattern }: ReadingWords): SourceOptions {
  return {
    ...(source === undefined ? {} : { source }),
    ...(fields === undefined ? {} : { fields: readFields(fields) }),
    ...(urlPattern === undefined ? {} : { urlPattern: readPattern(urlPattern) }),
  };
}

function readFields(words: readonly string[]): FieldMap {
  const pairs = words.flatMap((word) => word.split(',')).map(readPair);
  const read = FIELD_MAP.safeParse(Object.fromEntries(pairs));
  if (read.success) return read.data;
  throw new MorgueError('usage', `--fields ${words.join(',')} cannot be understood.`, {
    hint: `It is FIELD=COLUMN, with commas between; a field is one of ${CSV_FIELDS.join(', ')}.`,
  });
}

function readPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1)];
}

function readPattern(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch (cause) {
    throw new MorgueError('usage', `--url-pattern “${text}” is not a regular expression.`, {
      hint: 'A part of the address will do, such as courier.example/news/; put a backslash before . ? + * ( ) [ ].',
      cause,
    });
  }
}
