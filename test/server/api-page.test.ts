import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeApi } from '../../server/schemas/openapi.ts';
import { cleaningReply, countReply, parseReply, problem, searchReply } from '../../server/schemas/replies.ts';
import { projectRoot } from '../support/project.ts';

describe('docs/api.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'api.md'), 'utf8');
  const { paths } = describeApi('0.0.0') as { paths: Record<string, { get: { parameters: { name: string }[] } }> };

  for (const [path, { get }] of Object.entries(paths)) {
    it(`tells of ${path} and its parameters`, () => {
      expect(page).to.contain(path);
      for (const { name } of get.parameters) expect(page, name).to.match(new RegExp(`[\`{]${name}[\`}]`));
    });
  }

  it('shows one reply of each kind, as the schemas have it', () => {
    const replies = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => JSON.parse(block ?? ''));

    const kinds = [searchReply, countReply, parseReply, cleaningReply, problem];
    expect(replies).to.have.lengthOf(kinds.length);
    for (const [index, kind] of kinds.entries()) {
      expect(() => kind.strict().parse(replies[index]), JSON.stringify(replies[index])).to.not.throw();
    }
  });
});
