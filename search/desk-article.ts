import { MorgueError } from '../errors/index.ts';

/** No article of the archive has this id. */
export const unknownArticle = (id: string): MorgueError =>
  new MorgueError('unknown-article', `There is no article “${id.slice(0, 64)}” in this archive.`, {
    hint: 'Ids are in the “id” of search results.',
  });
