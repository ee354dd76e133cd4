import type { ArticlesFound, SearchForm } from '../pages/page-data.ts';
import { Alike } from '../parts/alike.tsx';
import { ArticleDate } from '../parts/article-date.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Pager } from '../parts/pager.tsx';
import { articleAddress } from '../text/addresses.ts';
import { grouped } from '../text/counted.ts';
import { markedPieces } from '../text/marked-pieces.ts';

/** The articles one a row, for looking many over. */
export function TableView({ found, form }: { readonly found: ArticlesFound; readonly form: SearchForm }) {
  const { reply, listed, alike } = found;
  return (
    <>
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Headline</th>
              <th scope="col">Source</th>
              <th scope="col">Byline</th>
              <th scope="col" class="number">
                Paragraphs
              </th>
            </tr>
          </thead>
          <tbody>
            {reply.results.map((result, i) => (
              <Row result={result} alike={alike[i] ?? []} form={form} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager {...found} shown={reply.results.length} total={listed} />
    </>
  );
}

interface RowProps {
  readonly result: ArticlesFound['reply']['results'][0];
  readonly alike: ArticlesFound['alike'][0];
  readonly form: SearchForm;
}

function Row({ result, alike, form }: RowProps) {
  const { url, headline, headlineHighlights, date, source, byline, language, paragraphs } = result;
  return (
    <tr>
      <td>
        <ArticleDate date={date} />
      </td>
      <th scope="row">
        <a href={articleAddress(url, form)} lang={language ?? undefined} dir="auto">
          {headline === '' ? 'Without a headline' : <MarkedText pieces={markedPieces(headline, headlineHighlights)} />}
        </a>
        <Alike reprints={result.reprints} alike={alike} form={form} />
      </th>
      <td dir="auto">{source}</td>
      <td dir="auto">{byline.join(', ')}</td>
      <td class="number">{grouped(paragraphs.length)}</td>
    </tr>
  );
}
