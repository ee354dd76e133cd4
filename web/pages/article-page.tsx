import { ArticleDate } from '../parts/article-date.tsx';
import { ArticleText } from '../parts/article-text.tsx';
import { Byline } from '../parts/byline.tsx';
import { Citation } from '../parts/citation.tsx';
import { documentOf } from '../parts/document.tsx';
import { Dotted } from '../parts/dotted.tsx';
import { HitStepper } from '../parts/hit-stepper.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { SearchProblem } from '../parts/query-fault.tsx';
import { Removals } from '../parts/removals.tsx';
import { ResultPlace } from '../parts/result-place.tsx';
import { SimilarList } from '../parts/similar-list.tsx';
import { followableAddress, hostOf } from '../text/addresses.ts';
import { markedPieces } from '../text/marked-pieces.ts';
import { type NumberedHits, numberHits } from '../text/numbered-hits.ts';
import type { ArticlePage, Assets } from './page-data.ts';

/** The page at `/articles/{id}`: the article to be read, with the hits of the search it was reached by. */
export function renderArticlePage(page: ArticlePage, assets: Assets): string {
  const { article, cleaning, citation, similar, form, place, problem } = page;
  const { q } = form;
  const hits = numberHits(article);
  return documentOf({
    title: headlineOf(article),
    kind: 'article',
    assets,
    isIndexed: q === '' && !cleaning.isShown,
    canonical: article.url,
    children: (
      <>
        <WayBack page={page} />
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
            <p class="origin">
              <Origin sourceUrl={article.sourceUrl} />
              <a href="#cite">Cite</a>
            </p>
            <Removals cleaning={cleaning} />
          </div>
          <ArticleText article={article} cleaning={cleaning} hits={hits} />
        </article>
        <div class="article-foot">
          <ResultPlace place={place} label="Results, below the article" />
          <Citation citation={citation} />
          <Similar similar={similar} listUrl={`${article.url}/similar`} />
        </div>
      </>
    ),
  });
}

function WayBack({ page: { backUrl, place } }: { readonly page: ArticlePage }) {
  return (
    <div class="way-back">
      <p>
        {backUrl === null ? (
          <a href="/">Search the archive</a>
        ) : (
          <a href={backUrl} rel="nofollow">
            ← Back to the results
          </a>
        )}
      </p>
      <ResultPlace place={place} label="Results" />
      {place?.isRenewed === true ? (
        <p class="renewed">The list you came from is no longer kept: this is your place in the search as it is now.</p>
      ) : null}
    </div>
  );
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
            section === null ? null : <bdi>{section}</bdi>,
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
    <a class="original" href={address} rel="noopener noreferrer nofollow">
      The original at {hostOf(address)}
    </a>
  );
}

interface SimilarProps {
  readonly similar: ArticlePage['similar'];
  /** Where all of them are. */
  readonly listUrl: string;
}

function Similar({ similar, listUrl }: SimilarProps) {
  if (similar.length === 0) return null;
  return (
    <section class="similar-articles" aria-labelledby="similar-title">
      <h2 id="similar-title">Similar articles</h2>
      <SimilarList similar={similar} />
      <p class="similar-note">
        <a href={listUrl} rel="nofollow">
          All that are similar
        </a>
      </p>
    </section>
  );
}

function headlineOf({ headline }: ArticlePage['article']): string {
  return headline === '' ? 'Without a headline' : headline;
}
