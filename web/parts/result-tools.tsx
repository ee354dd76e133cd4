import type { SearchForm } from '../pages/page-data.ts';
import { searchAddress } from '../text/addresses.ts';
import {
  apiAddress,
  type ExportFormat,
  type ExportUnit,
  exportAddress,
  methodsAddress,
} from '../text/api-addresses.ts';

interface Props {
  readonly form: SearchForm;
  /** Of the same search as a feed. */
  readonly feedUrl: string;
}

/** What can be taken along of a result: all of it as a file, a feed, its address, the same for programs. One quiet line. */
export function ResultTools({ form, feedUrl }: Props) {
  return (
    <details class="tools">
      <summary>Export, follow, save</summary>
      <div class="tools-body">
        <h2>Export all of it</h2>
        <dl class="exports">
          {EXPORTS.map(([unit, label, formats]) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {formats.map(([format, name]) => (
                  <a
                    rel="nofollow"
                    href={exportAddress(form, format, unit)}
                    aria-label={`${label} as ${name}`}
                    download
                  >
                    {name}
                  </a>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a rel="nofollow" href={methodsAddress(form)}>
            Methods sheet
          </a>{' '}
          – the query as it was read, totals, archive version and date, to go with a study.
        </p>
        <h2>Come back to it</h2>
        <p class="tools-line">
          <a rel="nofollow" href={feedUrl}>
            Feed of new articles
          </a>
          <a rel="nofollow" class="permalink" href={searchAddress(form)}>
            Link to this search
          </a>
          <button type="button" class="needs-script" data-save="" aria-pressed="false">
            Save in this browser
          </button>
        </p>
        <h2>For programs</h2>
        <p>
          <a rel="nofollow" href={apiAddress(form)}>
            The same as JSON
          </a>{' '}
          from <a href="/docs">the API</a>
        </p>
      </div>
    </details>
  );
}

type Format = readonly [format: ExportFormat, name: string];

const TABLES: readonly Format[] = [
  ['csv', 'CSV'],
  ['jsonl', 'JSON lines'],
  ['txt', 'Text'],
];

/** References are to articles; of the paragraphs and occurrences that match there are tables and text. */
const EXPORTS: readonly (readonly [unit: ExportUnit, label: string, formats: readonly Format[]])[] = [
  ['article', 'Articles', [...TABLES, ['ris', 'RIS'], ['bibtex', 'BibTeX'], ['csl', 'CSL-JSON']]],
  ['paragraph', 'Paragraphs', TABLES],
  ['occurrence', 'Occurrences', TABLES],
];
