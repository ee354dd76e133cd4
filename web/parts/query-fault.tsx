import type { Problem, QueryFaultReply } from '../../server/schemas/replies.ts';
import type { SearchForm } from '../pages/page-data.ts';
import { Suggestions } from './suggestions.tsx';

interface Props {
  readonly problem: Problem;
  readonly form: SearchForm;
}

/** Why a search could not be answered: the place in the query, what is wrong there, and mended queries to follow. */
export function SearchProblem({ problem, form }: Props) {
  const faults = problem.errors ?? [];
  return (
    <section class="notice problem" aria-labelledby="problem-title">
      <h2 id="problem-title">{problem.title}</h2>
      {faults.length === 0 ? (
        <>
          <p>{problem.detail}</p>
          {problem.hint === undefined ? null : <p class="hint">{problem.hint}</p>}
        </>
      ) : (
        faults.map((fault) => <Fault fault={fault} form={form} />)
      )}
    </section>
  );
}

function Fault({ fault, form }: { readonly fault: QueryFaultReply; readonly form: SearchForm }) {
  return (
    <div class="fault">
      <PointedQuery q={form.q} start={fault.start} end={fault.end} />
      <p>{fault.message}</p>
      {fault.hint === undefined ? null : <p class="hint">{fault.hint}</p>}
      <Suggestions suggestions={fault.suggestions ?? []} form={form} />
    </div>
  );
}

/** The query with the faulty stretch underlined; an empty stretch is a place where something is missing. */
function PointedQuery({ q, start, end }: { readonly q: string; readonly start: number; readonly end: number }) {
  const from = Math.max(0, start - SHOWN_AROUND);
  const to = Math.min(q.length, end + SHOWN_AROUND);
  return (
    <p class="pointed-query">
      <code dir="auto">
        {from > 0 ? '…' : null}
        {q.slice(from, start)}
        {end > start ? <u class="pointed">{q.slice(start, end)}</u> : <u class="pointed pointed-gap">&nbsp;</u>}
        {q.slice(end, to)}
        {to < q.length ? '…' : null}
      </code>
    </p>
  );
}

/** A query may be 10,000 characters long; this much either side of the fault is enough to find it. */
const SHOWN_AROUND = 120;
