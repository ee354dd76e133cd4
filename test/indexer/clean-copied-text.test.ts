import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { cleanBytesOf, cleanTextOf, textsOf } from './clean-support.ts';

const DOCK = `Council Votes to Close the Old Dock


March 3, 2011


Mayor Ada Lorne leaves the council chamber, March 3, 2011, in Kelmouth.


By Jo Roe, Courier’s Harbour Correspondent


KELMOUTH, NORTHLAND – The town council voted on Thursday to close the Old Dock after 112 years, by a single vote.

“We cannot pay for stone that the sea takes back,” said Mayor Ada Lorne.

No ship has called since the autumn.

A long argument

Pilots and fishermen had filled the gallery since the morning, and two of them were asked to leave.

“No,” one of them said.

SEE ALSO: Harbour Bill Returns to Committee

What happens next

The gates will be welded shut in June, and the lamps taken to the museum.



Leave a Reply`;

describe('an article copied out of a page', () => {
  it('gives up its headline, date, byline with role, and place', () => {
    const article = cleanTextOf(DOCK);

    expect(article).to.deep.include({
      headline: 'Council Votes to Close the Old Dock',
      date: '2011-03-03',
      place: 'KELMOUTH, NORTHLAND',
      byline: [{ name: 'Jo Roe', role: 'Courier’s Harbour Correspondent' }],
    });
  });

  it('keeps the dateline in its paragraph, the caption as a caption and subheads as subheads', () => {
    const article = cleanTextOf(DOCK);

    expect(textsOf(article, 'caption')).to.deep.equal([
      'Mayor Ada Lorne leaves the council chamber, March 3, 2011, in Kelmouth.',
    ]);
    expect(textsOf(article, 'subhead')).to.deep.equal(['A long argument', 'What happens next']);
    expect(textsOf(article, 'body')[0]).to.match(/^KELMOUTH, NORTHLAND – The town council/);
    expect(textsOf(article, 'body')).to.include('“No,” one of them said.');
  });

  it('records what it removed, by which rule, and after which paragraph', () => {
    const { removals } = cleanTextOf(DOCK);

    expect(removals).to.deep.equal([
      { rule: 'see-also', text: 'SEE ALSO: Harbour Bill Returns to Committee', after: 7 },
      { rule: 'leave-a-reply', text: 'Leave a Reply', after: 9 },
    ]);
  });

  it('loses a whole comment form below the invitation, and nothing above it', () => {
    const form =
      'Your email address will not be published. Required fields are marked *\n\nComment *\n\nName *\n\nPost Comment';
    const { paragraphs, removals } = cleanTextOf(`${DOCK}\n\n${form}`);

    expect(paragraphs).to.have.length(9);
    expect(removals.map(({ rule }) => rule)).to.include.members(['leave-a-reply', 'comment-form']);
  });
});

describe('lines of copied text that only look like furniture', () => {
  const within = (line: string): readonly string[] =>
    textsOf(
      cleanTextOf(
        `A Headline Here\n\nBy Ada Lorne\n\nThe first paragraph is long enough to be prose, and it ends with a stop.\n\n${line}\n\nThe last paragraph is long enough to be prose as well, and it ends.`,
      ),
      'body',
    );

  for (const line of [
    'He resigned.',
    '“We are not going,” she said.',
    'Read more books, the minister said.',
    'Share the money among the islands, he told them.',
    'Follow the money, they say on the quay.',
    'Advertisement is not a crime, the judge observed.',
    'Subscribe to nothing, her father used to say.',
  ]) {
    it(`keeps “${line}” as body text`, () => {
      expect(within(line)).to.include(line);
    });
  }
});

