import { expect } from 'chai';
import { fixture, openSourceFolder, readAll, type SourceFolder, textOf } from './sources-support.ts';

describe('reading CSV', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  it('takes well-known column names, line breaks in cells, and leaves empty cells and rows out', async () => {
    const file = folder.copy('csv/press.csv', 'press.csv');

    const { documents, skipped } = await readAll([file]);

    expect(skipped).to.deep.equal([]);
    expect(documents.map(({ given }) => given)).to.deep.equal([
      {
        headline: 'Harbour Dues Rise, Again',
        byline: [
          { name: 'Ada Holm', role: null },
          { name: 'Tom Reyes', role: null },
        ],
        date: '1974-05-02',
        source: 'Port Ellis Post',
        sourceUrl: 'https://post.example/dues',
      },
      { headline: 'Fog', date: '1974-05', source: 'Port Ellis Post' },
    ]);
    expect(documents.map(({ location }) => location)).to.deep.equal([`${file}:2`, `${file}:5`]);
    expect(documents[0] && textOf(documents[0])).to.match(/^Harbour dues .+\n\nFishermen said/);
  });

  it('takes the columns that newsmorgue.json maps, semicolons and windows-1252', async () => {
    folder.write(
      'newsmorgue.json',
      '{"fields": {"headline": "Titel", "date": "Datum", "text": "Volltext"}, "language": "de"}',
    );
    const file = folder.copy('csv/presse.csv', 'presse.csv');

    const { documents } = await readAll([file]);

    expect(documents.map(({ given }) => given)).to.deep.equal([
      { headline: 'Nebel über dem Hafen', date: '1974-05-02', language: 'de' },
    ]);
    expect(documents.map(textOf).join()).to.include('„wir warten“');
  });

  it('takes the columns that the command names', async () => {
    const { documents } = await readAll([fixture('csv/presse.csv')], { fields: { text: 'volltext' } });

    expect(documents).to.have.length(1);
  });

  it('names the columns there are when none is known for the text, or a mapped one is missing', async () => {
    const file = folder.copy('csv/presse.csv', 'presse.csv');

    const unknown = await readAll([file]);
    const wrong = await readAll([file], { fields: { text: 'Text' } });

    expect(unknown.skipped[0]?.error.message).to.include('has no column that is known to hold the text');
    expect(unknown.skipped[0]?.error.hint).to.match(/^Its columns are: Titel, Datum, Volltext\./);
    expect(wrong.skipped[0]?.error.message).to.include('has no column "Text" for text');
  });

  it('knows a row again when its text was mended or rows were put before it', async () => {
    const before = folder.write('a.csv', 'title,date,text\nFog,1974-05-02,Fog.\nRain,1974-05-03,Rain.\n');
    const first = (await readAll([before])).documents.map(({ identity }) => identity);
    folder.write('a.csv', 'title,date,text\nHail,1974-05-01,Hail.\nFog,1974-05-02,More fog.\nRain,1974-05-03,Rain.\n');

    const second = (await readAll([before])).documents.map(({ identity }) => identity);

    expect(second.slice(1)).to.deep.equal(first);
  });

  it('reports a row that is no article by its line and goes on', async () => {
    const file = folder.write('a.csv', `title,text\n${'x'.repeat(1001)},One.\nFog,Two.\n`);

    const { documents, skipped } = await readAll([file]);

    expect(documents.map(textOf)).to.deep.equal(['Two.']);
    expect(skipped.map(({ location }) => location)).to.deep.equal([`${file}:2`]);
    expect(skipped[0]?.error.message).to.include('"headline"');
  });

  it('survives a quotation mark that is never closed, within bounds, and keeps what stood before it', async () => {
    const file = folder.write('a.csv', `title,text\nFog,One.\nRain,"Two\n${'never closed\n'.repeat(3_500_000)}`);

    const { documents, skipped } = await readAll([file]);

    expect(documents.map(textOf)).to.deep.equal(['One.']);
    expect(skipped.map(({ error }) => error.code)).to.deep.equal(['input-malformed']);
  });
});
