/**
 * What a `$` says: in `engineer$` any ending, in `engineer$3` at most three letters more, in `$3`, `US$3` and `bonds
 * worth A$300m` money. A truncated word has three letters or more in Factiva, and the count is one digit.
 *
 * @param at where the sign stands
 */
export function dollarAt(text: string, at: number): 'any' | 'counted' | 'money' {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_LOOKED_AT), at))?.[0] ?? '';
  if (word === '' || CURRENCIES.has(word.toLowerCase()) || IS_NUMBER.test(word)) return 'money';
  const after = text.slice(at + 1, at + 1 + LONGEST_LOOKED_AT);
  if (!DIGIT.test(after)) return 'any';
  return word.length >= FEWEST_LETTERS && COUNT.test(after) ? 'counted' : 'money';
}

/** Letters before a dollar sign that name whose dollar (or real, or peso) it is. */
const CURRENCIES: ReadonlySet<string> = new Set([
  ...[
    'a',
    'au',
    'aud',
    'c',
    'ca',
    'can',
    'cad',
    'hk',
    'hkd',
    'm',
    'mex',
    'n',
    'nt',
    'nz',
    'nzd',
    'r',
    's',
    'sg',
    'sgd',
  ],
  ...['b', 'bz', 'ec', 'fj', 'j', 'jmd', 'mx', 'mxn', 'tt', 'twd', 'us', 'usd', 'z', 'zw'],
]);

const LONGEST_LOOKED_AT = 8;
const FEWEST_LETTERS = 3;
const WORD_BEFORE = /[\p{L}\p{N}*?]+$/u;
const IS_NUMBER = /^\p{N}+$/u;
const DIGIT = /^\d/;
const COUNT = /^[1-9](?![\p{L}\p{N}]|[.,]\d)/u;
