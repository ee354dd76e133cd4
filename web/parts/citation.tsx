import type { ArticleCitation } from '../pages/page-data.ts';
import { StructuredData } from './structured-data.tsx';

/** How to cite an article: a reference to be read, files for reference managers, and what those find by themselves. */
export function Citation({ citation }: { readonly citation: ArticleCitation }) {
  const { reference, address, contextObject, newsArticle, files } = citation;
  return (
    <section class="citation" id="cite" aria-labelledby="cite-title">
      <h2 id="cite-title">Cite this article</h2>
      <p class="reference" id="reference">
        {reference.map((part, i) => (
          <>
            {i === 0 ? '' : ', '}
            <bdi>{part}</bdi>
          </>
        ))}
        .
      </p>
      {reference.includes(address) ? null : (
        <p class="kept-at">
          Kept in this archive as <a href={address}>{address}</a>
        </p>
      )}
      <div class="citation-forms">
        <CopyButton from="reference" what="the reference" />
        {files.map(({ name, text, url }) => (
          <details class="citation-file">
            <summary>{name}</summary>
            <pre id={`cite-${name}`}>{text}</pre>
            <p class="citation-acts">
              <a href={url} rel="nofollow" download>
                Download
              </a>
              <CopyButton from={`cite-${name}`} what={name} />
            </p>
          </details>
        ))}
      </div>
      <p class="visually-hidden" role="status" id="copied" />
      <span class="Z3988" title={contextObject} />
      <StructuredData facts={newsArticle} />
    </section>
  );
}

/** Shown by the script that can do it. */
function CopyButton({ from, what }: { readonly from: string; readonly what: string }) {
  return (
    <button type="button" class="copy" data-copies={from} hidden>
      Copy<span class="visually-hidden"> {what}</span>
    </button>
  );
}
