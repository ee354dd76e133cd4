import { expect } from 'chai';
import { fixture, fixtureBytes, openSourceFolder, readAll, type SourceFolder, textOf } from './sources-support.ts';

describe('reading feeds', () => {
  let folder: SourceFolder;

  beforeEach(() => {
    folder = openSourceFolder();
  });

  afterEach(() => folder.remove());

  const channel = (...items: readonly string[]): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>https://post.example/</link>\n${items.join('\n')}\n</channel></rss>`;

  for (const name of ['post.rss', 'post.atom']) {
    it(`takes what ${name} states of each item: headline, author, day in its own zone, address and text`, async () => {
      const { documents, skipped } = await readAll([fixture(`feeds/${name}`)]);

      expect(skipped).to.deep.equal([]);
      expect(documents.map(({ given }) => given)).to.deep.equal([
        {
          headline: 'Ferry Line Sold to Islanders',
          byline: [{ name: 'Ada Holm', role: null }],
          date: '2003-05-02',
          source: 'Port Ellis Post',
          language: 'en',
          sourceUrl: 'https://post.example/2003/05/ferry',
        },
        {
          headline: 'Fog & Frost Close the Harbour',
          byline: [{ name: 'Tom Reyes', role: null }],
          date: '2003-05-03',
          source: 'Port Ellis Post',
          language: 'en',
          sourceUrl: 'https://post.example/2003/05/fog',
        },
      ]);
      expect(documents[0] && textOf(documents[0])).to.match(/^<p>The ferry line was sold .*one crown &amp; the debts/);
    });
  }

  it('knows an item again in another copy of the feed, and takes the folder’s word for the outlet', async () => {
    folder.write('newsmorgue.json', '{"source": "The Post"}');
    folder.copy('feeds/post.rss', '2003-05-02.xml');
    folder.copy('feeds/post.rss', '2003-05-03.xml');

    const { documents } = await readAll([folder.path]);

    expect(new Set(documents.map(({ identity }) => identity)).size).to.equal(2);
    expect(new Set(documents.map(({ given }) => given.source))).to.deep.equal(new Set(['The Post']));
  });

  it('reads RSS 1.0, whose items stand beside the channel', async () => {
    const file = folder.write(
      'a.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
       <channel rdf:about="https://post.example/"><title>Post</title><dc:language>da</dc:language><items/></channel>
       <item rdf:about="https://post.example/1"><title>Fog</title><link>https://post.example/1</link><description>Fog.</description></item>
       </rdf:RDF>`,
    );

    const { documents } = await readAll([file]);

    expect(documents.map(({ given }) => [given.headline, given.source, given.language])).to.deep.equal([
      ['Fog', 'Post', 'da'],
    ]);
  });

  it('takes Atom’s XHTML as it is, leaves a mere update undated, and lets the feed’s author stand in', async () => {
    const file = folder.write(
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><author><name>Ada Holm</name></author>
       <entry><id>tag:post.example,2003:1</id><title type="html">Fog &amp;amp; frost</title><updated>2003-05-04T00:00:00Z</updated>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fog &amp; <b>frost</b>.</p></div></content></entry></feed>`,
    );

    const [document] = (await readAll([file])).documents;

    expect(document?.given).to.deep.equal({
      headline: 'Fog & frost',
      byline: [{ name: 'Ada Holm', role: null }],
      source: 'Post',
    });
    expect(document && textOf(document)).to.include('<p>Fog &amp; <b>frost</b>.</p>');
  });

  it('gives no place twice, even to an item that is called as a second one would be numbered', async () => {
    const item = (guid: string): string => `<item><guid>urn:${guid}</guid><description>x</description></item>`;
    const file = folder.write('a.rss', channel(...['a', 'a', 'a-2', 'b-2', 'b', 'b'].map(item)));

    const { documents } = await readAll([file]);

    expect(documents.map(({ name }) => name)).to.deep.equal([
      'feed item urn:a',
      'feed item urn:a-2',
      'feed item urn:a-2-2',
      'feed item urn:b-2',
      'feed item urn:b',
      'feed item urn:b-3',
    ]);
  });

  it('knows a feed by how it begins, and takes a page that speaks of feeds for a page', async () => {
    const feed = folder.write(
      'feed',
      `<?xml version="1.0"?>\n<!-- <html> -->\n${channel('<item><title>A</title><description>x</description></item>').replace('<?xml version="1.0"?>', '')}`,
    );
    const page = folder.write('page', '<html><body><p>Write <rss > to make a feed.</p></body></html>');

    const { documents } = await readAll([feed, page]);

    expect(documents.map(({ content }) => content.kind)).to.deep.equal(['text', 'bytes']);
  });

  it('tells two items of one name apart, and one feed’s number 1 from another’s', async () => {
    const item = (text: string): string => `<item><guid>1</guid><description>${text}</description></item>`;
    const one = folder.write('one.rss', channel(item('One.'), item('Two.')));
    const other = folder.write('other.rss', channel(item('Three.')).replaceAll('post.example', 'wire.example'));

    const { documents } = await readAll([one, other]);

    expect(new Set(documents.map(({ identity }) => identity)).size).to.equal(3);
  });

  describe('that are damaged', () => {
    it('forgives a bare & and an entity of HTML', async () => {
      const file = folder.write(
        'a.rss',
        channel('<item><title>Pell & Sons&nbsp;sold</title><description>x</description></item>'),
      );

      const { documents, skipped } = await readAll([file]);

      expect(skipped).to.deep.equal([]);
      expect(documents[0]?.given.headline).to.equal('Pell & Sons\u00a0sold');
    });

    it('skips the item that is broken, by its line, and reads those around it', async () => {
      const whole = (title: string): string => `<item><title>${title}</title><description>x</description></item>`;
      const file = folder.write(
        'a.rss',
        channel(
          whole('One'),
          '<item><title>Two</titel><description>x</item>',
          whole('Three'),
          '<item><title>Four',
          whole('Five'),
        ),
      );

      const { documents, skipped } = await readAll([file]);

      expect(documents.map(({ given }) => given.headline)).to.deep.equal(['One', 'Three', 'Five']);
      expect(skipped.map(({ location }) => location)).to.deep.equal([`${file}:3`, `${file}:5`]);
      expect(skipped[0]?.error.message).to.include('line 3: it is not well-formed XML (unexpected close tag)');
      expect(skipped[1]?.error.message).to.include('line 5: it is never closed');
    });

    it('keeps what stood before the place where the file breaks off, and says so', async () => {
      const file = folder.write('a.rss', fixtureBytes('feeds/post.rss').subarray(0, 1500));

      const { documents, skipped } = await readAll([file]);

      expect(documents).to.have.length(1);
      expect(skipped.map(({ error }) => error.message)).to.deep.equal([
        `"${file}" line 20: the file breaks off in it.`,
        `"${file}" breaks off before its end.`,
      ]);
    });

    it('says what else a file is that only calls itself a feed', async () => {
      const opml = folder.write('a.rss', '<opml><body><outline text="Post"/></body></opml>');
      const text = folder.write('b.rss', 'No feed at all.');

      const { skipped } = await readAll([opml, text]);

      expect(skipped.map(({ error }) => error.message)).to.deep.equal([
        `"${opml}" is another kind of XML: its root is <opml>.`,
        `"${text}" is no XML.`,
      ]);
    });
  });

  describe('that are hostile', () => {
    it('never lets an entity multiply', async () => {
      const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
      const file = folder.write(
        'a.rss',
        channel('<item><title>Ha</title><description>&l9;</description></item>').replace(
          '<rss',
          `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]><rss`,
        ),
      );

      const { documents } = await readAll([file]);

      expect(documents.map(textOf)).to.deep.equal(['&l9;']);
    });

    it('holds no more of an item than a document may have, elements counted as well as text', async () => {
      const whole = '<item><title>One</title><description>x</description></item>';
      const file = folder.write('a.rss', channel(`<item>${'<a/>'.repeat(300_000)}</item>`, whole));

      const { documents, skipped } = await readAll([file]);

      expect(documents.map(({ given }) => given.headline)).to.deep.equal(['One']);
      expect(skipped.map(({ error }) => error.message)).to.deep.equal([`"${file}" line 2: it is longer than 32 MiB.`]);
    });

    for (const [what, content] of [
      ['an attribute without end', `<item><a b="${'x'.repeat(3_000_000)}`],
      ['elements without end in one another', '<item>'.concat('<a>'.repeat(100_000))],
      ['closing tags without end', `<item>${'<a>'.repeat(400)}${'</b>'.repeat(100_000)}`],
    ] as const) {
      it(`stops at ${what} and keeps what stood before`, async () => {
        const file = folder.write(
          'a.rss',
          channel('<item><title>One</title><description>x</description></item>', content),
        );

        const { documents, skipped } = await readAll([file]);

        expect(documents.map(({ given }) => given.headline)).to.deep.equal(['One']);
        expect(skipped.at(-1)?.error.message).to.match(/cannot be read beyond line 3: /);
      });
    }
  });
});
