import { deskOver } from '../support/desk.ts';
import { describeForms } from './conformance/forms.ts';
import { describePaging } from './conformance/paging.ts';
import { describePlaces } from './conformance/places.ts';
import { describeReprints } from './conformance/reprints.ts';
import { describeSearching } from './conformance/searching.ts';
import { describeViews } from './conformance/views.ts';
import { describeWholeResults } from './conformance/whole-result.ts';
import { describeWords } from './conformance/words.ts';

/** The conformance suite is the same for every engine; only how a desk is set up over one differs. */
describe('the embedded engine', () => {
  describeSearching(deskOver);
  describeForms(deskOver);
  describePaging(deskOver);
  describePlaces(deskOver);
  describeReprints(deskOver);
  describeWholeResults(deskOver);
  describeViews(deskOver);
  describeWords(deskOver);
});
