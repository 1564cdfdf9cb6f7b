/** Something of the corpus that could not be read: where, at which line if that is known, and why. */
export type UnreadPlace = { readonly path: string; readonly line: number | null; readonly reason: string };

/** What of the corpus could not be read, when the index was published. */
export type Unread = {
  /** In the order of the files; the first of them where there are very many. */
  readonly problems: readonly UnreadPlace[];
  /** How many there are in all. */
  readonly total: number;
  /** Files of kinds that are not read. */
  readonly ignored: number;
};

/** More are counted, and not listed. */
const MOST_LISTED = 2_000;

/** A list of what could not be read. */
export function toUnread(problems: readonly UnreadPlace[], ignored: number): Unread {
  const listed = problems.slice(0, MOST_LISTED).map(({ path, line, reason }) => ({ path, line, reason }));
  return { problems: listed, total: problems.length, ignored };
}
