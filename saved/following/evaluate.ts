import { createHash } from "node:crypto";
import { findMembers, toExactSet } from "@/search/answer/exact-set";
import type { RunTraces } from "@/search/document/touched-documents";
import { type Condition, PRESENT, toJoined } from "@/search/matching/condition";
import { toAnyOf } from "@/search/matching/field-conditions";
import { type Snapshot, withSnapshot } from "@/search/meilisearch/snapshot";
import type { SavedMode } from "@/search/query/saved-search";
import { readFrozenIds } from "../store/frozen";
import type { StoredMember } from "../store/members";
import { openSearch, type SearchServices } from "../store/open-search";

/** What decides which documents a saved search holds, and the documents it holds by one generation of the index. */
export type Evaluation = {
  readonly members: ReadonlyMap<string, StoredMember>;
  readonly complete: boolean;
  readonly generation: string;
  /** Equal for searches that documents fit by the same condition. */
  readonly digest: string;
  /** The documents that were checked; null for all. */
  readonly among: ReadonlySet<string> | null;
  /** Documents that differ from what the last refresh saw only because they were read closely. */
  readonly reread: ReadonlySet<string>;
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
 * another alias, a search it names changed. It is of the documents and the saved searches that the services have a view of.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function evaluate(
  search: Followed,
  services: SearchServices,
  traces: RunTraces | null,
): Promise<Evaluation | null> {
  let unused = traces;
  return withSnapshot(services.context, "after", (snapshot) => {
    const known = unused;
    unused = null; // Where it is done once more, another run was published, and these traces know nothing of it.
    return evaluateIn(search, services, snapshot, known);
  });
}

/** What a search holds of which nothing is written down. @throws SearchUnavailable */
export async function evaluateUnknown(
  search: Pick<Followed, "key" | "link" | "mode">,
  services: SearchServices,
): Promise<Evaluation> {
  const unknown = { ...search, complete: true, refreshedGeneration: "", refreshedCondition: "" };
  const evaluation = await evaluate(unknown, services, null);
  if (evaluation === null) throw new RangeError("A first evaluation has a result.");
  return evaluation;
}

async function evaluateIn(
  search: Followed,
  services: SearchServices,
  snapshot: Snapshot,
  traces: RunTraces | null,
): Promise<Evaluation | null> {
  const { generation } = snapshot.names;
  const condition = await toCondition(search, services, snapshot);
  const digest = toDigest(condition);
  const isSame = digest === search.refreshedCondition && search.complete;
  if (isSame && search.refreshedGeneration === generation) return null;
  const next = traces?.before === search.refreshedGeneration ? traces : null;
  const touched = toFew(isSame ? next : null);
  const narrowed = touched === null ? condition : toJoined("and", [condition, toAnyOf("id", touched)]);
  const { members, complete } = await findMembers(narrowed, { ...snapshot, isPatient: true });
  const among = touched && new Set(touched);
  return {
    members: among === null ? members : withoutOthers(members, among),
    complete,
    generation,
    digest,
    among,
    reread: new Set(next?.reread),
  };
}

function toFew(traces: RunTraces | null): readonly string[] | null {
  const touched = traces?.touched ?? null;
  return touched !== null && touched.length <= MOST_TOUCHED ? touched : null;
}

/** To a filter, ids are equal that differ in case alone; a document that was not checked is neither gained nor lost. */
function withoutOthers<Value>(
  members: ReadonlyMap<string, Value>,
  among: ReadonlySet<string>,
): ReadonlyMap<string, Value> {
  return new Map([...members].filter(([id]) => among.has(id)));
}

async function toCondition(
  search: Followed,
  services: SearchServices,
  snapshot: Snapshot,
): Promise<Condition> {
  if (search.mode === "frozen" && search.key !== null) {
    const ids = await readFrozenIds(services.store, search.key);
    return toJoined("and", [PRESENT, toAnyOf("id", ids)]);
  }
  const { read, context } = await openSearch(search.link, { ...services, context: snapshot });
  return toExactSet(read, { ...snapshot, saved: context.saved });
}

function toDigest(condition: Condition): string {
  return createHash("sha256").update(JSON.stringify(condition)).digest("base64url");
}
