import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parseQuery, printQuery } from '../../search/language/index.ts';

const PAGE = readFileSync('docs/query-language.md', 'utf8');

/** The code spans of each row of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][][] {
  const section = PAGE.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .replaceAll('\\|', '\u0001')
        .split('|')
        .slice(1, -1)
        .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\u0001', '|'))),
    );
}

describe('docs/query-language.md', () => {
  it('lists forms that can all be read', () => {
    const forms = rowsUnder('In short').flatMap(([typed = []]) => typed.filter((form) => form !== '( … )'));

    expect(forms).to.have.length.above(30);
    for (const form of forms) expect(() => parseQuery(form), form).not.to.throw();
  });

  it('says truly how each query is read', () => {
    const rows = rowsUnder('Readings').map(([[typed = ''] = [], [reading = ''] = []]) => [typed, reading]);

    expect(rows).to.have.length.above(25);
    expect(rows.map(([typed = '']) => [typed, printQuery(parseQuery(typed).query)])).to.deep.equal(rows);
  });
});
