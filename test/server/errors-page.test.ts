import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ERROR_CODES } from '../../errors/index.ts';
import { projectRoot } from '../support/project.ts';

describe('docs/errors.md', () => {
  it('lists every error code with its status and title, in the order of the table in errors/, and no other', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'errors.md'), 'utf8');

    const listed = [...page.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| ([^|]+) \|/gm)].map(([, code, status, title]) => [
      code,
      Number(status),
      title,
    ]);

    const known = Object.entries(ERROR_CODES).map(([code, { status, title }]) => [code, status, title]);
    expect(listed).to.deep.equal(known);
  });
});
