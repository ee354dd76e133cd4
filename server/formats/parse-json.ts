import type { Reading } from '../../search/index.ts';
import type { ParseReply } from '../schemas/replies.ts';
import { presentFault } from './problem.ts';
import { presentReading } from './search-json.ts';

/** How a query is read, as `/api/v1/parse` gives it. */
export function presentParse({ query, tree, errors, printed }: Reading): ParseReply {
  return {
    query: query === null ? null : presentReading(query),
    tree,
    errors: errors.map(presentFault),
    printed:
      printed === null
        ? null
        : { syntax: printed.syntax, text: printed.text, warnings: printed.warnings.map(presentFault) },
  };
}
