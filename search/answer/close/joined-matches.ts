import { MOST_CONCEPTS } from "../../collection/concepts";
import { type FacetKey, facetOf } from "../../document/facets";
import { toBranches } from "../../matching/branches";
import { type Condition, toJoined } from "../../matching/condition";
import { toAnyOf } from "../../matching/field-conditions";
import type { Prepared } from "../../matching/prepare";
import { toCondition } from "../../matching/tree-condition";
import { isCountedApart, toConditions, toFacetView, type View } from "../../matching/views";
import { findAll } from "../../meilisearch/find-sets";
import type { SearchContext } from "../../meilisearch/search-context";
import { isNarrowed, type SearchQuery } from "../../query/query";
import { isGroup, type QueryNode } from "../../query/tree";
import { toWords } from "../../text/words";
import { type CloseMatch, findClose } from "./find-close";
import { toOneAStory } from "./one-a-story";
import { toRelaxed } from "./relaxed";

/** The close matches that join each view, by its name: documents that do not fit the view by themselves. */
export type Kept = ReadonlyMap<string, Condition>;

/** Whether a text can have close matches: it has two words or more, or one that nobody wrote so. */
export function canHaveClose({ concepts }: Prepared): boolean {
  return concepts.length >= 2 || concepts.some((concept) => concept.guesses.length > 0);
}

/** The best close matches of a view of the search, best first. */
export async function findCloseOf(
  prepared: Prepared,
  view: View["name"],
  context: SearchContext,
): Promise<readonly CloseMatch[]> {
  const { query, tree, text, concepts, names, saved } = prepared;
  const { now } = context;
  const relaxed = toRelaxed(tree);
  const isFiltered = relaxed !== null || isNarrowed({ ...query, text: "" });
  const toAll = (condition: Condition) => {
    const all = toConditions(query, condition, now).get(view);
    return all === undefined ? [] : toBranches(all);
  };
  const within = isFiltered ? toAll(toCondition(relaxed, { names, now, saved }, [])) : null;
  const exact = isPlain(tree) && !isFiltered && concepts.length < MOST_CONCEPTS ? null : toAll(text);
  const found = await findAll([...(within ?? []), ...(exact ?? [])], names, context);
  const close = await findClose({ concepts, within, exact }, found.sets, names, context);
  return query.group === null ? close : toOneAStory(close, exact ?? toAll(text), found.sets, context);
}

/** Under `close=true` the close matches that join each view of the search. */
export async function findKept(
  prepared: Prepared,
  context: SearchContext,
): Promise<ReadonlyMap<string, readonly CloseMatch[]>> {
  const { query, text } = prepared;
  if (!query.close || !canHaveClose(prepared)) return new Map();
  const names = [...toConditions(query, text, context.now).keys()];
  return new Map(
    await Promise.all(names.map(async (name) => [name, await findCloseOf(prepared, name, context)] as const)),
  );
}

/** Whether a document with all the words of a text fits it, and no other: bare words, each a single one. */
function isPlain(tree: QueryNode | null): boolean {
  if (tree === null) return false;
  if (isGroup(tree)) return tree.kind === "and" && tree.parts.every(isPlain);
  return tree.kind === "word" && toWords(tree.text).length === 1;
}

/** What joins each view, by its name. */
export function toKept(matches: ReadonlyMap<string, readonly CloseMatch[]>): Kept {
  const ids = [...matches].map(([name, close]) => [name, close.map(({ id }) => id)] as const);
  return new Map(ids.flatMap(([name, some]) => (some.length > 0 ? [[name, toAnyOf("id", some)]] : [])));
}

/** What joins the view of one value of a facet: those of the facet's own view that carry it. */
export function toKeptValue(
  kept: Kept,
  query: SearchQuery,
  key: FacetKey,
  value: string,
  view: View["name"],
): [string, Condition][] {
  const joining = kept.get(isCountedApart(query, key) ? toFacetView(key) : "main");
  if (joining === undefined) return [];
  return [[view, toJoined("and", [joining, toAnyOf(facetOf(key).field, [value])])]];
}
