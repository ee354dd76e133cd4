import { MorgueError, QueryError } from '../errors/index.ts';
import { printable } from './printable.ts';

/** What went wrong and what to do, as the one line the command ends with: `newsmorgue: message hint`. */
export function errorLine(error: unknown): string {
  return `newsmorgue: ${printable(sentencesOf(error).join(' '))}\n`;
}

function sentencesOf(error: unknown): readonly string[] {
  if (!(error instanceof MorgueError)) {
    const message = error instanceof Error ? error.message : String(error);
    return [
      `Something went wrong here: ${message}.`,
      'This is a fault in Newsmorgue; set NEWSMORGUE_DEBUG=1 to see where.',
    ];
  }
  const suggestion = error instanceof QueryError ? error.faults[0]?.suggestions?.[0] : undefined;
  return [
    error.message,
    ...(error.hint === undefined ? [] : [error.hint]),
    ...(suggestion === undefined ? [] : [`${suggestion.label}: ${suggestion.query}`]),
  ];
}
