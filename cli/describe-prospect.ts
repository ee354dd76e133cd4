import type { CleanArticle, Prospect } from '../indexer/index.ts';
import { counted } from './counted.ts';
import { printable } from './printable.ts';

/** `added      papers/ferry.txt: “Ferry Line to Reopen”, 1998-03-12, Ada Holm, 2 paragraphs, removed: leave-a-reply 1` */
export function describeProspect(location: string, prospect: Prospect): string {
  const line = `${prospect.outcome.padEnd(OUTCOME_WIDTH)}${location}${becomes(prospect)}`;
  return `${printable(line)}\n`;
}

function becomes(prospect: Prospect): string {
  switch (prospect.outcome) {
    case 'added':
    case 'replaced':
      return `: ${describeArticle(prospect.article)}`;
    case 'moved':
      return `, from ${prospect.from}`;
    case 'unchanged':
      return '';
    default:
      return prospect satisfies never;
  }
}

function describeArticle({ headline, date, byline, source, paragraphs, removals }: CleanArticle): string {
  const removed = new Map<string, number>();
  for (const { rule } of removals) removed.set(rule, (removed.get(rule) ?? 0) + 1);
  const rules = [...removed].map(([rule, count]) => `${rule} ${count}`).join(', ');
  const about = [
    headline === '' ? 'no headline' : `“${headline}”`,
    date ?? 'undated',
    byline.map(({ name }) => name).join(' and '),
    source ?? '',
    counted(paragraphs.length, 'paragraph'),
    rules === '' ? '' : `removed: ${rules}`,
  ];
  return about.filter(Boolean).join(', ');
}

const OUTCOME_WIDTH = 'unchanged '.length;
