import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { OPERATIONS } from '../../server/schemas/openapi.ts';
import { projectRoot } from '../support/project.ts';

/** `server/guards` too many requests */
const SHOWN_BY = /^`([\w/-]+)` (.+)$/;

const rows = readFileSync(join(projectRoot, 'docs/contract.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:address|promise) \|/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

const tests = rows.flatMap((cells) => cells.at(-1)?.split(' · ') ?? []);

describe('the table of docs/contract.md', () => {
  it('names tests that there are, by what they begin with', () => {
    const missing = tests.filter((test) => {
      const [, file = '', title = ''] = SHOWN_BY.exec(test) ?? [];
      const text = readFileSync(join(projectRoot, 'test', `${file}.test.ts`), 'utf8');
      return title === '' || !text.includes(`describe('${title}`);
    });

    expect(tests.length).to.be.greaterThan(60);
    expect(missing).to.deep.equal([]);
  });

  it('has a row for every address of the API’s description', () => {
    const listed = rows.map(([address = '']) => address.replaceAll('`', ''));

    const missing = OPERATIONS.map(({ path }) => path).filter((path) => !listed.includes(path));

    expect(missing).to.deep.equal([]);
  });
});
