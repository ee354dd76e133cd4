import type { QueryFaultReply, SearchReply } from '../../server/schemas/replies.ts';
import type { SearchForm } from '../pages/page-data.ts';
import { isSurprisingReading } from '../text/surprising-reading.ts';
import { Suggestions } from './suggestions.tsx';

interface Props {
  readonly query: SearchReply['query'];
  readonly form: SearchForm;
}

/** How the query was read, where that may surprise, and what is doubtful about it. */
export function ReadingNote({ query, form }: Props) {
  const isTold = query.warnings.some(({ code }) => code === TELLS_THE_READING);
  const isSurprising = !isTold && isSurprisingReading(query.text, query.interpreted);
  if (!isSurprising && query.warnings.length === 0) return null;
  return (
    <div class="reading-note">
      {isSurprising ? (
        <p>
          Read as: <code dir="auto">{query.interpreted}</code>
        </p>
      ) : null}
      {query.warnings.map((warning) => (
        <Warning warning={warning} form={form} />
      ))}
    </div>
  );
}

function Warning({ warning, form }: { readonly warning: QueryFaultReply; readonly form: SearchForm }) {
  return (
    <div class="warning">
      <p>
        {warning.message} {warning.hint}
      </p>
      <Suggestions suggestions={warning.suggestions ?? []} form={form} />
    </div>
  );
}

/** This warning's own message says how the query was read. */
const TELLS_THE_READING = 'mixed-and-or';
