import { expect } from 'chai';
import { QueryError } from '../../errors/index.ts';
import { NO_FILTERS } from '../../search/index.ts';
import { parseQuery } from '../../search/language/index.ts';
import { answerIn } from '../../search/minisearch/answering/answer.ts';
import { openBudget } from '../../search/minisearch/answering/budget.ts';
import { planOf } from '../../search/minisearch/answering/plan.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import { MOST_EXPANSIONS } from '../../search/minisearch/matching/term-set.ts';
import { collocatesIn } from '../../search/minisearch/views/collocates.ts';
import { sortedLines } from '../../search/minisearch/views/concordance.ts';
import { articlesOf, MemoryArchive } from '../support/articles.ts';
import { deskOver } from '../support/desk.ts';

describe('a query that would cost too much', () => {
  it('names the wildcard that stands for too many words, and answers nothing', async () => {
    const words = Array.from({ length: MOST_EXPANSIONS + 1 }, (_, i) => `ab${i.toString(36)}`);
    const { count } = await deskOver([{ paragraphs: [words.join(' ')] }]);

    const fault = await faultOf(count('summit OR ab*'));

    expect(fault).to.deep.include({ code: 'wildcard-too-broad', start: 10, end: 13 });
    expect(fault.message).to.include(`${MOST_EXPANSIONS + 1}`);
    expect((await count('ab1*')).articles).to.equal(1);
  });

  it('names the phrase whose words stand in a text in more ways than can be tried', async () => {
    const { count } = await deskOver([{ paragraphs: [`${'ha ho hi hu '.repeat(400)}${'pad '.repeat(900)}zip`] }]);

    const fault = await faultOf(count('pad OR "ha ho hi hu ha ho hi hu zip"~255'));

    expect(fault).to.deep.include({ code: 'too-many-terms', start: 7, end: 40 });
  });

  it('names the part that would read too many paragraphs', () => {
    const { query } = parseQuery('barrage NEAR/5 the');
    const budget = openBudget(100);
    budget.spend(90, query);

    expect(() => budget.spend(11, query))
      .to.throw(QueryError)
      .that.deep.includes({ code: 'too-many-terms', status: 422 });
  });

  it('names the query whose articles have too many words to be put in order by their neighbours', async () => {
    const archive = new MemoryArchive().add(articlesOf([{ paragraphs: ['the dam and the dam'] }]));
    const engine = createEmbeddedEngine(archive);
    await engine.refresh();
    const { query } = parseQuery('dam');
    const answers = engine
      .snapshot()
      .segments.map((visible) =>
        answerIn(visible, { query, filters: NO_FILTERS }, planOf(query), undefined, openBudget()),
      );
    const asked = { span: 5, measure: 'count', least: 1, withStopWords: true } as const;
    const sums = { articles: 1, averageWords: 5 };

    for (const ask of [
      (most: number) => sortedLines(answers, 'left1', sums, query, openBudget(most)),
      (most: number) => collocatesIn(answers, engine.snapshot().segments, asked, query, openBudget(most)),
    ]) {
      expect(() => ask(39))
        .to.throw(QueryError)
        .that.deep.includes({ code: 'too-many-terms' });
      expect(() => ask(40)).not.to.throw();
    }
  });

  it('is none that repeats two words thousands of times in one paragraph', async () => {
    const { count } = await deskOver([{ paragraphs: ['tick tock '.repeat(20_000)] }]);

    expect((await count('tick NEAR/9 tock')).occurrences).to.equal(39_999);
    expect((await count('tick /p tock')).occurrences).to.equal(39_999);
    expect((await count('"tick tock"')).occurrences).to.equal(20_000);
  });
});

async function faultOf(refused: Promise<unknown>) {
  try {
    await refused;
  } catch (error) {
    if (error instanceof QueryError && error.faults[0] !== undefined) return error.faults[0];
    throw error;
  }
  throw new Error('It was answered.');
}
