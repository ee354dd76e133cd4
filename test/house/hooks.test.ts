import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../support/project.ts';

describe('the hooks of the tests', () => {
  it('stand in a describe: in the file around it they would run for every test of the suite', () => {
    const files = readdirSync(join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => ({ name, text: readFileSync(join(projectRoot, 'test', name), 'utf8') }));

    expect(files.length).to.be.greaterThan(100);
    expect(files.filter(({ text }) => HOOK_OF_THE_FILE.test(text)).map(({ name }) => name)).to.deep.equal([]);
  });
});

const HOOK_OF_THE_FILE = /^(?:before|after)(?:Each)?\(/m;
