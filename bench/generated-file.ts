import { closeSync, openSync, writeSync } from 'node:fs';
import { generatedArticles } from './generated-articles.ts';

/**
 * Writes the first `count` generated articles as JSONL without the `leftOut` first of them, each with its text as one
 * string, as a crawl would have it. Tells how many paragraphs they have.
 */
export function writeGenerated(path: string, count: number, leftOut = 0): number {
  const file = openSync(path, 'w');
  let written = 0;
  let number = 0;
  try {
    for (const { paragraphs, ...stated } of generatedArticles(count)) {
      number += 1;
      if (number <= leftOut) continue;
      writeSync(file, `${JSON.stringify({ ...stated, text: paragraphs.join('\n\n') })}\n`);
      written += paragraphs.length;
    }
  } finally {
    closeSync(file);
  }
  return written;
}
