import { createHash } from 'node:crypto';
import type { RawDocument } from '../raw-document.ts';
import { describeIssues } from './describe-issues.ts';
import { inputFault } from './input-fault.ts';
import { createNumbering } from './numbering.ts';
import { type InputFile, type SkippedInput, skipped } from './source.ts';
import { contentOf, givenBy, STATED_ARTICLE, type StatedArticle } from './stated-article.ts';

/** Makes documents of the records in one file. */
export interface RecordReader {
  /**
   * The document that a record states, or why it states none.
   *
   * @param line where the record begins, from 1
   */
  readonly read: (stated: unknown, line: number, key?: RecordKey) => RawDocument | SkippedInput;
  /** For a record that could not be read so far: `trouble` completes "line 7: …". */
  readonly fault: (line: number, trouble: string, cause?: unknown) => SkippedInput;
}

/** What a record is known by when it comes again: wherever it comes from, or in the same file only. */
export type RecordKey = { readonly everywhere: string } | { readonly inFile: string };

/** @param hint what to do about a record that cannot be read */
export function recordsOf(file: InputFile, hint: string): RecordReader {
  const numbered = createNumbering();
  const locationOf = (line: number): string => `${file.location}:${line}`;

  const fault = (line: number, trouble: string, cause?: unknown): SkippedInput => {
    const message = `line ${line}: ${trouble}`;
    return skipped(locationOf(line), inputFault('input-malformed', file.location, message, hint, { line, cause }));
  };

  return {
    fault,
    read(stated, line, key) {
      const checked = STATED_ARTICLE.safeParse(stated);
      if (!checked.success) return fault(line, describeIssues(checked.error), checked.error);
      return {
        location: locationOf(line),
        ...addressOf(checked.data, key, file, numbered),
        content: contentOf(checked.data),
        given: givenBy(checked.data, file.defaults),
      };
    },
  };
}

type Address = Pick<RawDocument, 'identity' | 'name'>;

/**
 * A record without a key is known again by its URL, or else by its file and what it is called: source, date and
 * headline. The body is left out, so that mending a word replaces the article; two records called alike are told apart
 * by their order.
 */
function addressOf(
  article: StatedArticle,
  key: RecordKey | undefined,
  file: InputFile,
  numbered: (place: string) => string,
): Address {
  if (key === undefined && article.url) return { identity: article.url, name: article.url };
  if (key !== undefined && 'everywhere' in key) {
    const place = numbered(key.everywhere);
    return { identity: place, name: place };
  }
  const digest = createHash('sha256')
    .update(key?.inFile ?? calledOf(article))
    .digest('hex')
    .slice(0, DIGEST_LENGTH);
  const place = numbered(digest);
  return { identity: `${file.path}#${place}`, name: `${file.name}#${place}` };
}

const calledOf = ({ source, date, headline }: StatedArticle): string =>
  JSON.stringify([source ?? '', date ?? '', headline ?? ''].map((part) => part.normalize().toLowerCase()));

const DIGEST_LENGTH = 16;
