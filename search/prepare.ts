import { toBranches } from "./branches";
import { type Concept, MOST_CONCEPTS, toConcepts } from "./close/concepts";
import { type CloseMatch, findClose } from "./close/find-close";
import type { Kept } from "./close/joined-views";
import { toOneAStory } from "./close/one-a-story";
import { toRelaxed } from "./close/relaxed";
import { type Condition, toJoined } from "./condition";
import { type FacetKey, facetOf } from "./facets";
import { toAnyOf } from "./field-conditions";
import { findAll } from "./find";
import type { HitTerms } from "./hits";
import { toTerm, toTermKey, toWantedTerms } from "./matching";
import type { Names } from "./names";
import type { Notice } from "./notices";
import { type SavedConditions, toCondition } from "./plan";
import { isNarrowed, type SearchQuery } from "./query";
import { isGroup, type QueryNode } from "./query-tree";
import type { ReadQuery } from "./query-url";
import { isCountedApart, toConditions, toFacetView, type View } from "./request";
import type { SearchContext } from "./run";
import { toSavedConditions } from "./saved-conditions";
import { withSpellings } from "./spellings";
import { toWords } from "./words";

/** A search made ready to be asked, for one generation of the index. */
export type Prepared = {
  readonly query: SearchQuery;
  /** What the text says, as it is written. */
  readonly written: QueryNode | null;
  /** The same, every bare name standing for all its spellings. */
  readonly tree: QueryNode | null;
  readonly text: Condition;
  readonly concepts: readonly Concept[];
  readonly names: Names;
  readonly saved: SavedConditions;
};

/** The tree of a text with every bare name in all its spellings, and the condition it puts on documents. */
export function toSpeltText(
  written: QueryNode | null,
  names: Names,
  { now, saved: searches = new Map() }: Pick<SearchContext, "now" | "saved">,
  notices: Notice[],
): Pick<Prepared, "tree" | "text" | "saved"> {
  const tree = withSpellings(written, names.spellings, notices);
  const saved = toSavedConditions(searches, names, now);
  return { tree, text: toCondition(tree, { names, now, saved }, notices), saved };
}

/** Reads a query's text against the names of the collection. `query` has its values in their canonical spelling. */
export function toPrepared(
  read: ReadQuery,
  query: SearchQuery,
  names: Names,
  context: Pick<SearchContext, "now" | "saved">,
  notices: Notice[],
): Prepared {
  const spelt = toSpeltText(read.tree, names, context, notices);
  return {
    query,
    written: read.tree,
    ...spelt,
    concepts: toConcepts(spelt.tree, names.vocabulary),
    names,
  };
}

/** The terms to mark: those written, and besides what a name stands for and what is nearest to an unknown word. */
export function toHitTerms({ written, tree, concepts }: Prepared): HitTerms {
  const own = toWantedTerms(written);
  const guessed = concepts.flatMap(({ guesses }) =>
    guesses.map((text) => toTerm({ kind: "word", text, at: [0, 0] })),
  );
  const keys = new Set(own.map(toTermKey));
  const others = [...toWantedTerms(tree), ...guessed].filter((term) => !keys.has(toTermKey(term)));
  return { own, others };
}

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
