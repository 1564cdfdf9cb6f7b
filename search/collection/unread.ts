/** Something of the corpus that could not be read: where, at which line if that is known, and why. */
type UnreadPlace = { readonly path: string; readonly line: number | null; readonly reason: string };

/** The same with the collections that it says something of. */
export type PlacedUnread = UnreadPlace & { readonly collections: readonly string[] };

/** What of the corpus could not be read, when the index was published. */
export type Unread = {
  /** In the order of the files; the first of them where there are very many. */
  readonly problems: readonly UnreadPlace[];
  /** How many there are in all. */
  readonly total: number;
  /** Files of kinds that are not read. */
  readonly ignored: number;
};

/** The same as it is stored, so that it can be made anew of some collections. */
export type StoredUnread = Omit<Unread, "problems"> & {
  readonly problems: readonly PlacedUnread[];
  /** How many problems say something of which collections. */
  readonly totals: readonly (readonly [collections: readonly string[], total: number])[];
  /** Files of kinds that are not read, by collection. */
  readonly ignoredIn: readonly (readonly [collection: string, ignored: number])[];
};

/** More of the same collections are counted, and not listed. */
const MOST_LISTED = 2_000;

/** A list of what could not be read. */
export function toUnread(
  problems: readonly PlacedUnread[],
  ignoredIn: ReadonlyMap<string, number>,
): StoredUnread {
  const totals = new Map<string, { readonly of: readonly string[]; total: number }>();
  const listed: PlacedUnread[] = [];
  for (const { path, line, reason, collections } of problems) {
    const key = JSON.stringify(collections);
    const known = totals.get(key) ?? { of: collections, total: 0 };
    totals.set(key, known);
    known.total += 1;
    if (known.total <= MOST_LISTED) listed.push({ path, line, reason, collections });
  }
  return {
    problems: listed,
    total: problems.length,
    ignored: [...ignoredIn.values()].reduce((sum, count) => sum + count, 0),
    totals: [...totals.values()].map(({ of, total }) => [of, total]),
    ignoredIn: [...ignoredIn],
  };
}

/** What of some collections could not be read: what speaks of others too is left out. */
export function toUnreadIn(
  { problems, totals, ignoredIn }: StoredUnread,
  isGranted: (collection: string) => boolean,
): StoredUnread {
  const isOurs = (collections: readonly string[]): boolean =>
    collections.length > 0 && collections.every(isGranted);
  const left = totals.filter(([collections]) => isOurs(collections));
  const ignored = ignoredIn.filter(([collection]) => isGranted(collection));
  return {
    problems: problems.filter(({ collections }) => isOurs(collections)),
    total: left.reduce((sum, [, total]) => sum + total, 0),
    ignored: ignored.reduce((sum, [, count]) => sum + count, 0),
    totals: left,
    ignoredIn: ignored,
  };
}

/** What is shown of it: the first of the problems. */
export function toShownUnread({ problems, total, ignored }: StoredUnread): Unread {
  const shown = problems.slice(0, MOST_LISTED);
  return { problems: shown.map(({ path, line, reason }) => ({ path, line, reason })), total, ignored };
}
