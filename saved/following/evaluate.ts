import { createHash } from "node:crypto";
import { findMembers, toExactSet } from "@/search/answer/exact-set";
import type { Names } from "@/search/collection/names";
import type { RunTraces } from "@/search/document/touched-documents";
import { type Condition, PRESENT, toJoined } from "@/search/matching/condition";
import { toAnyOf } from "@/search/matching/field-conditions";
import type { MemberSet } from "@/search/meilisearch/members";
import type { SearchContext } from "@/search/meilisearch/search-context";
import type { SavedMode } from "@/search/query/saved-search";
import { openSearch } from "../store/open-search";
import { readFrozenIds } from "../store/rows";
import type { Store } from "../store/store";

/** What decides which documents a saved search holds, and the documents it holds by one generation of the index. */
export type Evaluation = MemberSet & {
  readonly generation: string;
  /** Equal for searches that documents fit by the same condition. */
  readonly digest: string;
  /** The documents that were checked; null for all. */
  readonly among: ReadonlySet<string> | null;
};

/** A saved search as far as it decides what it holds, with what the last refresh wrote down. */
export type Followed = {
  readonly key: number | null;
  readonly link: string;
  readonly mode: SavedMode;
  readonly complete: boolean;
  readonly refreshedGeneration: string;
  readonly refreshedCondition: string;
};

/** With more documents than this it is as quick to check all. */
const MOST_TOUCHED = 5_000;

/**
 * What a saved search holds now; null where nothing can have changed since the last refresh. After a run that touched few
 * documents only those are checked, unless the search has another condition by now: a relative date moved on, a name got
 * another alias, a search it names changed.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function evaluate(
  search: Followed,
  store: Store,
  context: SearchContext,
  traces: RunTraces | null,
): Promise<Evaluation | null> {
  const { engine, memory } = context;
  const generation = await engine.readGeneration();
  const names = await memory.renew(generation);
  const condition = await toCondition(search, store, names, context);
  const digest = toDigest(condition);
  const isSame = digest === search.refreshedCondition && search.complete;
  if (isSame && search.refreshedGeneration === generation) return null;
  const isNext = isSame && traces !== null && traces.before === search.refreshedGeneration;
  const touched = isNext && traces.touched && traces.touched.length <= MOST_TOUCHED ? traces.touched : null;
  const narrowed = touched === null ? condition : toJoined("and", [condition, toAnyOf("id", touched)]);
  const set = await findMembers(narrowed, names, context);
  // Half of what was published in between may be in the set.
  if ((await engine.readGeneration()) !== generation) return evaluate(search, store, context, null);
  return { ...set, generation, digest, among: touched && new Set(touched) };
}

async function toCondition(
  search: Followed,
  store: Store,
  names: Names,
  context: SearchContext,
): Promise<Condition> {
  if (search.mode === "frozen" && search.key !== null) {
    const ids = await readFrozenIds(store, search.key);
    return toJoined("and", [PRESENT, toAnyOf("id", ids)]);
  }
  const opened = await openSearch(search.link, { store, context });
  return toExactSet(opened.read, names, opened.context);
}

function toDigest(condition: Condition): string {
  return createHash("sha256").update(JSON.stringify(condition)).digest("base64url");
}
