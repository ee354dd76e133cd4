import { documentOf } from '../parts/document.tsx';
import type { Assets, BuildPage } from './page-data.ts';

/** The page at `/build`: a search put together from filled-in fields, for those who will not learn the signs. */
export function renderBuildPage(page: BuildPage, assets: Assets): string {
  return documentOf({ title: 'Build a search', kind: 'build', assets, children: <Builder page={page} /> });
}

function Builder({ page: { parts, from, to, source, sources, isBlank } }: { readonly page: BuildPage }) {
  return (
    <form class="builder" action="/build" method="get" autocomplete="off">
      <h1>Build a search</h1>
      <p class="builder-lead">Fill in what you know. The search it makes is shown above its results, to learn from.</p>
      {isBlank ? (
        <p class="builder-trouble" role="alert">
          Nothing is filled in yet: write a word in at least one of the fields.
        </p>
      ) : null}
      <input type="hidden" name="go" value="1" />
      <fieldset>
        <legend>Articles that hold</legend>
        <Field name="all" label="All of these words" value={parts.all} />
        <Field name="phrase" label="These words in a row" value={parts.phrase} />
        <Field name="any" label="Any of these words" value={parts.any} />
        <Field name="none" label="None of these words" value={parts.none} />
        <Field name="title" label="Words in the headline" value={parts.title} />
        <div class="builder-near">
          <Field name="near" label="This word" value={parts.near} />
          <label class="builder-field builder-within">
            <span>within</span>
            <input type="text" name="within" inputmode="numeric" maxLength={3} value={parts.within} />
          </label>
          <Field name="nearTo" label="words of" value={parts.nearTo} />
        </div>
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
        {sources.map((name) => (
          <label class="choice">
            <input type="checkbox" name="source" value={name} checked={source.includes(name)} />
            <span class="choice-name">{name}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit">Search</button>
    </form>
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
