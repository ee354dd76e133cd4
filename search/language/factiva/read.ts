import type { Read } from '../dialect.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { readHost } from '../hosts/parser.ts';
import type { Operator } from '../hosts/piece.ts';
import { LIMITS, measure } from '../limits.ts';
import type { Query } from '../query.ts';
import type { SourceText } from '../source-text.ts';
import { lexFactiva } from './lexer.ts';
import { FACTIVA, writeFactiva } from './write.ts';

/** `hd=(merger or acquisition) and boeing adj3 airbus not rumour*`: words side by side are a phrase. */
export function readFactiva(source: SourceText): Read {
  const reading: ForeignReading = {
    system: FACTIVA,
    source,
    warnings: [],
    everything: undefined,
    write: rewritten,
  };
  return readHost(reading, { power: powerOf, mixtureHint: MIXTURE }, lexFactiva(reading));
}

/**
 * A mend for what was refused. None where the tree is past the limits, as that of `(a)(a)(a)…` may be thousands of levels
 * deep here: it could not be read again, and writing it would run out of stack.
 */
function rewritten(query: Query): string | null {
  const { nodes, levels } = measure(query);
  return nodes > LIMITS.nodes || levels > LIMITS.levels ? null : writeFactiva(query).text;
}

/** OR, proximity from the left, NOT, then AND. */
function powerOf({ kind }: Operator): number {
  switch (kind) {
    case 'or':
      return 40;
    case 'proximity':
      return 30;
    case 'not':
      return 20;
    case 'and':
      return 10;
    default:
      return kind satisfies never;
  }
}

/** The one habit of Factiva not kept: it and Nexis are read alike here. */
const MIXTURE = 'Factiva itself joins AND before OR: write parentheses to say which belongs together.';
