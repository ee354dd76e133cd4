import { expect } from 'chai';
import fc from 'fast-check';
import request from 'supertest';
import { createApp } from '../../server/app.ts';
import { fakeArchive } from '../support/fake-archive.ts';
import { fakeDesk } from '../support/fake-desk.ts';
import { expectProblem } from '../support/problems.ts';

const app = createApp({ desk: fakeDesk(), archive: fakeArchive() });

const ask = (parameters: string) => request(app).get(`/api/v1/search?${parameters}`);

describe('an unknown parameter', () => {
  it('is named together with the nearest known one', async () => {
    const answer = await ask('q=bridge&sorce=Courier');

    expectProblem(answer, 'unknown-parameter');
    expect(answer.body).to.include({
      detail: 'There is no parameter “sorce” here; the nearest is `source`.',
      parameter: 'sorce',
    });
    expect(answer.body.hint).to.match(/^Known here: q, syntax, match, from, to, source, /);
  });

  for (const [typed, nearest] of [
    ['sections', 'section'],
    ['SIZE', 'size'],
    ['form', 'from'],
    ['query', 'q'],
    ['x'.repeat(9000), 'syntax'],
  ] as const) {
    it(`“${typed.slice(0, 10)}” is told of “${nearest}”`, async () => {
      const { body } = await ask(`q=bridge&${typed}=1`);

      expect(body.detail).to.match(new RegExp(`; the nearest is \`${nearest}\`\\.$`));
    });
  }

  it('is refused where no parameters are known at all', async () => {
    const answer = await request(app).get('/api/v1/articles/bridge000001/cleaning?q=bridge');

    expectProblem(answer, 'unknown-parameter');
    expect(answer.body.hint).to.equal('This address takes no parameters.');
  });

  for (const name of ['q[]', 'q[a]', '__proto__', 'constructor', 'toString', '']) {
    it(`is what “${name}” is, not a way into an object`, async () => {
      const answer = await ask(`q=bridge&${encodeURIComponent(name)}=x`);

      expectProblem(answer, 'unknown-parameter');
    });
  }
});

describe('a parameter with a value that cannot be used', () => {
  for (const [parameters, detail] of [
    ['q=a&size=0', '“0” cannot be used for the parameter `size`.'],
    ['q=a&size=101', '“101” cannot be used for the parameter `size`.'],
    ['q=a&size=1e1', '“1e1” cannot be used for the parameter `size`.'],
    ['q=a&size=', '“” cannot be used for the parameter `size`.'],
    ['q=a&from=2019-13', '“2019-13” cannot be used for the parameter `from`.'],
    ['q=a&to=2019-02-30', '“2019-02-30” cannot be used for the parameter `to`.'],
    ['q=a&from=yesterday', '“yesterday” cannot be used for the parameter `from`.'],
    ['q=a&sort=best', '“best” cannot be used for the parameter `sort`.'],
    ['q=a&match=some', '“some” cannot be used for the parameter `match`.'],
    ['q=a&syntax=klingon', '“klingon” cannot be used for the parameter `syntax`.'],
    ['q=a&source=', '“” cannot be used for the parameter `source`.'],
    ['q=a&cursor=', '“” cannot be used for the parameter `cursor`.'],
    ['q=a&q=b', 'The parameter `q` is given 2 times.'],
    ['q=a&from=2004&to=1998-06', '`from` 2004 is later than `to` 1998-06.'],
    ['', 'The parameter `q` is required.'],
  ] as const) {
    it(`is quoted: ?${parameters}`, async () => {
      const answer = await ask(parameters);

      expectProblem(answer, 'bad-parameter');
      expect(answer.body.detail).to.equal(detail);
    });
  }

  it('comes with what is accepted', async () => {
    const { body } = await ask('q=a&size=many');

    expect(body.hint).to.equal('How many articles a page holds: a whole number from 1 to 100.');
  });

  it('says in which ways reprints can be shown', async () => {
    const answer = await ask('q=a&group=story');

    expectProblem(answer, 'bad-parameter');
    expect(answer.body.detail).to.equal('“story” cannot be used for the parameter `group`.');
    expect(answer.body.hint).to.contain('`none` lists each, `reprints` only the first of them');
  });

  it('says how to ask for everything when there is no query', async () => {
    const { body } = await ask('size=5');

    expect(body.hint).to.contain('`*:*` asks for everything');
  });

  it('is quoted only in part when it is long', async () => {
    const { body } = await ask(`q=a&sort=${'x'.repeat(5000)}`);

    expect(body.detail).to.equal(`“${'x'.repeat(80)}…” cannot be used for the parameter \`sort\`.`);
  });

  it('may be a list with too many values', async () => {
    const answer = await ask(`q=a${'&source=s'.repeat(101)}`);

    expectProblem(answer, 'bad-parameter');
  });

  it('may be a cursor the desk does not know', async () => {
    const answer = await ask('q=a&cursor=nonsense');

    expectProblem(answer, 'bad-cursor');
  });
});

describe('any address at all', () => {
  it('gets an answer that is never a fault of the server', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom('q', 'size', 'from', 'cursor', 'source', 'x'), fc.string({ unit: 'binary' })),
        ),
        async (pairs) => {
          const { status } = await ask(pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'));

          expect(status).to.be.oneOf([200, 400]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
