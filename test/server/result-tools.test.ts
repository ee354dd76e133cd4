import { expect } from 'chai';
import * as cheerio from 'cheerio';
import type { Express } from 'express';
import request from 'supertest';
import { withText } from '../support/body-text.ts';
import { viewApp } from '../support/view-app.ts';

describe('what can be taken along of a result', () => {
  let app: Express;

  before(async () => {
    ({ app } = await viewApp());
  });

  const toolsOf = async (address: string) => {
    const { text } = await request(app).get(address).set('Accept', 'text/html');
    return cheerio.load(text)('.tools');
  };

  const linksOf = async (address: string) => {
    const $ = cheerio.load((await toolsOf(address)).html() ?? '');
    return $('a').toArray();
  };

  it('is all of it as files, with the limits and the order of the search', async () => {
    const links = await linksOf('/search?q=dam&from=2019&source=Wire&sort=newest&match=any');

    const exports = links.map(({ attribs }) => attribs['href'] ?? '').filter((href) => href.includes('/export?'));
    const search = 'q=dam&from=2019&source=Wire&match=any&sort=newest';
    expect(exports).to.deep.equal([
      `/api/v1/export?${search}&format=csv`,
      `/api/v1/export?${search}`,
      `/api/v1/export?${search}&format=txt`,
      `/api/v1/export?${search}&format=ris`,
      `/api/v1/export?${search}&format=bibtex`,
      `/api/v1/export?${search}&format=csl`,
      `/api/v1/export?${search}&format=csv&unit=paragraph`,
      `/api/v1/export?${search}&unit=paragraph`,
      `/api/v1/export?${search}&format=txt&unit=paragraph`,
      `/api/v1/export?${search}&format=csv&unit=occurrence`,
      `/api/v1/export?${search}&unit=occurrence`,
      `/api/v1/export?${search}&format=txt&unit=occurrence`,
      `/api/v1/export?${search}&methods=1`,
    ]);
  });

  it('is a link to it, and a feed', async () => {
    const tools = await toolsOf('/search?q=dam&place=A+B&view=table&cursor=');

    expect(tools.find('.permalink').attr('href')).to.equal('/search?q=dam&place=A+B&view=table');
  });

  for (const [view, json] of [
    ['list', '/api/v1/search?q=dam&sort=oldest'],
    ['table', '/api/v1/search?q=dam&sort=oldest'],
    ['timeline&interval=year&measure=share&compare=ferry', '/api/v1/timeline?q=dam&interval=year&compare=ferry'],
    ['concordance&context=4', '/api/v1/concordance?q=dam&sort=date&context=4'],
    ['collocates&span=3&measure=count', '/api/v1/collocates?q=dam&span=3&measure=count'],
  ] as const) {
    it(`answers by every link, and gives programs what is seen: ${view}`, async () => {
      const sort = { list: '&sort=oldest', table: '&sort=oldest', 'concordance&context=4': '&sort=date' } as const;
      const links = await linksOf(`/search?q=dam&size=5&view=${view}${view in sort ? sort[view as 'list'] : ''}`);

      const statuses = new Set<number>();
      for (const { attribs } of links) statuses.add((await withText(request(app).get(attribs['href'] ?? ''))).status);
      expect([...statuses]).to.deep.equal([200]);
      expect(links.map(({ attribs }) => attribs['href'])).to.include(json);
    });
  }

  it('keeps crawlers from all of it but the page about the API', async () => {
    const links = await linksOf('/search?q=dam');

    const followed = links.filter(({ attribs }) => attribs['rel'] !== 'nofollow');
    expect(followed.map(({ attribs }) => attribs['href'])).to.deep.equal(['/docs']);
  });

  it('is not offered where there is no result', async () => {
    expect((await toolsOf('/search?q=%22dam')).length).to.equal(0);
  });
});
