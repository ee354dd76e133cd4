import type { Article, ParagraphKind } from '../../article.ts';

/** What a MiniSearch index keeps of each unit to show it by. */
export interface StoredFields {
  /** The article's id. */
  readonly article: string;
  readonly headline: string;
  /** As precise as is known: `2019-02-28`, `2019-02` or `2019`. */
  readonly date: string | null;
  readonly source: string | null;
  /** The paragraph's number from 1; 0 for a headline or an author. */
  readonly n: number;
  readonly kind: ParagraphKind | 'headline' | 'byline';
  readonly text: string;
  /** Where the article was published; http or https. */
  readonly url: string | null;
}

/** `v3w386zd5p7b#p3` for the third paragraph, as its address ends; `#headline`; `#byline-1` for the first author. */
export function documentId(article: string, offset: number, headUnits: number): string {
  if (offset === 0) return `${article}#headline`;
  return offset < headUnits ? `${article}#byline-${offset}` : `${article}#p${offset - headUnits + 1}`;
}

/** One entry a unit, in their order. */
export function storedFieldsOf({ id, headline, byline, date, source, sourceUrl, paragraphs }: Article): StoredFields[] {
  const stored = (n: number, kind: StoredFields['kind'], text: string): StoredFields => ({
    article: id,
    headline,
    date,
    source,
    n,
    kind,
    text,
    url: sourceUrl,
  });
  return [
    stored(0, 'headline', headline),
    ...byline.map(({ name }) => stored(0, 'byline', name)),
    ...paragraphs.map(({ n, kind, text }) => stored(n, kind, text)),
  ];
}
