import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { tableReply } from '../../server/schemas/batch.ts';
import { collocatesReply } from '../../server/schemas/collocates.ts';
import { concordanceReply } from '../../server/schemas/concordance.ts';
import { methodsReply } from '../../server/schemas/export.ts';
import { facetsReply } from '../../server/schemas/facets.ts';
import { coverageReply, indexReply } from '../../server/schemas/holdings.ts';
import { describeApi } from '../../server/schemas/openapi.ts';
import { cleaningReply, countReply, parseReply, problem, searchReply } from '../../server/schemas/replies.ts';
import { similarReply } from '../../server/schemas/similar.ts';
import { suggestReply } from '../../server/schemas/suggest.ts';
import { termsReply } from '../../server/schemas/terms.ts';
import { timelineReply } from '../../server/schemas/timeline.ts';
import { projectRoot } from '../support/project.ts';

describe('docs/api.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'api.md'), 'utf8');
  const { paths } = describeApi('0.0.0') as {
    paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
  };

  for (const [path, methods] of Object.entries(paths)) {
    it(`tells of ${path} and its parameters`, () => {
      expect(page).to.contain(path);
      const parameters = Object.values(methods).flatMap((operation) => operation.parameters);
      for (const { name } of parameters) expect(page, name).to.match(new RegExp(`[\`{]${name}[\`}]`));
    });
  }

  it('shows one reply of each kind, as the schemas have it', () => {
    const replies = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => JSON.parse(block ?? ''));

    const shown = replies.map(
      (reply) => Object.entries(KINDS).find(([, kind]) => kind.strict().safeParse(reply).success)?.[0],
    );
    expect(shown, JSON.stringify(replies[shown.indexOf(undefined)])).to.not.include(undefined);
    expect(Object.keys(KINDS)).to.have.members([...new Set(shown)]);
  });
});

const KINDS = {
  searchReply,
  countReply,
  timelineReply,
  facetsReply,
  tableReply,
  coverageReply,
  indexReply,
  concordanceReply,
  collocatesReply,
  termsReply,
  suggestReply,
  similarReply,
  methodsReply,
  parseReply,
  cleaningReply,
  problem,
};
