import type { ByteSink } from '../../segment-store.ts';
import type { ColumnBuilder } from './column-builder.ts';
import { DictionaryWriter, type Variant } from './dictionary-writer.ts';
import type { PostingsSummary } from './postings-writer.ts';
import { SectionWriter } from './sections.ts';
import type { About } from './segment.ts';
import { writeStemClasses } from './stem-classes.ts';

/** What closes a segment once its terms are written. */
export interface SegmentEnd {
  readonly settings: string;
  readonly after: number;
  readonly upTo: number;
  readonly columns: ColumnBuilder;
  readonly languages: readonly string[];
  /** For each language, the ordinals of each stem's terms, ascending. */
  readonly stems: readonly ReadonlyMap<string, readonly number[]>[];
}

/** Writes a segment front to back: first the postings, a term at a time, then everything else. */
export class SegmentWriter {
  readonly #sections: SectionWriter;
  readonly #dictionary = new DictionaryWriter();

  constructor(sink: ByteSink) {
    this.#sections = new SectionWriter(sink);
    this.#sections.begin('postings');
  }

  /** Adds the next term in byte order; gives its ordinal. */
  term(form: Buffer, postings: PostingsSummary, variants: readonly Variant[], overlapping: boolean): number {
    this.#sections.write(postings.words);
    this.#dictionary.add(form, postings, variants, overlapping);
    return this.#dictionary.terms - 1;
  }

  finish({ settings, after, upTo, columns, languages, stems }: SegmentEnd): void {
    const { bytes, index, signatures } = this.#dictionary.finish();
    this.#sections.section('terms', bytes);
    this.#sections.section('terms.index', index);
    this.#sections.section('terms.signatures', signatures);
    const written = stems.map(writeStemClasses);
    for (const [i, classes] of written.entries()) {
      this.#sections.section(`stems.${i}`, classes.bytes);
      this.#sections.section(`stems.${i}.starts`, classes.starts);
    }
    columns.writeTo(this.#sections);
    const { articles, units } = columns;
    const counts = written.map(({ count }) => count);
    const about: About = { settings, after, upTo, articles, units, languages, stems: counts };
    this.#sections.finish(about);
  }
}
