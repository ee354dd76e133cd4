import type { ArticleHead, SearchResult } from '../../server/schemas/replies.ts';
import type { SearchForm } from '../pages/page-data.ts';
import { articleAddress } from '../text/addresses.ts';
import { counted } from '../text/counted.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import { snippetOf } from '../text/snippet.ts';
import { Alike } from './alike.tsx';
import { ArticleDate } from './article-date.tsx';
import { Byline } from './byline.tsx';
import { Dotted } from './dotted.tsx';
import { MarkedText } from './marked-text.tsx';

interface Props {
  readonly result: SearchResult;
  /** The first of its reprints that match as well. */
  readonly alike: readonly ArticleHead[];
  readonly form: SearchForm;
}

/** One article of a result: its entry in the index, with its first matching paragraphs. */
export function Result({ result, alike, form }: Props) {
  const { url, headline, headlineHighlights, byline, bylineHighlights, paragraphs, language } = result;
  const lang = language ?? undefined;
  return (
    <li class="result">
      <article>
        <p class="result-date">
          <ArticleDate date={result.date} />
        </p>
        <h2 class="result-headline" lang={lang} dir="auto">
          <a class="result-link" href={articleAddress(url, form)}>
            {headline === '' ? (
              'Without a headline'
            ) : (
              <MarkedText pieces={markedPieces(headline, headlineHighlights)} />
            )}
          </a>
        </h2>
        <p class="result-origin">
          <Dotted
            items={[
              result.source === null ? null : <span class="source">{result.source}</span>,
              result.place === null ? null : <span class="place">{result.place}</span>,
              byline.length === 0 ? null : <Byline names={byline} highlights={bylineHighlights} />,
            ]}
          />
        </p>
        {paragraphs.length === 0 ? null : (
          <ul class="passages">
            {paragraphs.slice(0, SHOWN_PARAGRAPHS).map((paragraph) => (
              <li class={`passage passage-${paragraph.kind}`}>
                <a class="passage-number" href={articleAddress(url, form, paragraph.n)}>
                  <span aria-hidden="true">¶&#8239;</span>
                  <span class="visually-hidden">Paragraph </span>
                  {paragraph.n}
                </a>
                <p lang={lang} dir="auto">
                  <MarkedText pieces={snippetOf(paragraph.text, paragraph.highlights)} />
                </p>
              </li>
            ))}
          </ul>
        )}
        <MoreParagraphs result={result} form={form} />
        <Alike reprints={result.reprints} alike={alike} form={form} />
      </article>
    </li>
  );
}

/** “and 4 more paragraphs match”: leads to the first of them in the article. */
function MoreParagraphs({ result, form }: Pick<Props, 'result' | 'form'>) {
  const [next, ...others] = result.paragraphs.slice(SHOWN_PARAGRAPHS);
  if (next === undefined) return null;
  const verb = others.length === 0 ? 'matches' : 'match';
  return (
    <p class="more-paragraphs">
      <a href={articleAddress(result.url, form, next.n)}>
        and {counted(others.length + 1, 'more paragraph')} {verb}
      </a>
    </p>
  );
}

const SHOWN_PARAGRAPHS = 3;
