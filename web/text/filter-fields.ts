import type { FilterField, SearchForm } from '../pages/page-data.ts';

/** The fields a search is narrowed by through their values, in the order they are offered. */
export const FILTER_FIELDS: readonly FilterField[] = ['source', 'section', 'place', 'byline', 'language'];

/** A field as the pages name it: one of its values, and several. */
export const FIELD_NAMES: Readonly<Record<FilterField, { readonly one: string; readonly several: string }>> = {
  source: { one: 'Source', several: 'sources' },
  section: { one: 'Section', several: 'sections' },
  place: { one: 'Place', several: 'places' },
  byline: { one: 'Byline', several: 'bylines' },
  language: { one: 'Language', several: 'languages' },
};

/** A value as it is read: languages by their names, anything else as it stands. `pt` → Portuguese. */
export function writtenValue(field: FilterField, value: string): string {
  return field === 'language' && LANGUAGE_TAG.test(value) ? (LANGUAGES.of(value) ?? value) : value;
}

/** Whether a search is narrowed by the values of any field but these. */
export const isNarrowed = (form: SearchForm, except: readonly FilterField[] = []): boolean =>
  FILTER_FIELDS.some((field) => !except.includes(field) && form[field].length > 0);

/** The same search with no value of any field asked for. */
export const withoutValues = (form: SearchForm): SearchForm => ({ ...form, ...NO_VALUES });

const NO_VALUES = { source: [], section: [], place: [], byline: [], language: [] } as const;

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
/** What `Intl.DisplayNames` takes without throwing, of what an article may claim to be written in. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
