/**
 * What a page gives `MiniSearch.loadJSON` beside an export, as JavaScript. The last two cut and fold what a reader types
 * as the index has it: `U.S.` → `us`, `Café` → `cafe`, `O’Brien` → `obrien`, `1,000` → `1000`.
 */
export const LOAD_OPTIONS = String.raw`const letters = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };
const options = {
  fields: ['headline', 'byline', 'standfirst', 'body', 'subhead', 'caption'],
  storeFields: ['article', 'headline', 'date', 'source', 'n', 'kind', 'text', 'url'],
  tokenize: (text) => text.match(/(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}'’]+(?:[.,:/]\p{N}+)*/gu) ?? [],
  processTerm: (word) =>
    word
      .toLowerCase()
      .normalize('NFKD')
      .replace(/['’]s?$|['’,]|(?<=\p{L})\.|(?<![иі])[\u0300-\u036f]/gu, '')
      .replace(/[ßæœøđðþłı]/g, (letter) => letters[letter])
      .normalize('NFC'),
};`;
