import { withKnownValues } from "../collection/canonical-values";
import type { Names } from "../collection/names";
import { toBranches } from "../matching/branches";
import type { Condition } from "../matching/condition";
import { toSpeltText } from "../matching/prepare";
import { toMainCondition } from "../matching/views";
import { findAll } from "../meilisearch/find-sets";
import type { MemberSet } from "../meilisearch/members";
import type { SearchContext } from "../meilisearch/search-context";
import type { ReadQuery } from "../query/url";

/**
 * What the documents of a search's exact set meet, all of them, whatever its page; close matches and grouping are no
 * part of it. While this stays the same, only a document that changed can come in or leave.
 */
export function toExactSet(read: ReadQuery, names: Names, context: SearchContext): Condition {
  const { text } = toSpeltText(read.tree, names, context, []);
  return toMainCondition(withKnownValues(read.query, names, []), text, context.now);
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
