import { toDays } from "../document/dates";
import { type Prepared, toHitTerms } from "../matching/prepare";
import { toPage } from "../matching/views";
import { readHits } from "../meilisearch/read-documents";
import type { Snapshot } from "../meilisearch/snapshot";
import type { StoredHit } from "../meilisearch/stored";
import type { Sort } from "../query/query";
import type { CloseMatch } from "./close/find-close";
import { canHaveClose, findMainClose } from "./close/joined-matches";
import { readMarkedHits } from "./marked-hits";
import type { CloseResult, Hit } from "./result";

/** The close matches to show below `total` exact ones that do not fill the first page; null where there is no call for any. */
export async function findCloseResult(
  prepared: Prepared,
  total: number,
  snapshot: Snapshot,
): Promise<CloseResult | null> {
  const { page, size } = prepared.query;
  if (page > 1 || total >= size || !canHaveClose(prepared)) return null;
  const close = await findMainClose(prepared, snapshot);
  return { total: close.length, hits: await readCloseHits(close.slice(0, size - total), prepared, snapshot) };
}

/** How many close matches have joined the set. */
export function toJoinedClose(prepared: Prepared, joined: readonly CloseMatch[]): CloseResult | null {
  return canHaveClose(prepared) ? { total: joined.length, hits: [] } : null;
}

/**
 * Under `close=true`, the close matches on the page at hand: they come after the exact ones, in the order of the search.
 * `total` is of both.
 */
export async function toJoinedHits(
  close: readonly CloseMatch[],
  total: number,
  prepared: Prepared,
  snapshot: Snapshot,
): Promise<readonly Hit[]> {
  const { query } = prepared;
  const { offset, limit } = toPage(query);
  const exact = total - close.length;
  const [from, to] = [Math.max(0, offset - exact), Math.max(0, offset + limit - exact)];
  if (from >= close.length || to === 0) return [];
  const ordered = query.sort === "relevance" ? close : await toDated(close, query.sort, snapshot);
  return readCloseHits(ordered.slice(from, to), prepared, snapshot);
}

async function readCloseHits(
  close: readonly CloseMatch[],
  prepared: Prepared,
  snapshot: Snapshot,
): Promise<Hit[]> {
  const stored = await readHits(
    close.map(({ id }) => id),
    snapshot,
  );
  const hits = await readMarkedHits(stored, toHitTerms(prepared), snapshot);
  const missing = new Map(close.map((match) => [match.id, match.missing]));
  return hits.map((hit) => ({ ...hit, missing: missing.get(hit.id) ?? [] }));
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
