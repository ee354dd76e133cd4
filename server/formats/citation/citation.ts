import { type Article, type PartialDate, parseIsoDate } from '../../../search/index.ts';
import { articleAddress } from '../../schemas/addresses.ts';
import { webAddress } from '../article-head.ts';
import { type NameParts, namePartsOf } from './name-parts.ts';

/** What a bibliography wants to know of an article or of a passage in it. Each style of writing it has a page beside this. */
export interface Citation {
  /** Letters, figures, `-` and `_`: the article’s id, with the passage’s place where one is cited. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly NameParts[];
  readonly date: PartialDate | null;
  /** The newspaper. */
  readonly source: string | null;
  readonly section: string | null;
  /** Where it was written from, as printed: `MONTE GUALDO`. It is not the place of publication. */
  readonly dateline: string | null;
  readonly language: string | null;
  /** Where it was published; its page here where that is not known, and for a passage always; null without a server. */
  readonly url: string | null;
  /** Its lasting id in the archive. */
  readonly id: string;
  /** The words of the passage, and the dateline for forms that have no field of their own for it. */
  readonly notes: readonly string[];
}

/** A paragraph or an occurrence that is cited by itself. */
export interface Passage {
  /** What is added to the article’s key: `p3`. */
  readonly key: string;
  /** The paragraph’s number; null for a headline or byline. */
  readonly n: number | null;
  readonly quote: string;
}

/** @param origin `http://127.0.0.1:3000`, before addresses of pages here; '' where there are none */
export function citationOf(article: Article, origin: string, passage: Passage | null): Citation {
  const published = webAddress(article.sourceUrl);
  const dateline = article.place === null ? [] : [`Dateline: ${article.place}`];
  const quote = passage === null ? [] : [`“${passage.quote}”`];
  const anchor = passage === null || passage.n === null ? '' : `#p${passage.n}`;
  const page = origin === '' ? null : `${origin}${articleAddress(article.id)}${anchor}`;
  return {
    key: passage === null ? article.id : `${article.id}-${passage.key}`,
    title: article.headline === '' ? '[No headline]' : article.headline,
    authors: article.byline.map(({ name }) => namePartsOf(name, article.source)),
    date: article.date === null ? null : (parseIsoDate(article.date) ?? null),
    source: article.source || null,
    section: article.section || null,
    dateline: article.place || null,
    language: article.language || null,
    url: passage === null ? (published ?? page) : (page ?? published),
    id: article.id,
    notes: [...quote, ...dateline],
  };
}

/** On one line, without what no bibliography holds: “Two\n lines\u0000” → “Two lines”. */
export const onOneLine = (text: string): string => text.replaceAll(BREAKS_AND_CONTROLS, ' ').trim();

const BREAKS_AND_CONTROLS = /[\s\p{Cc}\u2028\u2029]+/gu;
