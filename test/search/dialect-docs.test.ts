import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseQuery, printQuery, printQueryAs, SYNTAXES, type Syntax } from '../../search/language/index.ts';
import { meaningOf } from '../support/trees.ts';

const PAGES = readdirSync('docs/dialects').map((file) => file.replace('.md', '') as Syntax);

describe('docs/dialects.md', () => {
  const page = readFileSync('docs/dialects.md', 'utf8');
  const [, , ...named] = cellsOf(sectionOf(page, 'The same question in each')[0] ?? '');
  const rows = sectionOf(page, 'The same question in each').slice(2).map(cellsOf);

  it('names every syntax there is, and links a page for each that needs one', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, syntax]) => syntax);

    expect(listed).to.have.members(SYNTAXES);
    for (const syntax of PAGES) expect(page).to.include(`(dialects/${syntax}.md)`);
    expect(PAGES).to.have.members(SYNTAXES.filter((syntax) => syntax !== 'native' && syntax !== 'simple'));
  });

  it('asks the same question in each, and leaves open only what cannot be said', () => {
    expect(rows).to.have.length.above(20);
    for (const [, native = '', ...others] of rows) {
      const { query } = parseQuery(codeOf(native) ?? '');
      for (const [i, cell] of others.entries()) {
        const syntax = named[i] as Syntax;
        const text = codeOf(cell);
        if (text === undefined) expect(printQueryAs(query, syntax).text, `${syntax}: ${native}`).to.equal(null);
        else expect(meaningOf(parseQuery(text, { syntax }).query), text).to.deep.equal(meaningOf(query));
      }
    }
  });
});

describe('docs/query-language.md', () => {
  const section = readFileSync('docs/query-language.md', 'utf8').split('\n## Other syntaxes\n')[1] ?? '';
  const parts = section.split(/^\*\*\[?`/m).slice(1);

  it('says truly how each other syntax is read', () => {
    const spoken = parts.map((part) => part.split('`')[0] as Syntax);
    expect(spoken).to.have.members(SYNTAXES.filter((syntax) => syntax !== 'native'));

    for (const [i, part] of parts.entries()) {
      const syntax = spoken[i] ?? 'native';
      const rows = [...part.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|$/gm)].map(([, typed = '', native = '']) => [
        typed,
        native,
      ]);
      expect(rows, syntax).to.have.length.at.least(3);
      expect(rows.map(([typed = '']) => [typed, printQuery(parseQuery(typed, { syntax }).query)])).to.deep.equal(rows);
    }
  });
});

for (const syntax of PAGES) {
  describe(`docs/dialects/${syntax}.md`, () => {
    const page = readFileSync(`docs/dialects/${syntax}.md`, 'utf8');

    it('opens with an example that can be read', () => {
      const example = /For example `([^`]+)`/.exec(page)?.[1]?.replaceAll('\n', ' ') ?? '';

      expect(example).not.to.equal('');
      expect(parseQuery(example, { syntax }).warnings).to.deep.equal([]);
    });

    it('says truly how each form is read, and which are left out with a warning', () => {
      const [supported = '', unsupported = ''] = page.split('\n## What is not supported\n');
      const left = rowsOf(unsupported);

      expect(rowsOf(supported)).to.have.length.above(25);
      expect(rowsOf(supported).map(([typed = '']) => [typed, readAs(typed, syntax)])).to.deep.equal(rowsOf(supported));
      expect(left.map(([typed = '']) => [typed, readAs(typed, syntax)])).to.deep.equal(left);
      for (const [typed = ''] of left) {
        const codes = parseQuery(typed, { syntax }).warnings.map(({ code }) => code);
        expect(codes, typed).to.include('unsupported-in-dialect');
      }
    });
  });
}

const readAs = (typed: string, syntax: Syntax): string => printQuery(parseQuery(typed, { syntax }).query);

/** The first two code spans of each row of a page's tables. A bar inside one is written `\|`. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      cellsOf(line)
        .slice(1, 3)
        .map((cell) => codeOf(cell) ?? ''),
    );
}

function sectionOf(page: string, heading: string): readonly string[] {
  return (page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'));
}

function cellsOf(line: string): readonly string[] {
  return line
    .replaceAll('\\|', '\u0001')
    .split('|')
    .slice(0, -1)
    .map((cell) => cell.trim().replaceAll('\u0001', '|'));
}

function codeOf(cell: string): string | undefined {
  return /`([^`]+)`/.exec(cell)?.[1];
}
