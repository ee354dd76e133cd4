import { openArchive } from '../archive/index.ts';
import type { Question } from '../search/index.ts';
import { parseQuery } from '../search/language/index.ts';
import { miniSearchJson } from '../search/minisearch/index.ts';
import { askOf } from '../server/schemas/ask.ts';
import { readParameters } from '../server/schemas/read-parameters.ts';
import { queryRequest } from '../server/schemas/requests.ts';
import { counted } from './counted.ts';
import { errorLine } from './error-line.ts';
import { writePieces } from './export-file.ts';
import { deskOver } from './open-desk.ts';
import { printable } from './printable.ts';

export interface ExportTarget {
  /** At most so many articles; null for all that are found. */
  readonly limit: number | null;
  /** The file to write; null for standard output. */
  readonly out: string | null;
}

/**
 * Writes the articles that are asked for as a MiniSearch index, and answers in words what was written.
 *
 * @param parameters as `GET /api/v1/search` takes them
 */
export async function exportMiniSearch(
  file: string,
  parameters: URLSearchParams,
  { limit, out }: ExportTarget,
): Promise<string> {
  const question = questionIn(parameters);
  const archive = openArchive(file, { mode: 'read' });
  try {
    const { engine } = deskOver(archive, (fault) => process.stderr.write(errorLine(fault)));
    await engine.refresh();
    const slice = engine.snapshot().slice(question, limit ?? undefined);
    const characters = await writePieces(miniSearchJson(slice, archive), out);
    const articles = slice.reduce((sum, { living }) => sum + living.count(), 0);
    return `Written: ${counted(articles, 'article')}, ${characters.toLocaleString('en')} characters.\n`;
  } finally {
    archive.close();
  }
}

/** Throws QueryError and what `readParameters` does. How the query was read, where that may surprise, goes to standard error. */
function questionIn(parameters: URLSearchParams): Question {
  const { text, syntax, match, filters } = askOf(readParameters(parameters, queryRequest));
  const { query, warnings } = parseQuery(text, { syntax, match: match ?? undefined });
  for (const { message, hint } of warnings) {
    process.stderr.write(`Note: ${printable([message, hint].filter(Boolean).join(' '))}\n`);
  }
  return { query, filters };
}
