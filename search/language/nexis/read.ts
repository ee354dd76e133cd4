import type { Read } from '../dialect.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { readHost } from '../hosts/parser.ts';
import type { Operator } from '../hosts/piece.ts';
import { LONGEST_DISTANCE } from '../native/operators.ts';
import type { SourceText } from '../source-text.ts';
import { lexNexis } from './lexer.ts';
import { NEXIS, writeNexis } from './write.ts';

/** `bankrupt! w/25 discharg! and not student or college`: words side by side are a phrase, and OR binds first. */
export function readNexis(source: SourceText): Read {
  const reading: ForeignReading = {
    system: NEXIS,
    source,
    warnings: [],
    everything: undefined,
    write: (query) => writeNexis(query).text,
  };
  return readHost(reading, { power: powerOf, not: 'and not', mixtureHint: undefined }, lexNexis(reading));
}

/**
 * OR, then proximity with the smallest distance first, sentence and paragraph, then AND, then AND NOT: the order its
 * help page gives ("Connector Order and Priority").
 */
function powerOf(operator: Operator): number {
  switch (operator.kind) {
    case 'or':
      return 60;
    case 'and':
      return 20;
    case 'not':
      return 10;
    case 'proximity':
      if (operator.relation.kind === 'near') return 50 - operator.relation.distance / (LONGEST_DISTANCE + 1);
      return operator.relation.unit === 'sentence' ? 40 : 30;
    default:
      return operator satisfies never;
  }
}
