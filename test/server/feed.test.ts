import { expect } from 'chai';
import * as cheerio from 'cheerio';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { element, xmlDocument } from '../../server/formats/xml.ts';
import { withText } from '../support/body-text.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const desk = fakeDesk();
const app = createApp({ desk, archive: fakeArchive() });

const feedOf = async (address: string, host = 'localhost:3000') => {
  const { text, headers } = await withText(request(app).get(address).set('Host', host));
  return { $: cheerio.load(text, { xml: true }), text, headers };
};

describe('GET /feeds/search.atom', () => {
  it('is Atom: the search, where it is found, and an entry for each article', async () => {
    const { $, headers } = await feedOf('/feeds/search.atom?q=bridge');

    expect(headers['content-type']).to.equal('application/atom+xml; charset=utf-8');
    expect($('feed').attr('xmlns')).to.equal('http://www.w3.org/2005/Atom');
    expect($('feed > title').text()).to.equal('bridge – Newsmorgue');
    expect($('feed > updated').text()).to.equal('2004-11-01T00:00:00Z');
    expect($('feed > link[rel=self]').attr('href')).to.equal('http://localhost:3000/feeds/search.atom?q=bridge');
    expect($('feed > link[rel=alternate]').attr('href')).to.equal('http://localhost:3000/search?q=bridge&sort=newest');
    expect($('entry').length).to.equal(3);
    const first = $('entry').first();
    expect(first.find('title').text()).to.equal('Harbour bridge opens');
    expect(first.find('published').text()).to.equal('1998-06-02T00:00:00Z');
    expect(first.find('author > name').text()).to.equal('Ada Okoye');
    expect(first.find('link[rel=alternate]').attr('href')).to.equal(
      'http://localhost:3000/articles/bridge000001?q=bridge',
    );
    expect(first.find('link[rel=via]').attr('href')).to.equal('https://courier.example/1998/bridge');
    expect(first.find('summary').text()).to.equal('The bridge over the harbour opened on Tuesday.');
  });

  it('gives every entry what Atom asks of it, a title, a moment and a lasting id, known or not', async () => {
    const { $ } = await feedOf('/feeds/search.atom?q=bridge');
    const elsewhere = await feedOf('/feeds/search.atom?q=bridge', '127.0.0.1:80');

    const ids = $('id')
      .toArray()
      .map((id) => $(id).text());
    expect(new Set(ids).size).to.equal(4);
    for (const id of ids) expect(id).to.match(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(
      elsewhere
        .$('id')
        .toArray()
        .map((id) => elsewhere.$(id).text()),
    ).to.deep.equal(ids);
    expect($('entry').last().find('updated').text()).to.equal('1970-01-01T00:00:00Z');
    expect($('entry').last().find('published').length).to.equal(0);
    for (const entry of $('entry').toArray()) {
      expect($(entry).find('title').text()).not.to.equal('');
      expect($(entry).find('updated').text()).to.match(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    }
  });

  it('passes on no address that is not of the web', async () => {
    expect((await feedOf('/feeds/search.atom?q=bridge')).text).not.to.include('javascript:');
  });

  it('is newest first whatever `sort` says, in pages', async () => {
    const { $ } = await feedOf('/feeds/search.atom?q=bridge&sort=oldest&size=2');

    expect($('entry').length).to.equal(2);
    expect($('feed > link[rel=next]').attr('href')).to.equal(
      'http://localhost:3000/feeds/search.atom?q=bridge&size=2&cursor=2',
    );
  });

  it('is answered at /search too, to who accepts Atom', async () => {
    const { headers, text } = await withText(
      request(app).get('/search?q=bridge').set('Accept', 'application/atom+xml'),
    );

    expect(headers['content-type']).to.equal('application/atom+xml; charset=utf-8');
    expect(headers['vary']).to.include('Accept');
    expect(text).to.include('<feed ');
  });

  it('refuses what a search refuses', async () => {
    expectProblem(await request(app).get('/feeds/search.atom?q=%22'), 'unbalanced-quote');
    expectProblem(await request(app).get('/feeds/search.atom'), 'bad-parameter');
    expectProblem(await request(app).get('/feeds/search.atom?q=a&form=1998'), 'unknown-parameter');
  });
});

describe('XML made from article text', () => {
  it('holds any text, signs of markup escaped and what XML cannot hold replaced', () => {
    const written = xmlDocument('a', { b: '"<&>\r\n' }, [element('c', {}, 'x < y && "z" ]]> \u0000\ud800 é 😀')]);

    expect(written).to.equal(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&#13;\n">\n<c>x &lt; y &amp;&amp; &quot;z&quot; ]]&gt; \ufffd\ufffd é 😀</c>\n</a>\n',
    );
  });
});
