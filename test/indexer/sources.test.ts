import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import type { RawDocument } from '../../indexer/raw-document.ts';
import { countInputs, readSources, type SkippedInput } from '../../indexer/sources/index.ts';

describe('reading sources', () => {
  let folder = '';

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsmorgue-sources-')));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (path: string, content: string | Uint8Array): string => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };

  const readAll = async (
    paths: readonly string[],
    options = {},
  ): Promise<{ documents: RawDocument[]; skipped: SkippedInput[]; passedOver: string[] }> => {
    const documents: RawDocument[] = [];
    const skipped: SkippedInput[] = [];
    const passedOver: string[] = [];
    for await (const input of readSources(paths, options)) {
      if ('error' in input) skipped.push(input);
      else if ('what' in input) passedOver.push(input.what);
      else documents.push(input);
    }
    return { documents, skipped, passedOver };
  };

  describe('from a folder', () => {
    it('finds files at every depth in the order of their paths, hidden ones and loops left out', async () => {
      write('papers/b.txt', 'b');
      write('papers/a/2.html', '<p>2');
      write('papers/a/1.md', '1');
      write('papers/.hidden/x.txt', 'x');
      write('papers/.x.txt', 'x');
      symlinkSync(join(folder, 'papers'), join(folder, 'papers', 'a', 'loop'));

      const { documents, skipped } = await readAll([join(folder, 'papers')]);

      expect(documents.map(({ name }) => name)).to.deep.equal(['papers/a/1.md', 'papers/a/2.html', 'papers/b.txt']);
      expect(skipped).to.deep.equal([]);
      expect(documents[0]?.identity).to.equal(join(folder, 'papers/a/1.md'));
      expect(await countInputs([join(folder, 'papers')])).to.equal(3);
    });

    it('tells text from a picture without an extension to go by', async () => {
      write('papers/story', 'A story.');
      write('papers/picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));

      const { documents, skipped } = await readAll([join(folder, 'papers')]);

      expect(documents.map(({ name }) => name)).to.deep.equal(['papers/story']);
      expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-binary']);
    });

    it('names what belongs to a page that was saved, without opening it', async () => {
      write('papers/page_files/style.css', 'p { color: red }');

      const { documents, skipped } = await readAll([join(folder, 'papers')]);

      expect(documents).to.deep.equal([]);
      expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-no-text']);
    });

    it('takes defaults from the nearest newsmorgue.json, and the option after that', async () => {
      write('papers/a.txt', 'a');
      write('papers/courier/newsmorgue.json', '{"source": "Kelmouth Courier", "language": "en"}');
      write('papers/courier/b.txt', 'b');
      write('papers/courier/sport/newsmorgue.json', '{"section": "Sport", "source": "Courier Sport"}');
      write('papers/courier/sport/c.txt', 'c');

      const { documents } = await readAll([join(folder, 'papers')], { source: 'Somewhere' });

      expect(documents.map(({ given }) => given)).to.deep.equal([
        { source: 'Somewhere' },
        { source: 'Kelmouth Courier', language: 'en' },
        { source: 'Courier Sport', language: 'en', section: 'Sport' },
      ]);
    });

    it('reports a newsmorgue.json it cannot use, by the field, and reads the files all the same', async () => {
      write('papers/newsmorgue.json', '{"source": 7}');
      write('papers/a.txt', 'a');

      const { documents, skipped } = await readAll([join(folder, 'papers')]);

      expect(documents).to.have.length(1);
      expect(skipped[0]?.error.message).to.include('"source"');
    });
  });

  it('reports a path that is not there and goes on with the others', async () => {
    const there = write('a.txt', 'a');

    const { documents, skipped } = await readAll([join(folder, 'nowhere'), there]);

    expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-missing']);
    expect(documents.map(({ name }) => name)).to.deep.equal(['a.txt']);
  });

  describe('from JSONL', () => {
    it('yields a document a line: a URL is its identity, and given fields are kept apart from the text', async () => {
      const line = {
        url: 'https://courier.example/dock',
        headline: 'The Dock',
        byline: ['Ada Lorne'],
        date: '2011-03',
        place: null,
        language: 'en-GB',
        paragraphs: ['One.', { kind: 'subhead', text: 'Two' }],
      };
      const file = write('papers.jsonl', `${JSON.stringify(line)}\n`);

      const { documents } = await readAll([file]);

      expect(documents).to.deep.equal([
        {
          identity: 'https://courier.example/dock',
          name: 'https://courier.example/dock',
          location: `${file}:1`,
          content: {
            kind: 'article',
            paragraphs: [
              { kind: 'body', text: 'One.' },
              { kind: 'subhead', text: 'Two' },
            ],
          },
          given: {
            headline: 'The Dock',
            byline: [{ name: 'Ada Lorne', role: null }],
            date: '2011-03',
            place: null,
            language: 'en',
            sourceUrl: 'https://courier.example/dock',
          },
        },
      ]);
    });

    it('skips a bad line by its number and says which field is wrong', async () => {
      const file = write(
        'papers.jsonl',
        '{"text": "one"}\nnot json\n\n{"date": "2011-13", "text": "x"}\n{"headline": "no text"}\n{"html": "<p>two"}',
      );

      const { documents, skipped } = await readAll([file]);

      expect(documents.map(({ content }) => content.kind)).to.deep.equal(['text', 'html']);
      expect(skipped.map(({ location }) => location)).to.deep.equal([`${file}:2`, `${file}:4`, `${file}:5`]);
      expect(skipped[1]?.error.message).to.include('"date"');
      expect(skipped[1]?.error.where).to.deep.equal({ in: 'input', file, line: 4 });
    });

    it('gives a file up that is nothing but faults', async () => {
      const file = write('papers.jsonl', 'no\n'.repeat(30_000));

      const { skipped } = await readAll([file]);

      expect(skipped).to.have.length(10_001);
      expect(skipped.at(-1)?.location).to.equal(file);
    });

    it('knows a record again when only its text was mended, and tells two of one name apart', async () => {
      const record = (text: string): string => JSON.stringify({ headline: 'Weather', date: '2011-03-03', text });
      const file = write('papers.jsonl', `${record('Rain.')}\n${record('More rain.')}`);
      const before = (await readAll([file])).documents.map(({ identity }) => identity);

      write('papers.jsonl', `${record('Rain, mended.')}\n${record('More rain.')}`);
      const after = (await readAll([file])).documents.map(({ identity }) => identity);

      expect(after).to.deep.equal(before);
      expect(new Set(before).size).to.equal(2);
    });
  });
});