describe('furniture among the paragraphs of copied text', () => {
  const rulesFor = (line: string): readonly (readonly [string, string])[] =>
    cleanTextOf(
      `A Headline Here\n\nBy Ada Lorne\n\nThe first paragraph is long enough to be prose, and it ends with a stop.\n\n${line}\n\nThe last paragraph is long enough to be prose as well, and it ends.`,
    ).removals.map(({ rule, text }) => [rule, text]);

  for (const [rule, line] of [
    ['see-also', 'RELATED: Harbour Bill Returns'],
    ['see-also', 'Lesen Sie auch: Der Hafen schließt'],
    ['share-bar', 'Share on: Email | Print'],
    ['share-bar', 'Facebook Twitter'],
    ['newsletter', 'Sign up for our morning newsletter'],
    ['advertisement', 'Advertisement'],
    ['photo-credit', 'Photo: Ada Lorne'],
    ['copyright', '© 1998 Kelmouth Courier. All rights reserved.'],
  ] as const) {
    it(`removes “${line}” as ${rule}`, () => {
      expect(rulesFor(line)).to.deep.equal([[rule, line]]);
    });
  }
});

describe('text with lines broken at a column', () => {
  const WRAPPED = `The Pilots of the Ilse

By Ada Lorne

   The pilots of the Ilse have brought ships over the bar since before
the lighthouse, and the council's last by-election changed noth-
ing of that. A by-
election will not move a sandbank, as the oldest of them likes to say.
   Their cutter is called Patience, which is also what it asks of them.
`;

  it('joins the lines of a paragraph and mends the words that were divided', () => {
    const body = textsOf(cleanTextOf(WRAPPED), 'body');

    expect(body).to.deep.equal([
      "The pilots of the Ilse have brought ships over the bar since before the lighthouse, and the council's last by-election changed nothing of that. A by-election will not move a sandbank, as the oldest of them likes to say.",
      'Their cutter is called Patience, which is also what it asks of them.',
    ]);
  });
});

describe('a whole page that was selected and copied', () => {
  const menu = Array.from({ length: 20 }, (_, at) => `Section ${at + 1}`).join('\n');
  const prose = Array.from(
    { length: 6 },
    (_, at) => `Paragraph ${at + 1} tells of the dock at some length, as an article does, and ends with a full stop.`,
  ).join('\n\n');
  const page = `${menu}\n\nThe Dock That Would Not Close\n\nBy Ada Lorne\n\n3 March 2011\n\n${prose}\n\n${menu}\nContact\nPrivacy`;

  it('is cut down to its article, with the menus above and below recorded', () => {
    const article = cleanTextOf(page);

    expect(article).to.deep.include({
      headline: 'The Dock That Would Not Close',
      date: '2011-03-03',
      byline: [{ name: 'Ada Lorne', role: null }],
    });
    expect(article.paragraphs).to.have.length(6);
    expect(article.removals.map(({ rule, after }) => [rule, after])).to.deep.include.members([
      ['page-top', 0],
      ['page-bottom', 6],
    ]);
  });
});

describe('the article from Hanoi that the project began with', () => {
  const PATH = '../shared/voa-hanoi-2019-02-28.txt';

  before(function () {
    if (!existsSync(PATH)) {
      console.log('      skipped: the file with the Hanoi article is not here');
      this.skip();
    }
  });

  it('comes out whole: fields, caption, subheads, and two removals', () => {
    const article = cleanBytesOf(readFileSync(PATH));

    expect(article).to.deep.include({
      headline: 'Trump, Kim Summit Ends With No Agreement',
      date: '2019-02-28',
      place: 'HANOI, VIETNAM',
      byline: [{ name: 'Steve Herman', role: 'VOA’s White House Bureau Chief' }],
    });
    expect(textsOf(article, 'caption')).to.deep.equal([
      'President Donald Trump meets North Korean leader Kim Jong Un, Feb. 28, 2019, in Hanoi.',
    ]);
    expect(textsOf(article, 'subhead')).to.deep.equal([
      'Earlier optimism',
      'Patience, lowered expectations',
      'Some US skepticism',
    ]);
    expect(textsOf(article, 'body')).to.have.length(20);
    expect(article.removals).to.deep.equal([
      {
        rule: 'see-also',
        text: 'SEE ALSO: Spy Chief Contradicts Trump’s Claims of Progress With North Korea',
        after: 20,
      },
      { rule: 'leave-a-reply', text: 'Leave a Reply', after: 24 },
    ]);
  });
});
