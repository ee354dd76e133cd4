import { MorgueError } from '../../errors/index.ts';
import type { ArticleId } from '../../search/index.ts';

/** A name an article could have. Throws `unknown-article` for anything longer or stranger, before it goes further. */
export function articleId(text: unknown): ArticleId {
  if (typeof text === 'string' && POSSIBLE_ID.test(text)) return text as ArticleId;
  throw new MorgueError('unknown-article', `There is no article “${String(text).slice(0, LONGEST_QUOTED)}”.`, {
    hint: 'An article’s id is in its address and in every search result.',
  });
}

const POSSIBLE_ID = /^[\w-]{1,64}$/;

const LONGEST_QUOTED = 80;
