import { toBranches } from "./branches";
import type { Condition } from "./condition";
import { findAll } from "./find";
import type { IndexedDocument } from "./indexed-document";
import { withKnownValues } from "./known-values";
import type { Names } from "./names";
import { toSpeltText } from "./prepare";
import type { ReadQuery } from "./query-url";
import type { SearchContext } from "./run";
import { toExactCondition } from "./saved-conditions";

/** A document of a set, with what tells whether it has changed since. */
export type Member = Pick<IndexedDocument, "id" | "title" | "firstIngested" | "changed" | "retagged">;

/** The documents of a set by id. Not `complete` when there were more than can be named. */
export type MemberSet = {
  readonly members: ReadonlyMap<string, Member>;
  readonly complete: boolean;
};

/**
 * What the documents of a search's exact set meet, all of them, whatever its page; close matches and grouping are no
 * part of it. While this stays the same, only a document that changed can come in or leave.
 */
export function toExactSet(read: ReadQuery, names: Names, context: SearchContext): Condition {
  const { text } = toSpeltText(read.tree, names, context, []);
  return toExactCondition(withKnownValues(read.query, names, []), text, context.now);
}

/**
 * The documents that meet a condition. `names` are of the generation that is asked.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findMembers(
  condition: Condition,
  names: Names,
  context: SearchContext,
): Promise<MemberSet> {
  const branches = toBranches(condition);
  const found = await findAll(branches, names, context);
  const { members, complete } = await context.engine.findMembers(branches, found.sets, context.signal);
  return { members, complete: complete && found.complete };
}
