import { expect } from 'chai';
import { cleanHtmlOf, everythingIn, textsOf } from './clean-support.ts';

const FIRST =
  'The town council voted on Thursday to close the Old Dock after 112 years, by a single vote and in a full chamber.';
const SECOND =
  'No ship has called since the autumn, and the lamps, which are older than the dock, will go to the museum in June.';
const THIRD =
  'Pilots and fishermen had filled the gallery since the morning; two of them were asked to leave, and one of them did.';

const MODERN = `<!doctype html><html lang="en-GB"><head><title>Council votes to close the Old Dock | Kelmouth Courier</title>
<link rel="canonical" href="https://courier.example/2011/dock">
<meta property="og:site_name" content="Courier Online"><meta property="og:title" content="Council votes to close the Old Dock">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Courier"},
{"@type":"NewsArticle","headline":"Council votes to close the Old Dock","datePublished":"2011-03-03T21:10:00+01:00",
"author":[{"@type":"Person","name":"Ada Lorne"},{"@type":"Person","name":"Jo Roe"}],"articleSection":"Harbour","publisher":{"name":"Kelmouth Courier"},}]}</script></head>
<body><nav class="main-menu"><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<div id="cookie-banner">We use cookies to remember you by.</div>
<main><article><header><h1>Council votes to close the Old Dock</h1><p class="standfirst">One vote settled a quarrel of ten years.</p>
<p class="byline">By <a rel="author">Ada Lorne</a> and Jo Roe</p></header>
<figure><img src="dock.jpg" alt=""><figcaption>The Old Dock at low water.</figcaption></figure>
<div class="article-body"><p>KELMOUTH – ${FIRST}</p><div class="social-share"><a>Facebook</a> <a>Twitter</a></div><p>${SECOND}</p>
<h2>A long argument</h2><blockquote><p>“We cannot pay for stone that the sea takes back.”</p></blockquote><p>${THIRD}</p><ul><li>The gates close in June.</li></ul></div>
<div class="newsletter-box"><p>Sign up and never miss a tide.</p></div></article>
<aside class="related-posts"><h3>Related</h3><a href="/x">Harbour Bill returns</a></aside></main>
<section id="comments"><h3>2 Comments</h3><p>Salt of the earth, that mayor, and I have known a few of them in my time here.</p><form><label>Name *</label></form></section>
<footer>© 2011 Kelmouth Courier</footer><script>var tracking = 'never text';</script></body></html>`;

describe('a modern page', () => {
  it('gives up its fields from JSON-LD, a stray comma in it notwithstanding', () => {
    const article = cleanHtmlOf(MODERN);

    expect(article).to.deep.include({
      headline: 'Council votes to close the Old Dock',
      date: '2011-03-03',
      byline: [
        { name: 'Ada Lorne', role: null },
        { name: 'Jo Roe', role: null },
      ],
      section: 'Harbour',
      source: 'Kelmouth Courier',
      language: 'en',
      sourceUrl: 'https://courier.example/2011/dock',
      place: 'KELMOUTH',
    });
  });

  it('keeps standfirst, caption, body and subhead, each as what it is and in order', () => {
    const { paragraphs } = cleanHtmlOf(MODERN);

    expect(paragraphs).to.deep.equal([
      { kind: 'standfirst', text: 'One vote settled a quarrel of ten years.' },
      { kind: 'caption', text: 'The Old Dock at low water.' },
      { kind: 'body', text: `KELMOUTH – ${FIRST}` },
      { kind: 'body', text: SECOND },
      { kind: 'subhead', text: 'A long argument' },
      { kind: 'body', text: '“We cannot pay for stone that the sea takes back.”' },
      { kind: 'body', text: THIRD },
      { kind: 'body', text: 'The gates close in June.' },
    ]);
  });

  it('records menu, cookie notice, share bar, newsletter, related posts, comments and footer by their rules', () => {
    const rules = cleanHtmlOf(MODERN).removals.map(({ rule, text }) => `${rule}: ${text}`);

    expect(rules).to.include.members([
      'navigation: Home Sport',
      'consent: We use cookies to remember you by.',
      'share-bar: Facebook Twitter',
      'newsletter: Sign up and never miss a tide.',
      'related: Related Harbour Bill returns',
      'page-footer: © 2011 Kelmouth Courier',
    ]);
    expect(rules.some((rule) => rule.startsWith('comments: 2 Comments Salt of the earth'))).to.equal(true);
  });

  it('takes nothing from scripts, styles and hidden elements', () => {
    const page = MODERN.replace(
      '<h2>',
      '<p hidden>unseen one</p><p style="display:none">unseen two</p><style>p{}</style><template>unseen three</template><h2>',
    );

    expect(everythingIn(cleanHtmlOf(page))).to.not.match(/unseen|never text|p\{\}/);
  });
});

