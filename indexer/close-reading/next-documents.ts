import type { DocumentRow } from "../manifest/manifest";
import type { PassOptions, PublishedText } from "./pass-options";

/** So many texts are read from the index at once. */
const TEXTS_AT_ONCE = 32;

type Listing = Pick<PassOptions, "findUnread" | "isOutdated" | "takeRequests" | "readTexts" | "signal">;

/**
 * The documents to read, one after another: what readers wait for, then the newest. Each text comes once, even where it could
 * not be read. `onListed` is called each time that they are listed anew, with how many nothing is stored of.
 */
export async function* toNextDocuments(
  { findUnread, isOutdated, takeRequests, readTexts, signal }: Listing,
  onListed: (counts: { readonly unread: number; readonly of: number }) => void,
): AsyncGenerator<PublishedText> {
  const tried = new Set<string>();
  const wanted = new Set<string>();
  for (;;) {
    const { unread, of } = await findUnread();
    const left = new Map(unread.filter((row) => !tried.has(row.textKey)).map((row) => [row.id, row]));
    onListed({ unread: unread.length, of });
    if (left.size === 0) return;
    while (left.size > 0) {
      signal.throwIfAborted();
      for (const id of await takeRequests()) wanted.add(id);
      const rows = takeNext(left, wanted).filter((row) => !tried.has(row.textKey));
      for (const row of rows) tried.add(row.textKey);
      yield* await readTexts(rows);
      if (await isOutdated()) break;
    }
  }
}

function takeNext(left: Map<string, DocumentRow>, wanted: Set<string>): readonly DocumentRow[] {
  const ids = [...[...wanted].filter((id) => left.has(id)), ...left.keys()].slice(0, TEXTS_AT_ONCE);
  const rows = [...new Set(ids)].flatMap((id) => left.get(id) ?? []);
  for (const { id } of rows) {
    left.delete(id);
    wanted.delete(id);
  }
  return rows;
}
