import { spanOver } from '../build.ts';
import { type Edit, type Mend, quoted, replacing, warning, wrapping } from '../faults.ts';
import { rewritten, typedText } from '../foreign/reading.ts';
import { printQuery } from '../print.ts';
import type { Query, Span } from '../query.ts';
import { type Clause, isUnwanted, type Joint } from './clause.ts';
import type { LuceneReading } from './reading.ts';

/**
 * Whether Lucene reads a list otherwise than most people would: in `kim OR trump AND putin` it requires trump and putin
 * and only ranks by kim, in `kim OR NOT trump` it excludes trump. Who wrote a `+` knows of it.
 */
export function isMixture(clauses: readonly Clause[]): boolean {
  if (clauses.some(({ isSigned }) => isSigned)) return false;
  const runs = runsOf(clauses, 'or');
  const isOfOne = (run: readonly Clause[]): boolean => run.length === 1;
  return (
    !runs.every(isOfOne) && (clauses.some(isRequired) || runs.some((run) => !isOfOne(run) && run.some(isUnwanted)))
  );
}

/** Says how a mixture was read, and offers it with the parentheses it may have meant. */
export function warnOfMixture(reading: LuceneReading, clauses: readonly Clause[], query: Query): void {
  const span = spanOfList(clauses);
  if (reading.warnings.filter(({ code }) => code === 'mixed-and-or').length >= MOST_TOLD) return;
  const left = clauses.filter((clause) => isOptional(clause) && clauses.some(isRequired));
  const named = left.map((clause) => quoted(typedText(reading, clause.query.span))).join(', ');
  const lost = left.length === 0 ? '' : ` Beside what is required ${named} would only rank, and was left out.`;
  const read = rewritten(reading, query);
  reading.warnings.push(
    warning(
      'mixed-and-or',
      span,
      `In Lucene neither AND nor OR binds tighter, so this was read as ${quoted(printQuery(query))}.${lost}`,
      {
        hint: 'Use parentheses to say which belongs together.',
        mends: [
          ...grouped('With AND first', clauses, 'and'),
          ...grouped('With OR first', clauses, 'or'),
          ...(read === null ? [] : [replacing('As it was read', span, read)]),
        ],
      },
    ),
  );
}

/** Parentheses around each run that `tighter` joins, and `*:*` before what would otherwise exclude from all of the list. */
function grouped(label: string, clauses: readonly Clause[], tighter: Joint): readonly Mend[] {
  const runs = runsOf(clauses, tighter);
  const edits = runs.flatMap((run): readonly Edit[] => {
    const alone = tighter === 'and' ? (run.every(isUnwanted) ? [run] : []) : run.length > 1 ? unwantedOf(run) : [];
    const isGroup = run.length > 1 && runs.length > 1 && !alone.includes(run);
    // Of two that begin in one place, the later is written before.
    return [
      ...alone.flatMap((unwanted) => wrapping(label, spanOfList(unwanted), '(*:* ', ')').edits),
      ...(isGroup ? wrapping(label, spanOfList(run), '(', ')').edits : []),
    ];
  });
  return edits.length === 0 ? [] : [{ label, edits }];
}

function runsOf(clauses: readonly Clause[], tighter: Joint): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [];
  for (const clause of clauses) {
    const run = clause.joint === tighter ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([clause]);
    else run.push(clause);
  }
  return runs;
}

const unwantedOf = (run: readonly Clause[]): readonly (readonly Clause[])[] =>
  run.filter(isUnwanted).map((clause) => [clause]);

function spanOfList(clauses: readonly Clause[]): Span {
  const [first] = clauses;
  const last = clauses.at(-1);
  return first === undefined || last === undefined ? { start: 0, end: 0 } : spanOver(first.span, last.span);
}

const isRequired = ({ occurrence }: Clause): boolean => occurrence === 'must';
const isOptional = ({ occurrence }: Clause): boolean => occurrence === 'should';

/** A query with more of them is told soon enough, and each costs a printing. */
const MOST_TOLD = 5;
