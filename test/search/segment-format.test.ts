import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Article } from '../../search/index.ts';
import { MemorySink } from '../../search/minisearch/segment/memory-sink.ts';
import { FORMAT_VERSION } from '../../search/minisearch/segment/sections.ts';
import { SegmentBuilder } from '../../search/minisearch/segment/segment-builder.ts';
import { articleOf } from '../support/articles.ts';
import { projectRoot } from '../support/project.ts';

describe('docs/segment-format.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'segment-format.md'), 'utf8');
  const [reference = '', example = ''] = page.split('## An example');

  const bytes = bytesOf({
    ...articleOf({ headline: 'Us', date: '1998-03', source: 'Wire', paragraphs: ['The US. Us.'] }, 7),
    id: 'k2m9q4d1x0a7' as Article['id'],
  });
  const tail = bytes.subarray(-16);
  const footer = JSON.parse(bytes.subarray(-16 - tail.readUInt32LE(0), -16).toString());

  it('shows the bytes of its example as they are written', () => {
    const shown = [...example.matchAll(/^\| `([\w.]+)` \| (\d+) \| (?:`([0-9a-f ]+)` )?\|$/gm)].map(
      ([, name, at, hex = '']) => `${name} ${at}: ${hex}`,
    );

    const written = footer.sections.map(({ name, at, length }: Section) => {
      const hex = bytes.toString('hex', at, at + length).replaceAll(/..(?=.)/g, '$& ');
      return `${name} ${at}: ${hex}`;
    });
    expect(shown).to.deep.equal(written);
  });

  it('shows what the example says of itself, but for the tables that came with Node', () => {
    const [, about = ''] = /^`(\{"settings".+\})`\.$/m.exec(example) ?? [];

    const withoutTables = (text: string) => text.replace(/icu [\d.]+/, 'icu');
    expect(withoutTables(about)).to.equal(withoutTables(JSON.stringify(footer.about)));
  });

  it('has a row for every section, and for no other', () => {
    const rows = [...reference.matchAll(/^\| ((?:`[\w.…]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      names.split(', ').map((name) => name.slice(1, -1)),
    );

    const told = (name: string) =>
      name.replace(/^stems\.\d+/, 'stems.N').replace(/^(article\.(?:section|place|byline|language))\b.*/, '$1…');
    expect(new Set(rows)).to.deep.equal(new Set(footer.sections.map(({ name }: Section) => told(name))));
  });

  it('names the version of the format', () => {
    expect(page).to.include(`format version ${FORMAT_VERSION}.`);
    expect(footer.format).to.equal(FORMAT_VERSION);
  });

  it('tells how a file begins and ends', () => {
    const [, magic = ''] = /magic: `([0-9a-f ]+)`/.exec(page) ?? [];

    expect(bytes.toString('hex', 0, 8)).to.equal(magic.replaceAll(' ', ''));
    expect(tail.toString('hex', 8)).to.equal(magic.replaceAll(' ', ''));
  });
});

interface Section {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

function bytesOf(article: Article): Buffer {
  const builder = new SegmentBuilder();
  builder.add(article);
  const sink = new MemorySink();
  builder.writeTo(sink, 4, 5);
  return Buffer.from(sink.finish());
}
