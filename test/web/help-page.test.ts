import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as cheerio from 'cheerio';
import { parseQuery, type Query } from '../../search/language/index.ts';
import { renderHelpPage } from '../../web/pages/index.ts';
import { LANGUAGE_FORMS } from '../../web/parts/language-forms.ts';

describe('the help page', () => {
  it('shows an example of every form that docs/query-language.md lists', () => {
    const section = readFileSync('docs/query-language.md', 'utf8').split('\n## In short\n')[1]?.split('\n## ')[0] ?? '';
    const listed = section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => [...(line.replaceAll('\\|', '¦').split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
      .map(([, form = '']) => form.replaceAll('¦', '|'))
      .filter((form) => form !== '( … )');
    const shown = LANGUAGE_FORMS.flatMap(({ forms }) => forms.map(({ q }) => q));

    const missing = [...formsIn(listed)].filter((form) => !formsIn(shown).has(form));

    expect(listed).to.have.length.greaterThan(30);
    expect(missing).to.deep.equal([]);
  });

  it('tells of every view of a result, and leads to each', () => {
    const $ = cheerio.load(renderHelpPage({ style: '/s.css', script: '/s.js' }));
    const links = $('dt a[href^="/search"]').filter((_, link) => !$(link).find('code').length);

    const views = links.map((_, link) => [[$(link).text(), $(link).attr('href')]]).get();

    expect(views).to.deep.equal([
      ['Articles', '/search?q=sanctions'],
      ['Timeline', '/search?q=sanctions&view=timeline'],
      ['Concordance', '/search?q=sanctions&view=concordance'],
      ['Table', '/search?q=sanctions&view=table'],
    ]);
  });
});

/** What kinds of things the queries say: `word wildcard`, `near ordered`, `field title`, `date before`. */
function formsIn(queries: readonly string[]): ReadonlySet<string> {
  return new Set(queries.flatMap((text) => formsOf(parseQuery(text).query)));
}

function formsOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'word':
      return [`word ${query.match}`];
    case 'phrase':
      return [
        `phrase ${query.slop === null ? 'in a row' : 'near'}`,
        ...query.slots.map((slot) => (slot.kind === 'any' ? 'phrase with any word' : `phrase of ${slot.match}`)),
      ];
    case 'near':
      return [`near ${query.ordered ? 'ordered' : 'either way'}`, ...[query.left, query.right].flatMap(formsOf)];
    case 'same':
      return [`same ${query.unit}`, ...[query.left, query.right].flatMap(formsOf)];
    case 'and':
    case 'or':
      return [query.kind, ...query.operands.flatMap(formsOf)];
    case 'field':
      return [`field ${query.field}`, ...formsOf(query.operand)];
    case 'date':
      return [`date ${query.form}${query.from === null ? ' until' : ''}${query.to === null ? ' since' : ''}`];
    case 'not':
    case 'atleast':
    case 'first':
    case 'hlead':
      return [query.kind, ...formsOf(query.operand)];
    case 'everything':
      return [query.kind];
    default:
      return query satisfies never;
  }
}
