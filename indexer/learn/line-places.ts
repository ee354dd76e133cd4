/** Where a line stands in its article, told by how many of the article's own lines are above and below it. */
export interface LinePlace {
  readonly atHead: boolean;
  readonly atTail: boolean;
}

/**
 * The place of each line. Lines that recur are not counted, so that a footer is at the tail however many lines it has.
 * One line of the article may stand further out, such as a caption or the note on the writer. In a brief, a line can be
 * at both ends.
 *
 * @param isOwn for each line, whether it is the article's own
 */
export function placesOf(isOwn: readonly boolean[]): readonly LinePlace[] {
  const own = isOwn.filter(Boolean).length;
  let above = 0;
  return isOwn.map((isThisOwn) => {
    if (isThisOwn) above += 1;
    const before = isThisOwn ? above - 1 : above;
    return { atHead: before <= FURTHER_OUT, atTail: own - above <= FURTHER_OUT };
  });
}

const FURTHER_OUT = 1;
