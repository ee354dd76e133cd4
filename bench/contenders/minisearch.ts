import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Contender, openedHere } from '../contender.ts';
import type { QueryKind } from '../query-classes.ts';
import { secondsOf } from '../timing.ts';

/** MiniSearch as anyone would use it: its own tokenizer, one document a paragraph, kept as JSON. It has no positions. */
export const minisearch: Contender = {
  name: 'MiniSearch',

  async make(articles, folder) {
    const paragraphs = articles.flatMap((article) => article.paragraphs);
    const index = new MiniSearch<{ id: number; text: string }>(OPTIONS);
    const indexSeconds = await secondsOf(() => index.addAll(paragraphs.map((text, id) => ({ id, text }))));
    const json = JSON.stringify(index);
    writeFileSync(join(folder, FILE), json);
    return { keepingSeconds: null, indexSeconds, indexBytes: Buffer.byteLength(json) };
  },

  async open(folder) {
    const index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), 'utf8'), OPTIONS);
    return openedHere(
      (kind, words) => {
        const options = optionsFor(kind);
        if (options === null) return null;
        const text = words.join(' ');
        return () => index.search(text, options).length;
      },
      () => {},
    );
  },
};

function optionsFor(kind: QueryKind): SearchOptions | null {
  switch (kind) {
    case 'word':
    case 'all':
    case 'together':
      return { combineWith: 'AND' };
    case 'any':
      return { combineWith: 'OR' };
    case 'prefix':
      return { prefix: true };
    case 'one-edit':
      return { fuzzy: 1 };
    case 'phrase':
    case 'within-five':
      return null;
    default:
      return kind satisfies never;
  }
}

const OPTIONS = { fields: ['text'] };
const FILE = 'minisearch.json';
