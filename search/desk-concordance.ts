import type { Article, ParagraphKind } from './article.ts';
import type { CollocatesFound, CollocatesRequest } from './collocates.ts';
import { type CutOut, cutsOutOf, type EngineLine, type KeywordInContext, type LineSort } from './concordance.ts';
import { type ListPage, type Neighbours, openPage } from './desk-page.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import { textOf } from './desk-result.ts';
import type { ArticleTexts, Ask, CountFound } from './desk-types.ts';
import type { OccurrencePlace } from './engine.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** What is shown of a result beside its articles: each match among its words, and the words around all of them. */
export interface ConcordanceDesk {
  /** Every occurrence of a result, one line each, a page at a time. */
  concordance(ask: Ask, page: ConcordanceAsk): Promise<ConcordanceFound>;
  /**
   * A line and those beside it, in the view of the cursor where there is one; null when there are not so many.
   *
   * @param place how many lines come before it
   */
  lineAt(ask: Ask, page: Omit<ConcordanceAsk, 'context'>, place: number): Promise<LineInConcordance | null>;
  /** The words near the matches. Throws QueryError `too-many-terms` where too much would have to be read. */
  collocates(ask: Ask, page: CollocatesAsk): Promise<CollocatesReading>;
}

export interface ConcordanceAsk extends ListPage {
  readonly sort: LineSort;
  /** Words shown to each side of a match: 0 or more. */
  readonly context: number;
}

export interface ConcordanceFound extends CountFound, Neighbours {
  readonly lines: readonly ConcordanceLine[];
}

export interface ConcordanceLine extends KeywordInContext {
  readonly article: Article;
  readonly kind: 'headline' | 'byline' | ParagraphKind;
  /** The paragraph’s number; null in a headline or byline. */
  readonly n: number | null;
}

/** A line with its neighbours; null at the ends. */
export interface LineInConcordance {
  readonly place: number;
  /** How many lines there are. */
  readonly total: number;
  readonly line: PlacedLine;
  readonly previous: PlacedLine | null;
  readonly next: PlacedLine | null;
}

export interface PlacedLine extends ConcordanceLine {
  /** Of the page that holds it: whoever goes on from line to line stays in one view. */
  readonly cursor: string;
}

export interface CollocatesAsk extends ListPage, Omit<CollocatesRequest, 'offset' | 'size'> {}

export interface CollocatesReading extends CountFound, Neighbours, CollocatesFound {}

export function concordances(shelf: SnapshotShelf, texts: ArticleTexts): ConcordanceDesk {
  return {
    async concordance(ask, { sort, context, ...page }) {
      const { question, query } = readQuestion(ask);
      const { snapshot, offset, neighbours } = openPage(shelf, page, ask, orderOf(sort));
      const totals = await snapshot.count(question);
      const lines = await snapshot.lines(question, { sort, offset, size: page.size });
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals,
        lines: shown(lines, context, texts),
        ...neighbours(totals.occurrences),
      };
    },

    async lineAt(ask, { sort, ...page }, place) {
      const { question } = readQuestion(ask);
      const { snapshot, cursorAt } = openPage(shelf, page, ask, orderOf(sort));
      const first = Math.max(0, place - 1);
      const lines = await snapshot.lines(question, { sort, offset: first, size: place - first + 2 });
      const placed = shown(lines, 0, texts).map((line, i) => ({
        ...line,
        cursor: cursorAt(first + i - ((first + i) % page.size)),
      }));
      const line = placed[place - first];
      if (line === undefined) return null;
      const { occurrences: total } = await snapshot.count(question);
      return {
        place,
        total,
        line,
        previous: placed[place - first - 1] ?? null,
        next: placed[place - first + 1] ?? null,
      };
    },

    async collocates(ask, { span, measure, least, withStopWords, ...page }) {
      const { question, query } = readQuestion(ask);
      const asked = { span, measure, least, withStopWords };
      const { snapshot, offset, neighbours } = openPage(shelf, page, ask, `collocates ${JSON.stringify(asked)}`);
      const found = await snapshot.collocates(question, { ...asked, offset, size: page.size });
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals: await snapshot.count(question),
        ...found,
        ...neighbours(found.distinct),
      };
    },
  };
}

const orderOf = (sort: LineSort): string => `concordance ${sort}`;

function shown(lines: readonly EngineLine[], context: number, texts: ArticleTexts): readonly ConcordanceLine[] {
  const cuts = new Map<string, CutOut>();
  return lines.map((line) => {
    const article = textOf(line, texts);
    const { text, ...where } = unitAt(line.place, article);
    const cut = cuts.get(text) ?? cutsOutOf(text);
    cuts.set(text, cut);
    return { article, ...where, ...cut(line, context) };
  });
}

function unitAt(
  place: OccurrencePlace,
  article: Article,
): Pick<ConcordanceLine, 'kind' | 'n'> & { readonly text: string } {
  switch (place.kind) {
    case 'headline':
      return { kind: 'headline', n: null, text: article.headline };
    case 'byline':
      return { kind: 'byline', n: null, text: article.byline[place.author]?.name ?? '' };
    case 'paragraph': {
      const paragraph = article.paragraphs[place.n - 1];
      return { kind: paragraph?.kind ?? 'body', n: place.n, text: paragraph?.text ?? '' };
    }
    default:
      return place satisfies never;
  }
}
