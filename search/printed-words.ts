import { wordsOf } from './analysis/index.ts';
import type { Article } from './article.ts';

/**
 * How an article prints words that are known by their folded forms: `kovacs` → Kovács. Of several spellings the most
 * frequent in its paragraphs, so that the first word of a sentence does not decide; a word it does not have stays folded.
 */
export function asPrinted({ paragraphs }: Article, forms: readonly string[]): readonly string[] {
  const spellings = new Map(forms.map((form) => [form, new Map<string, number>()]));
  for (const { text } of paragraphs) {
    for (const { form, start, end } of wordsOf(text)) {
      const counts = spellings.get(form);
      const spelling = text.slice(start, end);
      counts?.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  return forms.map((form) => mostFrequent(spellings.get(form) ?? new Map()) ?? form);
}

const mostFrequent = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
