import type { CollocatesReading } from '../../search/index.ts';
import type { CollocatesReply } from '../schemas/collocates.ts';
import { presentCount } from './search-json.ts';

/** A page of collocates, as `/api/v1/collocates` gives it. */
export function presentCollocates(found: CollocatesReading): CollocatesReply {
  const { words, near, distinct, collocates, next } = found;
  return {
    ...presentCount(found),
    words,
    near,
    distinct,
    collocates: collocates.map(({ word, count, left, right, everywhere, expected, logLikelihood, logDice }) => ({
      word,
      count,
      left,
      right,
      everywhere,
      expected,
      logLikelihood,
      logDice,
    })),
    next,
  };
}
