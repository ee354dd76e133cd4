import { expect } from 'chai';
import { createLines } from '../../cli/progress.ts';

describe('progress where there is no terminal', () => {
  it('is told in plain lines, at most one in five seconds', () => {
    const lines: string[] = [];
    let now = 0;
    const progress = createLines(
      (line) => lines.push(line),
      () => now,
    );

    progress.start('Indexing', 900);
    for (let done = 1; done <= 900; done += 1) {
      now += 10;
      progress.at(done);
    }
    progress.stop();

    expect(lines).to.deep.equal(['Indexing: 900', 'Indexing: 500 of 900', 'Indexing: 900 done']);
  });

  it('does not claim more than the whole when a file held more articles than were counted', () => {
    const lines: string[] = [];
    let now = 0;
    const progress = createLines(
      (line) => lines.push(line),
      () => now,
    );

    progress.start('Indexing', 1);
    now = 6_000;
    progress.at(40);

    expect(lines).to.deep.equal(['Indexing: 1', 'Indexing: 40 of 40']);
  });
});
