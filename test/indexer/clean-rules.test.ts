import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { LINE_RULES, lineRuleFor } from '../../indexer/clean/lines/line-rules.ts';
import { CLEANING_RULES } from '../../indexer/clean/rules.ts';

describe('the rules of cleaning', () => {
  it('are listed in docs/cleaning.md, each with what it is and a specimen, and no others are', () => {
    const listed = [
      ...readFileSync('docs/cleaning.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| (.+?) \| `(.+)` \|$/gm),
    ].map(([, name, what, specimen]) => ({ name, what, specimen: specimen?.replaceAll('\\|', '|') }));

    expect(listed).to.deep.equal(CLEANING_RULES);
  });

  for (const { name, specimen } of LINE_RULES) {
    it(`take out “${specimen}” as ${name}`, () => {
      expect(lineRuleFor(specimen)?.name).to.equal(name);
    });
  }
});