describe('an old page laid out in tables', () => {
  const OLD = `<html><head><title>The Courier - Archive - Last shift at Tarn Fell</title></head><body><table><tr>
<td><table><tr><td><a href="/">Front page</a></td></tr><tr><td><a href="/s">Sport</a></td></tr></table></td>
<td><font size="6"><b>Last shift at Tarn Fell</b></font><br><font size="2">Friday, 29 August 1969 | Page 3</font><br>
<font size="4"><i>Eight hundred years of ore end on a Thursday</i></font><br><br><font size="2"><b>By Eric Dunmore</b></font><br><br>
<font size="3">${FIRST}<br><br>${SECOND}<br><br><b>Down the ladder</b><br>${THIRD}<br><br></font>
<font size="1"><a href="/p">Print this story</a> | <a href="/m">E-mail to a friend</a></font></td></tr>
<tr><td colspan="2">© 2000 The Courier</td></tr></table></body></html>`;

  it('is read by its lines: headline, date, standfirst, byline, paragraphs and a bold subhead', () => {
    const article = cleanHtmlOf(OLD);

    expect(article).to.deep.include({
      headline: 'Last shift at Tarn Fell',
      date: '1969-08-29',
      byline: [{ name: 'Eric Dunmore', role: null }],
    });
    expect(article.paragraphs).to.deep.equal([
      { kind: 'standfirst', text: 'Eight hundred years of ore end on a Thursday' },
      { kind: 'body', text: FIRST },
      { kind: 'body', text: SECOND },
      { kind: 'subhead', text: 'Down the ladder' },
      { kind: 'body', text: THIRD },
    ]);
  });
});

describe('a page that says little of itself', () => {
  const bare = (body: string): string => `<html><body>${body}</body></html>`;

  it('gives its h1 as headline and leaves the rest unknown', () => {
    const article = cleanHtmlOf(bare(`<h1>The Dock</h1><p>${FIRST}</p><p>${SECOND}</p>`));

    expect(article).to.deep.include({ headline: 'The Dock', date: null, byline: [], source: null, sourceUrl: null });
  });

  it('is called by its opening words when it has no headline at all', () => {
    const article = cleanHtmlOf(bare(`<p>${FIRST}</p>`));

    expect(article.headline).to.equal('The town council voted on Thursday to close the Old Dock after …');
  });

  it('keeps an article whose theme puts `sidebar` and `comments` on the body element', () => {
    const page = `<html><body class="sidebar comments"><div class="page-with-sidebar"><p>${FIRST}</p><p>${SECOND}</p></div></body></html>`;

    expect(textsOf(cleanHtmlOf(page), 'body')).to.deep.equal([FIRST, SECOND]);
  });

  it('reads the text from JSON-LD when only a script would have shown it', () => {
    const body = `${FIRST} ${SECOND} ${THIRD}`;
    const page = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The Dock', articleBody: body })}</script>`;

    expect(textsOf(cleanHtmlOf(bare(`${page}<div id="app">Loading the page</div>`)), 'body')).to.deep.equal([body]);
  });
});

describe('the address a page gives as its own', () => {
  for (const href of ['javascript:alert(1)', '/2011/dock', 'data:text/html,x', 'file:///etc/passwd']) {
    it(`is not taken when it is ${href}`, () => {
      const page = `<html><head><link rel="canonical" href="${href}"></head><body><p>${FIRST}</p></body></html>`;

      expect(cleanHtmlOf(page).sourceUrl).to.equal(null);
    });
  }
});

describe('a page in a script whose signs are words', () => {
  it('keeps paragraphs that would be labels in an alphabet', () => {
    const lines = [
      '議会は木曜日、百十二年の歴史を持つ旧埠頭の閉鎖を決めた。',
      '灯台の明かりは六月に博物館へ移される。',
      '港に船が来なくなって久しい。',
    ];
    const menu = '<div class="teaser"><a href="/a">天気予報</a><a href="/b">スポーツ</a></div>';

    const article = cleanHtmlOf(bareArticle('旧埠頭の閉鎖', lines) + menu);

    expect(textsOf(article, 'body')).to.deep.equal(lines);
  });
});

const bareArticle = (headline: string, lines: readonly string[]): string =>
  `<h1>${headline}</h1><div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
