import { peek, type Reading, spanOf, warnUnsupported } from './reading.ts';

/** `> dc = "info:srw/context-set/1/dc-v1.1"` before a query names a context set; ours have their usual names. */
export function skipPrefixes(reading: Reading): void {
  for (let sign = peek(reading); sign?.kind === 'symbol' && sign.symbol === '>'; sign = peek(reading)) {
    const [name, equals, address] = reading.lexemes.slice(reading.at + 1, reading.at + 4);
    if (name?.kind !== 'string') return;
    const isNamed = equals?.kind === 'symbol' && equals.symbol === '=' && address?.kind === 'string';
    reading.at += isNamed ? 4 : 2;
    const span = spanOf(reading, { start: sign.start, end: (isNamed ? address : name).end });
    warnUnsupported(reading, span, 'Prefixes cannot be assigned; dc. and cql. have their usual meaning.');
  }
}

/** `sortBy dc.date/sort.descending`, up to the end of the query or group. */
export function skipSorting(reading: Reading): void {
  const { at, lexemes } = reading;
  while (peek(reading) !== undefined && peek(reading)?.kind !== 'close') reading.at += 1;
  const first = lexemes[at];
  const last = lexemes[reading.at - 1];
  if (first === undefined || last === undefined) return;
  const span = spanOf(reading, { start: first.start, end: last.end });
  warnUnsupported(
    reading,
    span,
    'sortBy is no part of a query here and was left out.',
    'Choose the order where the results are listed.',
  );
}
