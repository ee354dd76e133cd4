import type { ArticlesFound, SearchForm } from '../pages/page-data.ts';
import { Alike } from '../parts/alike.tsx';
import { ArticleDate } from '../parts/article-date.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Pager } from '../parts/pager.tsx';
import { TableFrame } from '../parts/table-frame.tsx';
import { articleAddress, searchAddress } from '../text/addresses.ts';
import { exportAddress } from '../text/api-addresses.ts';
import { grouped } from '../text/counted.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import { numberHits } from '../text/numbered-hits.ts';

/** The articles one a row, for looking many over. */
export function TableView({ found, form }: { readonly found: ArticlesFound; readonly form: SearchForm }) {
  const { reply, listed, alike } = found;
  const columns = COLUMNS.filter(({ of }) => reply.results.some((result) => of(result) !== ''));
  return (
    <>
      <TableFrame label="Articles found">
        <table class="table table-articles">
          <thead>
            <tr>
              <DateHeading form={form} />
              <th scope="col">Headline</th>
              {columns.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
              <th scope="col" class="number">
                Paragraphs
              </th>
              <th scope="col" class="number">
                Hits
              </th>
            </tr>
          </thead>
          <tbody>
            {reply.results.map((result, i) => (
              <Row result={result} columns={columns} alike={alike[i] ?? []} form={form} />
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="table-file">
        <a rel="nofollow" href={exportAddress(form, 'csv', 'article')} download>
          The whole table as CSV
        </a>
      </p>
      <Pager {...found} shown={reply.results.length} total={listed} />
    </>
  );
}

/** Newest first to begin with, as a news reader expects; by relevance is among the orders above. */
function DateHeading({ form }: { readonly form: SearchForm }) {
  return (
    <th scope="col" aria-sort={DIRECTIONS[form.sort]}>
      <a rel="nofollow" href={searchAddress({ ...form, sort: form.sort === 'newest' ? 'oldest' : 'newest' })}>
        Date
      </a>
    </th>
  );
}

type Result = ArticlesFound['reply']['results'][0];

interface RowProps {
  readonly result: Result;
  readonly columns: typeof COLUMNS;
  readonly alike: ArticlesFound['alike'][0];
  readonly form: SearchForm;
}

function Row({ result, columns, alike, form }: RowProps) {
  const { url, headline, headlineHighlights, date, language, paragraphs } = result;
  return (
    <tr class="row">
      <td class="row-date">
        <ArticleDate date={date} isShort />
      </td>
      <th scope="row">
        <a class="result-link" href={articleAddress(url, form)} lang={language ?? undefined} dir="auto">
          {headline === '' ? 'Without a headline' : <MarkedText pieces={markedPieces(headline, headlineHighlights)} />}
        </a>
        <Alike reprints={result.reprints} alike={alike} form={form} />
      </th>
      {columns.map(({ of }) => (
        <td dir="auto">{of(result)}</td>
      ))}
      <td class="number">{grouped(paragraphs.length)}</td>
      <td class="number">{grouped(numberHits(result).count)}</td>
    </tr>
  );
}

/** Columns that stand only where an article of the page fills them. */
const COLUMNS: readonly { readonly name: string; of(result: Result): string }[] = [
  { name: 'Source', of: ({ source }) => source ?? '' },
  { name: 'Byline', of: ({ byline }) => byline.join(', ') },
  { name: 'Place', of: ({ place }) => place ?? '' },
  { name: 'Section', of: ({ section }) => section ?? '' },
];

const DIRECTIONS = {
  newest: 'descending',
  oldest: 'ascending',
  relevance: 'none',
} as const;
