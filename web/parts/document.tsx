import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../pages/page-data.ts';

interface Props {
  /** The page's own title, before the name of the site; none on the front page. */
  readonly title: string | null;
  readonly assets: Assets;
  /** What kind of page this is: the style and the scripts go by it. */
  readonly kind: 'front' | 'search' | 'article' | 'help' | 'build' | 'docs' | 'error';
  /** Search engines may keep articles and the front page, not every possible search. */
  readonly isIndexed?: boolean;
  /** The page's one address, under whatever other it was reached: `/articles/x` of `/articles/x?q=dam`. */
  readonly canonical?: string;
  /** The same as a feed, where there is one. */
  readonly feed?: string;
  readonly children: ComponentChildren;
}

/** A whole HTML document around a page: head, skip link, masthead, main and footer. */
export function documentOf(props: Props): string {
  return `<!doctype html>\n${renderToString(<Document {...props} />)}\n`;
}

function Document({ title, assets, kind, isIndexed = false, canonical, feed, children }: Props) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isIndexed ? null : <meta name="robots" content="noindex, nofollow" />}
        {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
        {feed === undefined ? null : <link rel="alternate" type="application/atom+xml" href={feed} />}
        <title>{title === null ? 'Newsmorgue: search the archive' : `${title} – Newsmorgue`}</title>
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title="Newsmorgue" />
        <link rel="icon" href={FAVICON} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script} />
      </head>
      <body class={`page-${kind}`}>
        <a class="skip-link" href="#main">
          Skip to the {kind === 'article' ? 'article' : 'search'}
        </a>
        <header class="masthead">
          <p class="nameplate">
            <a href="/">Newsmorgue</a>
          </p>
          <nav class="masthead-nav" aria-label="Site">
            <a href="/build" aria-current={kind === 'build' ? 'page' : undefined}>
              Build a search
            </a>
            <a href="/help" aria-current={kind === 'help' ? 'page' : undefined}>
              How to search
            </a>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer class="colophon">
          <p>
            A morgue is a newspaper’s archive of its own past. Counts are exact; what cleaning removed stays on view.
          </p>
          <p>
            <a href="/help">How to search</a> · <a href="/docs">The API</a>
          </p>
        </footer>
      </body>
    </html>
  );
}

/** A sheet of newsprint with one line marked, small enough to travel in the address (`img-src data:` allows it). */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#221d17"/>' +
    '<path d="M7 9h18M7 23h18" stroke="#f6f0e2" stroke-width="3"/><path d="M7 16h18" stroke="#e9b949" stroke-width="5"/></svg>',
)}`;
