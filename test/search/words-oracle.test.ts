import { expect } from 'chai';
import fc from 'fast-check';
import { wordsOf } from '../../search/analysis/index.ts';
import { expectedCount, logDice, logLikelihood } from '../../search/collocates.ts';
import { type EngineLine, LINE_SORTS, type LineSort } from '../../search/concordance.ts';
import { type Article, NO_FILTERS, type Snapshot } from '../../search/index.ts';
import type { Query } from '../../search/language/query.ts';
import { createEmbeddedEngine } from '../../search/minisearch/index.ts';
import type { TermCount } from '../../search/terms.ts';
import { articlesOf, MemoryArchive, type SmallArticle } from '../support/articles.ts';
import { deskOver } from '../support/desk.ts';
import { generatedArchive, generatedQuery } from '../support/generated.ts';
import { answerByReading } from '../support/oracle.ts';
import { unitsOf } from '../support/reading.ts';

/** `NEWSMORGUE_FUZZ_RUNS=20000 npm test` looks longer; a failure prints its seed and the smallest case. */
const RUNS = Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 100);

describe('what the index says of words against reading every article', () => {
  it('is a line for each occurrence, in the order asked for, however it is paged', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedArchive,
        generatedQuery,
        fc.constantFrom(...LINE_SORTS),
        fc.integer({ min: 1, max: 5 }),
        async (small, query, sort, size) => {
          const { snapshot, articles } = await grownView(small);

          const lines = await allLines(snapshot, query, sort, size);

          const { occurrences } = answerByReading(query, articles);
          const expected = [...occurrences].flatMap(([id, ranges]) => ranges.map((range) => `${id} ${range}`));
          const found = lines.map((line) => described(line, articles));
          expect([...found].sort()).to.deep.equal([...expected].sort());
          const keys = lines.map((line) => keyOf(line, sort, articles));
          if (sort !== 'relevance') expect(keys).to.deep.equal([...keys].sort(compareKeys));
          expect(await allLines(snapshot, query, sort, 100)).to.deep.equal(lines);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is how often each word stands near a match, by the words and with the measures of all', async () => {
    await fc.assert(
      fc.asyncProperty(
        generatedArchive,
        generatedQuery,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('logLikelihood' as const, 'logDice' as const, 'count' as const),
        async (small, query, span, measure) => {
          const { snapshot, articles } = await grownView(small);
          const request = { span, measure, least: 1, withStopWords: true, offset: 0, size: 1000 };

          const found = await snapshot.collocates({ query, filters: NO_FILTERS }, request);

          const read = collocatesByReading(query, articles, span);
          expect({ words: found.words, near: found.near, occurrences: found.occurrences }).to.deep.equal(read.sample);
          const counts = found.collocates.map(({ word, left, right, everywhere }) => ({
            word,
            left,
            right,
            everywhere,
          }));
          expect(counts.sort(byWord)).to.deep.equal(read.counts.sort(byWord));
          for (const { count, left, right, everywhere, ...scores } of found.collocates) {
            expect(count).to.equal(left + right);
            expect(scores.expected).to.equal(expectedCount(everywhere, found.near, found.words));
            expect(scores.logLikelihood).to.equal(logLikelihood(count, everywhere, found.near, found.words));
            expect(scores.logDice).to.equal(logDice(count, everywhere, found.occurrences));
          }
          const measures = found.collocates.map((collocate) => collocate[measure]);
          expect(measures).to.deep.equal([...measures].sort((a, b) => b - a));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('is every word of the living articles, counted', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, async (small) => {
        const { snapshot, articles } = await grownView(small);

        const found = await snapshot.terms({
          shape: { kind: 'prefix', text: '' },
          sort: 'term',
          offset: 0,
          size: 1000,
        });

        expect(found.terms).to.deep.equal(termsByReading(articles));
        expect(found.distinct).to.equal(found.terms.length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a text that is being typed', () => {
  it('may be any text, and is completed from where its last word begins', async () => {
    const { desk } = await deskOver([{ paragraphs: ['The summit ended. Co-operation, $3, 北京市.'] }]);
    const piece = fc.constantFrom(
      'sum',
      'co-',
      '"',
      '(',
      ' ',
      'AND',
      '*',
      '~',
      'source:',
      '$',
      '北京',
      'é',
      '\u0000',
      '\ud800',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        async (text) => {
          const { completions } = await desk.suggest({ text, syntax: 'native' }, 5);

          for (const { term, query } of completions) {
            expect(query.endsWith(term)).to.equal(true);
            expect(text.startsWith(query.slice(0, -term.length))).to.equal(true);
          }
        },
      ),
      { numRuns: 3 * RUNS },
    );
  });

  it('may be any shape of a word', async () => {
    const { desk } = await deskOver([{ paragraphs: ['The summit ended. Co-operation, $3, 北京市.'] }]);
    const kind = fc.constantFrom('prefix' as const, 'pattern' as const, 'like' as const);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 255 }), kind, async (text, shape) => {
        const { terms } = await desk.terms({
          shape: { kind: shape, text, edits: 2 },
          sort: 'term',
          size: 5,
          cursor: null,
        });

        for (const { articles } of terms) expect(articles).to.equal(1);
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

describe('articles like one against comparing their texts', () => {
  it('take a sum of money for one word, however many forms it has', async () => {
    const paragraphs = (text: string) => ({ paragraphs: [text] });
    const { desk } = await deskOver([paragraphs('Reuters US of $3'), paragraphs('Reuters US of $3 summit')]);

    const { similar } = await desk.similar('a1', 100);

    expect(similar.map(({ share, resemblance }) => [share, resemblance])).to.deep.equal([[0, 0]]);
  });

  it('share as much as reading both says', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArchive, async (small) => {
        const { desk, archive } = await deskOver(small);

        const { similar } = await desk.similar('a1', 100);

        const shingles = (id: string) => shinglesByReading(archive.byId(id));
        for (const { article, kind, share, resemblance } of similar) {
          const [one, other] = [shingles('a1'), shingles(article.id)];
          const shared = one.filter((shingle) => other.includes(shingle)).length;
          const all = new Set([...one, ...other]).size;
          expect({ share, resemblance }).to.deep.equal({
            share: Math.min(one.length, other.length) === 0 ? 0 : shared / Math.min(one.length, other.length),
            resemblance: all === 0 ? 0 : shared / all,
          });
          expect(kind).to.equal(share >= 0.5 ? 'duplicate' : 'related');
        }
      }),
      { numRuns: RUNS },
    );
  });
});

function shinglesByReading(article: Article | undefined): readonly string[] {
  const words =
    article === undefined
      ? []
      : unitsOf(article).flatMap(({ name, words: here }) => (name.startsWith('p') ? here : []));
  const row = words.map((_, i) => words.slice(i, i + 5)).filter(({ length }) => length === 5);
  if (row.length === 0 && words.length > 0) row.push([...words]);
  return [...new Set(row.map((shingle) => shingle.join(' ')))];
}

/** A view over one segment an article, some of them masked; and what is living. */
async function grownView(
  small: readonly SmallArticle[],
): Promise<{ snapshot: Snapshot; articles: readonly Article[] }> {
  const archive = new MemoryArchive();
  const engine = createEmbeddedEngine(archive);
  const articles = articlesOf([...small, ...small.slice(0, 2)]);
  for (const article of articles) {
    archive.add([article]);
    await engine.refresh();
  }
  for (const { id } of articles.slice(small.length)) archive.remove(id);
  await engine.refresh();
  return { snapshot: engine.snapshot(), articles: articles.slice(0, small.length) };
}

async function allLines(
  snapshot: Snapshot,
  query: Query,
  sort: LineSort,
  size: number,
): Promise<readonly EngineLine[]> {
  const lines: EngineLine[] = [];
  for (;;) {
    const page = await snapshot.lines({ query, filters: NO_FILTERS }, { sort, offset: lines.length, size });
    lines.push(...page);
    if (page.length < size) return lines;
  }
}

const articleOfLine = ({ article }: EngineLine, articles: readonly Article[]): Article => {
  const found = articles.find(({ number }) => number === article);
  if (found === undefined) throw new RangeError(`Article ${article} is not living.`);
  return found;
};

const unitName = ({ place }: EngineLine): string =>
  place.kind === 'headline' ? 'h' : place.kind === 'byline' ? `b${place.author}` : `p${place.n}`;

const described = (line: EngineLine, articles: readonly Article[]): string =>
  `${articleOfLine(line, articles).id} ${unitName(line)} ${line.first}-${line.last}`;

type Key = readonly string[];

/** What a line is ordered by, as texts that compare as they should: what is not there comes last, but for words. */
function keyOf(line: EngineLine, sort: LineSort, articles: readonly Article[]): Key {
  const article = articleOfLine(line, articles);
  const date = article.date === null ? '~' : article.date.padEnd(10, '-01-01'.slice(article.date.length - 4));
  const unit = unitsOf(article).findIndex(({ name }) => name === unitName(line));
  const place = [unit, line.first, line.last].map((number) => String(number).padStart(4, '0'));
  const byDate = [date, article.id, ...place];
  if (sort === 'date' || sort === 'relevance') return byDate;
  if (sort === 'source') return [article.source ?? '~', ...byDate];
  const words = unitsOf(article)[unit]?.words ?? [];
  const beside = [1, 2, 3].map((step) => words[sort === 'left1' ? line.first - step : line.last + step] ?? '');
  return [...beside, ...byDate];
}

function compareKeys(a: Key, b: Key): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at === -1) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function collocatesByReading(query: Query, articles: readonly Article[], span: number) {
  const { occurrences } = answerByReading(query, articles);
  const counts = new Map<string, { left: number; right: number; everywhere: number }>();
  const sample = { words: 0, near: 0, occurrences: 0 };
  for (const article of articles) {
    const ranges = (occurrences.get(article.id) ?? []).map(readRange);
    sample.occurrences += ranges.length;
    for (const { name, words } of unitsOf(article)) {
      const here = ranges.filter(({ unit }) => unit === name);
      for (const [position, word] of words.entries()) {
        if (here.some(({ first, last }) => first <= position && position <= last)) continue;
        const before = Math.min(...here.map(({ first }) => (first > position ? first - position : Infinity)));
        const after = Math.min(...here.map(({ last }) => (last < position ? position - last : Infinity)));
        const count = counts.get(word) ?? { left: 0, right: 0, everywhere: 0 };
        counts.set(word, count);
        count.everywhere += 1;
        sample.words += 1;
        if (Math.min(before, after) > span) continue;
        sample.near += 1;
        if (after <= before) count.right += 1;
        else count.left += 1;
      }
    }
  }
  const near = [...counts].filter(([, { left, right }]) => left + right > 0);
  return { sample, counts: near.map(([word, count]) => ({ word, ...count })) };
}

function readRange(text: string) {
  const [unit = '', range = ''] = text.split(' ');
  const [first = '', last = ''] = range.split('-');
  return { unit, first: Number(first), last: Number(last) };
}

function termsByReading(articles: readonly Article[]): readonly TermCount[] {
  const counts = new Map<string, TermCount>();
  for (const article of articles) {
    const forms = unitsOf(article).flatMap(({ text }) => wordsOf(text).map(({ form }) => form));
    for (const term of new Set(forms)) {
      const known = counts.get(term);
      const occurrences = forms.filter((form) => form === term).length;
      counts.set(term, {
        term,
        articles: (known?.articles ?? 0) + 1,
        occurrences: (known?.occurrences ?? 0) + occurrences,
        edits: 0,
      });
    }
  }
  return [...counts.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
}

const byWord = (a: { readonly word: string }, b: { readonly word: string }): number => (a.word < b.word ? -1 : 1);
