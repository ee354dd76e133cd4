import { ArticleDate } from '../parts/article-date.tsx';
import { ArticleText } from '../parts/article-text.tsx';
import { Byline } from '../parts/byline.tsx';
import { documentOf } from '../parts/document.tsx';
import { Dotted } from '../parts/dotted.tsx';
import { HitStepper } from '../parts/hit-stepper.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { SearchProblem } from '../parts/query-fault.tsx';
import { Removals } from '../parts/removals.tsx';
import { followableAddress, hostOf } from '../text/addresses.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import { type NumberedHits, numberHits } from '../text/numbered-hits.ts';
import type { ArticlePage, Assets } from './page-data.ts';

/** The page at `/articles/{id}`: the article to be read, with the hits of the search it was reached by. */
export function renderArticlePage(page: ArticlePage, assets: Assets): string {
  const { article, cleaning, form, backUrl, problem } = page;
  const { q } = form;
  const hits = numberHits(article);
  return documentOf({
    title: headlineOf(article),
    kind: 'article',
    assets,
    isIndexed: q === '',
    canonical: article.url,
    children: (
      <>
        <p class="way-back">
          {backUrl === null ? <a href="/">Search the archive</a> : <a href={backUrl}>← Back to the results</a>}
        </p>
        {problem === null ? null : <SearchProblem problem={problem} form={form} />}
        {q !== '' && problem === null && hits.count === 0 ? (
          <p class="unmarked">
            Nothing to mark here for <em dir="auto">{q}</em>.
          </p>
        ) : null}
        <article class="article">
          <ArticleHead article={article} hits={hits} />
          <HitStepper count={hits.count} q={q} />
          <div class="apparatus">
            <Origin sourceUrl={article.sourceUrl} />
            <Removals removals={cleaning.removals} />
          </div>
          <ArticleText article={article} removals={cleaning.removals} hits={hits} />
        </article>
      </>
    ),
  });
}

interface ArticleHeadProps {
  readonly article: ArticlePage['article'];
  readonly hits: NumberedHits;
}

function ArticleHead({ article, hits }: ArticleHeadProps) {
  const { headline, headlineHighlights, byline, bylineHighlights, authors, source, section, place } = article;
  return (
    <header class="article-head">
      <p class="article-origin">
        <Dotted
          items={[
            source === null ? null : <span class="source">{source}</span>,
            section,
            <ArticleDate date={article.date} />,
          ]}
        />
      </p>
      <h1 lang={article.language ?? undefined} dir="auto">
        {headline === '' ? (
          headlineOf(article)
        ) : (
          <MarkedText pieces={markedPieces(headline, headlineHighlights)} firstHit={hits.headline} />
        )}
      </h1>
      {byline.length === 0 && place === null ? null : (
        <p class="article-byline">
          <Dotted
            items={[
              byline.length === 0 ? null : (
                <Byline
                  names={byline}
                  highlights={bylineHighlights}
                  roles={byline.map((name) => authors.find((author) => author.name === name)?.role ?? null)}
                  firstHits={hits.byline}
                />
              ),
              place === null ? null : <span class="place">{place}</span>,
            ]}
          />
        </p>
      )}
    </header>
  );
}

function Origin({ sourceUrl }: Pick<ArticlePage['article'], 'sourceUrl'>) {
  const address = followableAddress(sourceUrl);
  if (address === null) return null;
  return (
    <p class="origin">
      <a href={address} rel="noopener noreferrer nofollow">
        The original at {hostOf(address)}
      </a>
    </p>
  );
}

function headlineOf({ headline }: ArticlePage['article']): string {
  return headline === '' ? 'Without a headline' : headline;
}
