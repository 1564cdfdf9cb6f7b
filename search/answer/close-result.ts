import { toDays } from "../document/dates";
import { type Prepared, toCloseTerms } from "../matching/prepare";
import { toPage } from "../matching/views";
import { readHits } from "../meilisearch/read-documents";
import type { Snapshot } from "../meilisearch/snapshot";
import type { StoredHit } from "../meilisearch/stored";
import type { Sort } from "../query/query";
import type { CloseSearch } from "./close/close-search";
import type { CloseMatch } from "./close/find-close";
import { findMainClose } from "./close/joined-matches";
import { readMarkedHits } from "./marked-hits";
import { toNearestPassage } from "./nearest-passage";
import type { CloseResult, Hit } from "./result";
import { mayBringTexts } from "./text-sizes";

/** A text of so few words is one passage, whatever its vector. */
const ONE_PASSAGE = 139;

/** The close matches to show below `total` exact ones that do not fill the first page; null where there is no call for any. */
export async function findCloseResult(
  prepared: Prepared,
  search: CloseSearch,
  total: number,
  snapshot: Snapshot,
): Promise<CloseResult | null> {
  const { page, size } = prepared.query;
  const { when, meaning } = search;
  if (page > 1 || total >= size || when === "never" || (when === "nothing-exact" && total > 0)) return null;
  const close = await findMainClose(prepared, search, snapshot);
  const hits = await readCloseHits(close.slice(0, size - total), prepared, search, snapshot);
  return { total: close.length, hits, meaning };
}

/** How many close matches have joined the set. */
export function toJoinedClose(
  { when, meaning }: CloseSearch,
  joined: readonly CloseMatch[],
): CloseResult | null {
  return when === "always" || joined.length > 0 ? { total: joined.length, hits: [], meaning } : null;
}

/**
 * Under `close=true`, the close matches on the page at hand: they come after the exact ones, of which there are so many, in the order
 * of the search.
 */
export async function toJoinedHits(
  close: readonly CloseMatch[],
  exact: number,
  prepared: Prepared,
  search: CloseSearch,
  snapshot: Snapshot,
): Promise<readonly Hit[]> {
  const { query } = prepared;
  const { offset, limit } = toPage(query);
  const [from, to] = [Math.max(0, offset - exact), Math.max(0, offset + limit - exact)];
  if (from >= close.length || to === 0) return [];
  const ordered = query.sort === "relevance" ? close : await toDated(close, query.sort, snapshot);
  return readCloseHits(ordered.slice(from, to), prepared, search, snapshot);
}

async function readCloseHits(
  close: readonly CloseMatch[],
  prepared: Prepared,
  search: CloseSearch,
  snapshot: Snapshot,
): Promise<Hit[]> {
  const { memory, names } = snapshot;
  const idsOf = (matches: readonly CloseMatch[]): string[] => matches.map(({ id }) => id);
  const byMeaning = close.filter(({ why }) => why === "meaning");
  const long = byMeaning.filter(({ length }) => length > ONE_PASSAGE);
  const [stored, vectors, vector] = await Promise.all([
    readHits(idsOf(close), snapshot, mayBringTexts(close.length, names)),
    memory.readVectors(names.generation, idsOf(long), snapshot),
    search.vector,
  ]);
  const hits = await readMarkedHits(stored, toCloseTerms(prepared), snapshot, {
    ids: new Set(idsOf(byMeaning)),
    of: (id, text) => (vector === null ? null : toNearestPassage(text, vectors.get(id) ?? [], vector)),
  });
  const byId = new Map(close.map((match) => [match.id, match]));
  return hits.map((hit) => ({
    ...hit,
    missing: byId.get(hit.id)?.missing ?? [],
    why: byId.get(hit.id)?.why ?? "words",
  }));
}

/** Close matches by date as the exact ones are; those without a date last. */
export async function toDated(
  close: readonly CloseMatch[],
  sort: Exclude<Sort, "relevance">,
  snapshot: Snapshot,
): Promise<readonly CloseMatch[]> {
  const stored = await readHits(
    close.map(({ id }) => id),
    snapshot,
  );
  const days = new Map(stored.map((hit) => [hit.id, toDay(hit, sort)]));
  const dayOf = ({ id }: CloseMatch): number => days.get(id) ?? 0;
  return [...close].sort((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1));
}

/** A number that sorts by date in the order of the search, rising. */
function toDay({ published }: StoredHit, sort: Exclude<Sort, "relevance">): number {
  if (published === null) return Number.POSITIVE_INFINITY;
  const first = toDays(published).from;
  return sort === "newest" ? -first : first;
}
