import { expect } from 'chai';
import fc from 'fast-check';
import { newArticleId } from '../../archive/article-id.ts';
import { openArchive } from '../../archive/index.ts';
import { putAll, recordOf, temporaryFolder } from './records.ts';

describe('article ids', () => {
  const free = () => false;

  it('are the same for the same place on every machine', () => {
    expect(newArticleId('papers/ferry.txt', free)).to.equal('ht0925cb10fe');
  });

  it('are twelve characters that cannot be misread', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(newArticleId(name, free)).to.match(/^[0-9a-hjkmnp-tv-z]{12}$/);
      }),
      { numRuns: 200 },
    );
  });

  it('are made anew, and still repeatably, when another article has taken one', () => {
    const first = newArticleId('papers/ferry.txt', free);

    const second = newArticleId('papers/ferry.txt', (id) => id === first);

    expect(second).to.equal('0bhwt5wxnz49');
  });

  it('differ for two articles of the same name from different folders', () => {
    const folder = temporaryFolder();
    const archive = openArchive(folder.path('test.db'), { mode: 'create' });

    putAll(archive, recordOf({ identity: '/a/papers/ferry.txt' }), recordOf({ identity: '/b/papers/ferry.txt' }));

    const ids = [...archive.added(0, 2)].map(({ id }) => id);
    expect(ids).to.deep.equal(['ht0925cb10fe', '0bhwt5wxnz49']);
    archive.close();
    folder.remove();
  });
});
