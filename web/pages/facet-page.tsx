import { documentOf } from '../parts/document.tsx';
import { Pager } from '../parts/pager.tsx';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';
import { FIELD_NAMES, writtenValue } from '../text/filter-fields.ts';
import type { Assets, FacetPage, SearchForm } from './page-data.ts';

/** The page at `/facets/{field}`: every value that a search can be narrowed by, to be ticked. */
export function renderFacetPage(page: FacetPage, assets: Assets): string {
  const name = FIELD_NAMES[page.field].several;
  return documentOf({
    title: `${capital(name)} in ${page.form.q}`,
    kind: 'docs',
    assets,
    children: <AllValues page={page} />,
  });
}

function AllValues({ page }: { readonly page: FacetPage }) {
  const { field, form, prefix, reply } = page;
  const names = FIELD_NAMES[field].several;
  return (
    <div class="all-facets">
      <p class="back">
        <a rel="nofollow" href={searchAddress(form)}>
          ← Back to the search
        </a>
      </p>
      <h1>
        {capital(names)} in{' '}
        <a rel="nofollow" href={searchAddress({ ...form, [field]: [] })}>
          <q dir="auto">{form.q}</q>
        </a>
      </h1>
      <p class="totals">
        {counted(reply.distinct, FIELD_NAMES[field].one.toLowerCase(), names)}
        {prefix === '' ? null : (
          <>
            {' '}
            beginning with “<bdi>{prefix}</bdi>”
          </>
        )}{' '}
        in {counted(reply.totals.articles, 'article')}
      </p>
      <Listing page={page} />
      {reply.values.length === 0 ? (
        <p class="notice">{prefix === '' ? 'No article of this search has one.' : 'None begins so.'}</p>
      ) : (
        <Choices page={page} />
      )}
      <Pager {...page} shown={reply.values.length} total={reply.distinct} />
    </div>
  );
}

/** Which values are listed, and in which order. */
function Listing({ page: { field, form, prefix, order } }: { readonly page: FacetPage }) {
  return (
    <form class="facet-listing" action={`/facets/${field}`} method="get" autocomplete="off">
      <Kept form={form} />
      <label>
        <span>Beginning with</span> <input type="text" name="prefix" value={prefix} maxLength={200} />
      </label>
      <label>
        <span>Order</span>{' '}
        <select name="order">
          <option value="count" selected={order === 'count'}>
            Most articles first
          </option>
          <option value="value" selected={order === 'value'}>
            By letter
          </option>
        </select>
      </label>
      <button type="submit">List</button>
    </form>
  );
}

/** Those ticked on other pages stay ticked. */
function Choices({ page: { field, form, reply } }: { readonly page: FacetPage }) {
  const elsewhere = form[field].filter((chosen) => !reply.values.some(({ value }) => value === chosen));
  return (
    <form action="/search" method="get" autocomplete="off">
      <Kept form={{ ...form, [field]: elsewhere }} />
      <fieldset class="facet-values">
        <legend class="visually-hidden">{capital(FIELD_NAMES[field].several)}</legend>
        {reply.values.map(({ value, articles }) => (
          <label class="choice">
            <input type="checkbox" name={field} value={value} checked={form[field].includes(value)} />
            <span class="choice-name">
              <bdi>{writtenValue(field, value)}</bdi>
            </span>
            <span class="choice-count">{grouped(articles)}</span>
          </label>
        ))}
      </fieldset>
      <p class="apply">
        <button type="submit">Show articles</button>
      </p>
    </form>
  );
}

/** The search, parameter by parameter. */
function Kept({ form }: { readonly form: SearchForm }) {
  const [, parameters = ''] = searchAddress(form).split('?');
  return (
    <>
      {[...new URLSearchParams(parameters)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
