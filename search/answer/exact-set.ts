import { withKnownValues } from "../collection/canonical-values";
import { toBranches } from "../matching/branches";
import type { Condition } from "../matching/condition";
import { toSpeltText } from "../matching/prepare";
import { toMainCondition } from "../matching/views";
import { findAll } from "../meilisearch/find-sets";
import { type MemberSet, readFitting } from "../meilisearch/members";
import type { Snapshot } from "../meilisearch/snapshot";
import type { ReadQuery } from "../query/url";

/**
 * What the documents of a search's exact set meet, all of them, whatever its page; close matches and grouping are no
 * part of it. While this stays the same, only a document that changed can come in or leave.
 */
export async function toExactSet(read: ReadQuery, snapshot: Snapshot): Promise<Condition> {
  const { names, now } = snapshot;
  const context = { ...snapshot, possible: read.query.possible };
  const { text } = await toSpeltText(read.tree, names, context, []);
  return toMainCondition(withKnownValues(read.query, names, []), text, now);
}

/**
 * The documents that meet a condition.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function findMembers(condition: Condition, snapshot: Snapshot): Promise<MemberSet> {
  const branches = toBranches(condition);
  const found = await findAll(branches, snapshot);
  const { members, complete } = await readFitting(branches, found.sets, snapshot);
  return { members, complete: complete && found.complete };
}
