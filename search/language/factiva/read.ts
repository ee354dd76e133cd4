import type { Read } from '../dialect.ts';
import type { ForeignReading } from '../foreign/reading.ts';
import { readHost } from '../hosts/parser.ts';
import type { Operator } from '../hosts/piece.ts';
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
    write: (query) => writeFactiva(query).text,
  };
  return readHost(reading, { power: powerOf, not: 'not', mixtureHint: MIXTURE }, lexFactiva(reading));
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
