import { MorgueError } from '../errors/index.ts';
import { presentProblem } from './formats/problem.ts';
import type { Problem } from './schemas/replies.ts';

export type Attempt<T> =
  | { readonly found: T; readonly problem: null }
  | { readonly found: null; readonly problem: Problem };

/**
 * What `work` finds, or the mistake in the request that kept it from finding anything, so that a page can show the
 * mistake beside the form that made it. Faults of the server are thrown on.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { found: await work(), problem: null };
  } catch (fault) {
    if (fault instanceof MorgueError && fault.status < 500) return { found: null, problem: presentProblem(fault) };
    throw fault;
  }
}
