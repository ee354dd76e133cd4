import { likelihood, likelyStretch, sumOf } from './far-signs.ts';
import { is, type Signs } from './line-signs.ts';
import type { SeenLine } from './see-lines.ts';
import type { Reading, Sign } from './sign-weights.ts';

/**
 * Whether a line speaks of what the likely article speaks of, or of what is spoken of elsewhere on the page.
 *
 * @param scores of the first reading, one a line
 * @param topics of each line
 */
export function topicSigns(
  lines: readonly SeenLine[],
  scores: readonly number[],
  topics: readonly (readonly string[])[],
): readonly Signs[] {
  const { start, end } = likelyStretch(lines, scores);
  const article = new Map<string, number>();
  const page = new Map<string, number>();
  const weightOf = (at: number): number =>
    at >= start && at < end && !lines[at]?.isFiller ? likelihood(scores[at] ?? 0) : 0;
  for (const [at, { isFiller }] of lines.entries()) {
    if (isFiller) continue;
    const weight = weightOf(at);
    for (const topic of topics[at] ?? []) {
      page.set(topic, (page.get(topic) ?? 0) + 1);
      article.set(topic, (article.get(topic) ?? 0) + weight);
    }
  }
  return lines.map(({ isProse }, at) => {
    const own = topics[at] ?? [];
    const weight = weightOf(at);
    const known = own.map((topic) => Math.min(1, Math.max(0, (article.get(topic) ?? 0) - weight)));
    const foreign = own.filter((topic, each) => (known[each] ?? 0) < 0.3 && (page.get(topic) ?? 0) > 1);
    const same = own.length === 0 ? 0 : sumOf(known) / own.length;
    return {
      sameTopic: same,
      proseOnTopic: isProse ? same : 0,
      topicsApart: is(own.length > 2 && same < 0.2),
      otherTopic: own.length === 0 ? 0 : foreign.length / own.length,
      noTopic: is(own.length === 0),
    };
  });
}

/** The least that these signs can weigh together in a reading, whatever a line speaks of: each shows from 0 to 1. */
export const leastOfTopics = (reading: Reading): number => sumOf(TOPIC_SIGNS.map((sign) => Math.min(0, reading[sign])));

const TOPIC_SIGNS: readonly Sign[] = ['sameTopic', 'proseOnTopic', 'topicsApart', 'otherTopic', 'noTopic'];
