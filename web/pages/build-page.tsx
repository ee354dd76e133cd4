import { documentOf } from '../parts/document.tsx';
import type { Assets, BuildPage } from './page-data.ts';

/** The page at `/build`: a search put together from filled-in fields, for those who will not learn the signs. */
export function renderBuildPage(page: BuildPage, assets: Assets): string {
  return documentOf({ title: 'Build a search', kind: 'build', assets, children: <Builder page={page} /> });
}

function Builder({ page }: { readonly page: BuildPage }) {
  const { parts, from, to, source, sources, composed, trouble } = page;
  return (
    <form id="builder" class="builder" action="/build" method="get" autocomplete="off">
      <h1>Build a search</h1>
      <p class="builder-lead">
        Fill in what you know. What you fill in becomes a search in the archive’s own language, shown as you go.
      </p>
      {trouble === null ? null : (
        <p class="builder-trouble" role="alert">
          {trouble}
        </p>
      )}
      <input type="hidden" name="go" value="1" />
      <fieldset>
        <legend>Articles that hold</legend>
        <Field name="all" label="All of these words" value={parts.all} />
        <Field name="phrase" label="These words in a row" value={parts.phrase} />
        <Field name="any" label="Any of these words" value={parts.any} />
        <Field name="none" label="None of these words" value={parts.none} />
        <Field name="title" label="Words in the headline" value={parts.title} />
        <Near near={parts.near} nearTo={parts.nearTo} within={parts.within} />
      </fieldset>
      <fieldset>
        <legend>Published</legend>
        <div class="date-fields">
          <Field name="from" label="From" value={from} hint="build-dates" />
          <Field name="to" label="To" value={to} hint="build-dates" />
        </div>
        <p id="build-dates" class="field-hint">
          A year, month or day: 2019, 2019-02, 2019-02-28
        </p>
      </fieldset>
      <Sources sources={sources} chosen={source} />
      <p id="composed" class="builder-composed" role="status">
        {composed === '' ? null : (
          <>
            Searches for <code dir="auto">{composed}</code>
          </>
        )}
      </p>
      <button type="submit">Search</button>
    </form>
  );
}

function Near({ near, nearTo, within }: Pick<BuildPage['parts'], 'near' | 'nearTo' | 'within'>) {
  return (
    <fieldset class="builder-near" aria-label="Words near each other">
      <Field name="near" label="These words" value={near} />
      <label class="builder-field builder-within">
        <span>within</span>
        <input type="text" name="within" inputMode="numeric" maxLength={3} value={within} />
      </label>
      <Field name="nearTo" label="words of these" value={nearTo} />
    </fieldset>
  );
}

/** None ticked means all of them. */
function Sources({ sources, chosen }: { readonly sources: readonly string[]; readonly chosen: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <fieldset class="builder-sources">
      <legend>In</legend>
      {sources.map((name) => (
        <label class="choice">
          <input type="checkbox" name="source" value={name} checked={chosen.includes(name)} />
          <span class="choice-name">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

function Field({ name, label, value, hint }: FieldProps) {
  return (
    <label class="builder-field">
      <span>{label}</span>
      <input type="text" name={name} value={value} autocapitalize="none" spellcheck={false} aria-describedby={hint} />
    </label>
  );
}
