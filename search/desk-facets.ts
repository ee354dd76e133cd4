import { openPage } from './desk-page.ts';
import { readQuestion, stateOf, withUnknownWords } from './desk-question.ts';
import type { Desk } from './desk-types.ts';
import { facetValues } from './facets.ts';
import type { SnapshotShelf } from './snapshot-shelf.ts';

/** The desk's lists of values: the first of every field, or those of one a page at a time. */
export function facetLists(shelf: SnapshotShelf): Pick<Desk, 'facets' | 'facetList'> {
  return {
    async facets(ask, most) {
      return shelf.current().facets(readQuestion(ask).question, most);
    },

    async facetList(ask, { field, prefix, sort, ...page }) {
      const { question, query } = readQuestion(ask);
      const list = JSON.stringify(['facets', field, prefix, sort]);
      const { snapshot, offset, neighbours } = openPage(shelf, page, ask, list);
      const [totals, all] = await Promise.all([snapshot.count(question), snapshot.facet(question, field)]);
      const values = facetValues(all, prefix, sort);
      return {
        query: await withUnknownWords(query, question, snapshot),
        index: stateOf(snapshot),
        totals,
        field,
        distinct: values.length,
        values: values.slice(offset, offset + page.size),
        ...neighbours(values.length),
      };
    },
  };
}
