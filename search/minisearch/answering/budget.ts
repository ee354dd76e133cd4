import { QueryError } from '../../../errors/index.ts';
import { printQuery, type Query } from '../../language/index.ts';

/** What one question may cost over all segments. Each part says what it will cost before it does the work. */
export interface Budget {
  /**
   * @param steps words to be read, once for each word looked for
   * @param part of the query, named in the error
   * @throws QueryError `too-many-terms` when the question would pass its limit; nothing is ever cut short instead
   */
  spend(steps: number, part: Query): void;
}

export function openBudget(most = MOST_STEPS): Budget {
  let spent = 0;
  return {
    spend(steps, part) {
      spent += steps;
      if (spent > most) throw tooCostly(part);
    },
  };
}

function tooCostly(part: Query): QueryError {
  return new QueryError([
    {
      code: 'too-many-terms',
      message: `Too many paragraphs would have to be read for “${shortened(printQuery(part))}”.`,
      hint: 'Use rarer words or longer wildcards in it, or split the query into several.',
      start: part.span.start,
      end: part.span.end,
    },
  ]);
}

const shortened = (text: string): string => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text);

const LONGEST_QUOTED = 80;

/** About two seconds: enough for proximity of two of the commonest words over a million paragraphs. */
const MOST_STEPS = 400_000_000;
