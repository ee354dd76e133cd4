import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import { inOrderAhead } from '../../indexer/in-order-ahead.ts';

describe('working ahead', () => {
  async function* numbers(count: number, told: string[] = []): AsyncGenerator<number> {
    try {
      for (let n = 0; n < count; n += 1) {
        told.push(`read ${n}`);
        yield n;
      }
    } finally {
      told.push('let go');
    }
  }

  async function taken<T>(items: AsyncIterable<T>): Promise<{ readonly all: T[]; readonly error?: unknown }> {
    const all: T[] = [];
    try {
      for await (const item of items) all.push(item);
    } catch (error) {
      return { all, error };
    }
    return { all };
  }

  it('gives what became of any items in their order, however long each takes, never more of them ahead than allowed', async () => {
    const runs = Math.min(200, Number(process.env['NEWSMORGUE_FUZZ_RUNS'] ?? 20));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), async (waits, items) => {
        let atOnce = 0;
        let most = 0;
        const work = async (n: number) => {
          atOnce += 1;
          most = Math.max(most, atOnce);
          await pause(waits[n]);
          atOnce -= 1;
          return n;
        };

        const { all } = await taken(inOrderAhead(numbers(waits.length), { items, weight: 100 }, () => 1, work));

        expect(all).to.deep.equal([...waits.keys()]);
        // One is being waited for besides.
        expect(most).to.be.at.most(items + 1);
      }),
      { numRuns: runs },
    );
  });

  it('reads no further than the weight allows, and takes what weighs more than all of it alone', async () => {
    const told: string[] = [];
    const ahead = inOrderAhead(
      numbers(9, told),
      { items: 100, weight: 10 },
      () => 60,
      async (n) => n,
    );

    const first = await ahead[Symbol.asyncIterator]().next();
    await pause(5);

    expect(first.value).to.equal(0);
    expect(told).to.deep.equal(['read 0', 'read 1']);
  });

  it('throws what fails in its turn, after all that came before it', async () => {
    const fails = async (n: number) => {
      if (n === 3) throw new RangeError('three');
      await pause(2);
      return n;
    };

    const { all, error } = await taken(inOrderAhead(numbers(6), { items: 10, weight: 10 }, () => 1, fails));

    expect(all).to.deep.equal([0, 1, 2]);
    expect(error).to.be.instanceOf(RangeError);
  });

  it('throws a fault of the source after all that it gave before', async () => {
    async function* faulty() {
      yield* numbers(3);
      throw new RangeError('no more');
    }

    const { all, error } = await taken(
      inOrderAhead(
        faulty(),
        { items: 10, weight: 10 },
        () => 1,
        async (n) => n,
      ),
    );

    expect(all).to.deep.equal([0, 1, 2]);
    expect(error).to.be.instanceOf(RangeError);
  });

  it('lets the source go when nobody wants more', async () => {
    const told: string[] = [];

    for await (const n of inOrderAhead(
      numbers(100, told),
      { items: 2, weight: 10 },
      () => 1,
      async (n) => n,
    )) {
      if (n === 1) break;
    }

    expect(told.at(-1)).to.equal('let go');
  });
});
