import { withKnownValues } from "../collection/canonical-values";
import type { Names } from "../collection/names";
import { toSpelt } from "../collection/spelt-text";
import type { ReadQuery } from "../query/url";
import type { Condition } from "./condition";
import { toAnyOf } from "./field-conditions";
import { inPieces, type Pausing } from "./let-others";
import { type SavedConditions, toCondition } from "./tree-condition";
import { toMainCondition } from "./views";

/** What a saved search holds: whatever fits its query, or the documents it was frozen with, by id. */
export type SavedSet =
  | { readonly kind: "live"; readonly read: ReadQuery }
  | { readonly kind: "frozen"; readonly ids: readonly string[] };

/** Saved searches by slug, each after those that its query names. */
export type SavedSearches = ReadonlyMap<string, SavedSet>;

/**
 * The exact set of each saved search as a condition on documents, so that a query which names one is answered in the
 * same question. Close matches, grouping, order and page are no part of it.
 */
export async function toSavedConditions(
  searches: SavedSearches,
  names: Names,
  context: Pausing & { readonly now: Date },
): Promise<SavedConditions> {
  const { now } = context;
  const conditions = new Map<string, Condition>();
  for (const [slug, set] of searches) {
    const condition = set.kind === "frozen" ? toAnyOf("id", set.ids) : await toLive(set.read, conditions);
    conditions.set(slug, condition);
  }
  return conditions;

  async function toLive({ query, tree }: ReadQuery, saved: SavedConditions): Promise<Condition> {
    const spelt = await inPieces(toSpelt(tree, names, []), context);
    const text = toCondition(spelt, { names, now, saved, possible: query.possible }, []);
    return toMainCondition(withKnownValues(query, names, []), text, now);
  }
}
