import MiniSearch from 'minisearch';
import type { MiniSearchQuery } from './query-classes.ts';

/** MiniSearch as anyone would use it: its own tokenizer, one document a paragraph. The peer to measure against. */
export function plainMiniSearch(paragraphs: readonly string[]): (query: MiniSearchQuery) => number {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(paragraphs.map((text, id) => ({ id, text })));
  return ({ text, ...options }) => index.search(text, options).length;
}
