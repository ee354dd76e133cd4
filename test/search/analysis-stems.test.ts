import { expect } from 'chai';
import { stem } from '../../search/analysis/index.ts';

describe('stemming', () => {
  it('brings the forms of an English word together', () => {
    expect(['sanction', 'sanctions', 'sanctioned'].map((form) => stem(form, 'en'))).to.deep.equal([
      'sanction',
      'sanction',
      'sanction',
    ]);
  });

  it('follows the language named, by the first part of its tag', () => {
    expect(stem('nações', 'pt-BR')).to.equal(stem('nações', 'pt'));
    expect(stem('häuser', 'de')).to.equal('haus');
    expect(stem('husene', 'nb')).to.equal(stem('husene', 'no'));
  });

  it('leaves words of a language without rules as they are', () => {
    expect(stem('sanctions', 'xx')).to.equal('sanctions');
  });

  it('leaves words with digits and very long ones as they are', () => {
    expect(stem('1990s', 'en')).to.equal('1990s');
    expect(stem(`${'x'.repeat(70)}s`, 'en')).to.equal(`${'x'.repeat(70)}s`);
  });

  it('gives the same answer when it has forgotten the word meanwhile', () => {
    const before = stem('negotiations', 'en');
    for (let i = 0; i < 60_000; i += 1) stem(`w${i.toString(26).replaceAll(/\d/g, 'z')}q`, 'en');

    const after = stem('negotiations', 'en');

    expect([before, after]).to.deep.equal(['negoti', 'negoti']);
  });
});
