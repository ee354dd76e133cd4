import type { ComponentChildren } from 'preact';
import type { CollocatesFound, NearSearch, SearchForm } from '../pages/page-data.ts';
import { Choice } from '../parts/choice.tsx';
import { Pager } from '../parts/pager.tsx';
import { searchAddress } from '../text/addresses.ts';
import { counted, grouped } from '../text/counted.ts';

interface Props {
  readonly found: CollocatesFound;
  readonly form: SearchForm;
}

/** The words near the matches, with how often and how surely; the script shows them beside the lines, too. */
export function CollocatesView({ found, form }: Props) {
  const { reply, searches } = found;
  return (
    <section id="collocates" class="collocates" aria-labelledby="collocates-title">
      <h2 id="collocates-title">Words near the matches</h2>
      <Spans form={form} />
      <div class="table-frame">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Word</th>
              {MEASURED.map(([measure, label, meaning]) => (
                <th scope="col" class="number" aria-sort={measure === form.measure ? 'descending' : undefined}>
                  <CollocatesLink form={{ ...form, measure }} title={meaning}>
                    {label}
                  </CollocatesLink>
                </th>
              ))}
              {['Before', 'After', 'By chance'].map((label) => (
                <th scope="col" class="number apart">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reply.collocates.map((collocate, i) => (
              <Row collocate={collocate} search={searches[i] ?? null} form={form} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager {...found} shown={reply.collocates.length} total={reply.distinct} noun="word" />
      <details class="measures">
        <summary>What the numbers say</summary>
        <dl>
          {MEASURED.map(([, label, meaning]) => (
            <>
              <dt>{label}</dt>
              <dd>{meaning}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  );
}

export function CollocatesControls({ form }: { readonly form: SearchForm }) {
  return (
    <div class="choices">
      <Choice name="measure" label="Order" options={ORDERS} chosen={form.measure} />
      <Choice name="span" label="Within" options={spansWith(form.span)} chosen={form.span} />
      <Choice name="stopwords" label="Common words" options={STOPWORDS} chosen={form.stopwords} />
    </div>
  );
}

/** Beside the lines there are no fields, so that the lines’ own stay the only ones. */
function Spans({ form }: { readonly form: SearchForm }) {
  const otherwise = form.stopwords === 'keep' ? 'drop' : 'keep';
  return (
    <p class="spans">
      Within{' '}
      {spansWith(form.span).map(([span]) =>
        span === form.span ? (
          <strong>{span} </strong>
        ) : (
          <>
            <CollocatesLink form={{ ...form, span }} title={counted(Number(span), 'word')}>
              {span}
            </CollocatesLink>{' '}
          </>
        ),
      )}
      words,{' '}
      <CollocatesLink form={{ ...form, stopwords: otherwise }} title="The commonest words of English: the, of, was">
        {otherwise === 'drop' ? 'without' : 'with'} common words
      </CollocatesLink>
    </p>
  );
}

interface LinkProps {
  readonly form: SearchForm;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The same words otherwise. Where they stand beside the lines, the script takes the address that keeps the lines. */
function CollocatesLink({ form, title, children }: LinkProps) {
  return (
    <a
      rel="nofollow"
      href={searchAddress({ ...form, view: 'collocates' })}
      data-beside={searchAddress({ ...form, view: 'concordance' })}
      title={title}
    >
      {children}
    </a>
  );
}

interface RowProps {
  readonly collocate: CollocatesFound['reply']['collocates'][0];
  readonly search: NearSearch | null;
  readonly form: SearchForm;
}

function Row({ collocate, search, form }: RowProps) {
  const { word, count, left, right, expected, logLikelihood, logDice } = collocate;
  return (
    <tr>
      <th scope="row">
        <bdi>
          {search === null ? (
            word
          ) : (
            <a rel="nofollow" href={searchAddress({ ...form, ...search, view: 'concordance' })}>
              {word}
            </a>
          )}
        </bdi>
      </th>
      <td class="number">{grouped(count)}</td>
      <td class="number">{decimal(logLikelihood)}</td>
      <td class="number">{decimal(logDice)}</td>
      <td class="number apart">{grouped(left)}</td>
      <td class="number apart">{grouped(right)}</td>
      <td class="number apart">{decimal(expected)}</td>
    </tr>
  );
}

/** 1,234.5, and −1.2 with a minus sign. */
function decimal(value: number): string {
  const [whole = '', tenths = ''] = Math.abs(value).toFixed(1).split('.');
  return `${value < 0 ? '−' : ''}${grouped(Number(whole))}.${tenths}`;
}

/** An address may ask for any span. */
const spansWith = (span: string): readonly (readonly [string, string])[] =>
  SPANS.some(([value]) => value === span) ? SPANS : [...SPANS, [span, `${span} words`]];

const SPANS: readonly (readonly [string, string])[] = [
  ['1', '1 word'],
  ['3', '3 words'],
  ['5', '5 words'],
  ['10', '10 words'],
];

const STOPWORDS = [
  ['keep', 'counted too'],
  ['drop', 'left out'],
] as const;

const ORDERS = [
  ['logLikelihood', 'Log-likelihood'],
  ['logDice', 'LogDice'],
  ['count', 'Times near'],
] as const;

const MEASURED = [
  ['count', 'Near', 'How often the word stands near a match'],
  [
    'logLikelihood',
    'LL',
    'Log-likelihood: how surely that is no accident. One word in a thousand passes 10.8 by chance',
  ],
  [
    'logDice',
    'Dice',
    'LogDice: how closely the word keeps to the matches, whatever the archive’s size; usually below 14',
  ],
] as const;
