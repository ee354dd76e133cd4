import type { Archive } from '../../archive/index.ts';
import type { CleanArticle } from '../clean-article.ts';
import { LEARNED_RULE } from './late-rules.ts';
import { putBack } from './put-back.ts';
import { readSwitchedOff } from './switched-off.ts';
import { type Furniture, furnitureOf, takeOutLearned } from './take-out-learned.ts';

/** What an archive has to say on how its articles are cleaned. */
export type CleaningMemory = Pick<Archive, 'setting' | 'learnedLines'>;

/**
 * What a cleaned article becomes by what the archive knows of its source: rules that are switched off for it are undone,
 * lines that were learned of it are taken out. The archive is asked once; ask anew when something was learned.
 */
export function createFinishing(archive: CleaningMemory): (article: CleanArticle) => CleanArticle {
  const off = readSwitchedOff(archive);
  const furniture = furnitureBySource(archive);
  return (article) => {
    if (article.isGivenClean === true) return article;
    const rules = off.get(article.source);
    const whole = rules === undefined ? article : putBack(article, rules);
    const learned = furniture.get(article.source);
    return learned === undefined || rules?.has(LEARNED_RULE.name) ? whole : takeOutLearned(whole, learned);
  };
}

function furnitureBySource(archive: Pick<Archive, 'learnedLines'>): ReadonlyMap<string | null, Furniture> {
  const lines = archive.learnedLines();
  const sources = new Set(lines.map(({ source }) => source));
  return new Map([...sources].map((source) => [source, furnitureOf(lines.filter((line) => line.source === source))]));
}
