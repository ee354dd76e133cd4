import type { ComponentChildren } from 'preact';
import type { Syntax } from '../pages/page-data.ts';

/** For people who know another system's language, or have searches kept from it. */
export function SyntaxChoice({ syntax }: { readonly syntax: Syntax }) {
  return (
    <p class="syntax">
      <label for="syntax">Written as</label>{' '}
      <select id="syntax" name="syntax">
        {CHOICES.map(({ value, label, example }) => (
          <option value={value} selected={value === syntax} data-example={example}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The chosen syntax's own forms; the others' stand ready, hidden, for the script to show. */
export function SyntaxHint({ syntax }: { readonly syntax: Syntax }) {
  return (
    <div id="search-hint" class="search-hint">
      {CHOICES.map(({ value, label, hint }) => (
        <p data-hint={value} hidden={value !== syntax}>
          {hint}{' '}
          {value === 'native' ? (
            <a href="/help">More about searching</a>
          ) : (
            <a href={`/help#${value}`}>More about {label}</a>
          )}
        </p>
      ))}
    </div>
  );
}

/** What an empty box shows. */
export const placeholderFor = (syntax: Syntax): string => CHOICES.find(({ value }) => value === syntax)?.example ?? '';

interface Choice {
  readonly value: Syntax;
  readonly label: string;
  readonly example: string;
  readonly hint: ComponentChildren;
}

const CHOICES: readonly Choice[] = [
  {
    value: 'native',
    label: 'Newsmorgue',
    example: '"town council" ferry -tunnel',
    hint: (
      <>
        All words must be in the article; <kbd>"…"</kbd> for a phrase, <kbd>OR</kbd> for either, <kbd>-word</kbd> to
        leave out. Or <a href="/build">fill in a form</a>.
      </>
    ),
  },
  {
    value: 'simple',
    label: 'Simple',
    example: '"town council" ferry',
    hint: (
      <>
        All words must be in the article; <kbd>"…"</kbd> for a phrase. No other sign means anything.
      </>
    ),
  },
  {
    value: 'nexis',
    label: 'Nexis',
    example: 'town council w/10 ferr! and not tunnel',
    hint: (
      <>
        Words side by side are a phrase; <kbd>or</kbd>, <kbd>w/5</kbd>, <kbd>and</kbd>, <kbd>and not</kbd>,{' '}
        <kbd>ferr!</kbd>, <kbd>headline(…)</kbd>.
      </>
    ),
  },
  {
    value: 'factiva',
    label: 'Factiva',
    example: 'town council near10 ferr$ not tunnel',
    hint: (
      <>
        Words side by side are a phrase; <kbd>and</kbd>, <kbd>or</kbd>, <kbd>not</kbd>, <kbd>near5</kbd>,{' '}
        <kbd>same</kbd>, <kbd>ferr$</kbd>, <kbd>hd=…</kbd>.
      </>
    ),
  },
  {
    value: 'lucene',
    label: 'Lucene',
    example: '+"town council" +ferry -tunnel',
    hint: (
      <>
        Any of the words; <kbd>+word</kbd> must be there, <kbd>-word</kbd> must not, <kbd>"…"</kbd> is a phrase,{' '}
        <kbd>title:…</kbd>, <kbd>word~1</kbd>.
      </>
    ),
  },
  {
    value: 'cql',
    label: 'CQL',
    example: '"town council" and ferry not tunnel',
    hint: (
      <>
        <kbd>and</kbd>, <kbd>or</kbd>, <kbd>not</kbd> between terms, <kbd>"…"</kbd> for a phrase;{' '}
        <kbd>dc.title = …</kbd>, <kbd>prox/distance&lt;6</kbd>.
      </>
    ),
  },
];
