import type { ArchiveSummary } from '../pages/page-data.ts';
import { facetAddress, searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { type HeatCell, heatScale } from '../text/heat.ts';
import { writtenYears } from '../text/written-date.ts';
import { TableFrame } from './table-frame.tsx';

/** How much the archive holds of which source, and of when: strips to take in, numbers to read. */
export function CoverageBySource({ archive }: { readonly archive: ArchiveSummary }) {
  const { articles, paragraphs, sources, years, undated } = archive;
  const [first, last] = [yearText(years.at(0)?.year), yearText(years.at(-1)?.year)];
  const shown = sources.slice(0, SHOWN_SOURCES);
  const scale = heatScale(
    years,
    shown.map((source) => source.years),
  );
  const hidden = sources.length - shown.length;
  return (
    <section class="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">In this archive</h2>
      <p class="coverage-line">
        {counted(articles, 'article')} and {counted(paragraphs, 'paragraph')}
        {first === null ? '' : `, ${writtenYears(first, last)}`}
        {undated === 0 ? '' : `; ${grouped(undated)} undated`}
      </p>
      <ul class="sources">
        {shown.map(({ name, articles: held, years: own }) => (
          <li>
            <span class="source-name">
              <SourceName name={name} />
            </span>{' '}
            <span class="choice-count">{grouped(held)}</span>
            {first === last ? null : <Strip cells={scale.cellsOf(own)} periods={scale.periods} />}
          </li>
        ))}
      </ul>
      {first === last ? null : (
        <p class="strip-ends" aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </p>
      )}
      {hidden === 0 ? null : (
        <p>
          <a rel="nofollow" href={facetAddress('source', { q: EVERYTHING })}>
            and {counted(hidden, 'more source')}
          </a>
        </p>
      )}
      {years.length === 0 ? null : <ByYear archive={archive} />}
    </section>
  );
}

function SourceName({ name }: { readonly name: string | null }) {
  if (name === null) return <>Source not known</>;
  return (
    <a rel="nofollow" href={searchAddress({ q: EVERYTHING, source: [name] })} dir="auto">
      {name}
    </a>
  );
}

/** Darker where there is more. Decoration: the numbers stand in the table. */
function Strip({ cells, periods }: { readonly cells: readonly HeatCell[]; readonly periods: number }) {
  return (
    <svg class="strip" viewBox={`0 0 ${periods} 1`} preserveAspectRatio="none" aria-hidden="true">
      {cells.map(({ place, level }) => (
        <rect x={place} width="1" height="1" class={`heat-${level}`} />
      ))}
    </svg>
  );
}

function ByYear({ archive: { years, sources } }: { readonly archive: ArchiveSummary }) {
  const columns = sources.length === 1 ? [] : sources.slice(0, TABLE_SOURCES);
  return (
    <details class="coverage-numbers">
      <summary>Articles by year</summary>
      <TableFrame label="Articles by year and source">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" class="number">
                Articles
              </th>
              {columns.map(({ name }) => (
                <th scope="col" class="number">
                  <bdi>{name ?? 'Source not known'}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.toReversed().map(({ year, articles }) => (
              <tr>
                <th scope="row">
                  <a rel="nofollow" href={searchAddress({ q: EVERYTHING, from: digits(year), to: digits(year) })}>
                    {digits(year)}
                  </a>
                </th>
                <td class="number">{grouped(articles)}</td>
                {columns.map(({ years: own }) => (
                  <td class="number">{grouped(own.find((held) => held.year === year)?.articles ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}

/** 987 → 0987, as dates have it. */
const digits = (year: number): string => String(year).padStart(4, '0');

const yearText = (year: number | undefined): string | null => (year === undefined ? null : digits(year));

const EVERYTHING = '*:*';
const SHOWN_SOURCES = 8;
/** As many columns as a wide page has room for. */
const TABLE_SOURCES = 6;
