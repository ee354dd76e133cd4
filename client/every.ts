/** A page of a list, and the cursor of the next. */
interface Page {
  readonly next: string | null;
}

/**
 * All entries of a list, page after page, each page asked for when the one before it has been read. All are of the version
 * of the index that the first page was.
 */
export async function* every<Reply extends Page, Entry>(
  pageAt: (cursor: string | undefined) => Promise<Reply>,
  entriesOf: (reply: Reply) => readonly Entry[],
): AsyncGenerator<Entry, void, undefined> {
  let reply = await pageAt(undefined);
  yield* entriesOf(reply);
  while (reply.next !== null) {
    reply = await pageAt(reply.next);
    yield* entriesOf(reply);
  }
}
