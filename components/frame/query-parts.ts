import { toMostLinked } from "@/search/query/most-linked";
import { type SearchQuery, withChanges } from "@/search/query/query";
import { type QueryNode, toGroup, toNot, toQueryText } from "@/search/query/tree";
import { toLink, toRead } from "@/search/query/url";
import type { ToHref } from "./to-chips";

/** One thing that the text requires or excludes, with the searches in which it is otherwise. */
export type QueryPart = {
  /** As the query language writes it, without its “not”. */
  readonly text: string;
  readonly isExcluded: boolean;
  /** The search without it. */
  readonly without: string;
  /** The search that requires it where it is excluded, and excludes it where it is required. */
  readonly turned: string;
};

/** A part has two links, and each holds all the others. */
const LINKS_OF_PART = 2;

/**
 * The parts of a query's text that must all hold, in order. Parts of an alternative are one. Of a text so long that its
 * links would fill the page, the first, and how many more there are.
 */
export function toQueryParts(
  query: SearchQuery,
  toHref: ToHref = toLink,
): { readonly parts: readonly QueryPart[]; readonly more: number } {
  const { tree } = toRead(query);
  const all = tree === null ? [] : tree.kind === "and" ? tree.parts : [tree];
  const shown = all.slice(0, toMostLinked(query, all.length, LINKS_OF_PART));
  const withText = (changed: readonly QueryNode[]): string => {
    const rest = toGroup("and", changed);
    return toHref(withChanges(query, { text: rest === null ? "" : toQueryText(rest) }));
  };
  const parts = shown.map((part, at) => ({
    text: toQueryText(part.kind === "not" ? part.part : part),
    isExcluded: part.kind === "not",
    without: withText(all.toSpliced(at, 1)),
    turned: withText(all.with(at, toNot(part))),
  }));
  return { parts, more: all.length - shown.length };
}
