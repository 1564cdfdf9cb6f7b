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

/** The parts of a query's text that must all hold, in order. Parts of an alternative are one. */
export function toQueryParts(query: SearchQuery, toHref: ToHref = toLink): readonly QueryPart[] {
  const { tree } = toRead(query);
  const parts = tree === null ? [] : tree.kind === "and" ? tree.parts : [tree];
  const withText = (changed: readonly QueryNode[]): string => {
    const rest = toGroup("and", changed);
    return toHref(withChanges(query, { text: rest === null ? "" : toQueryText(rest) }));
  };
  return parts.map((part, at) => ({
    text: toQueryText(part.kind === "not" ? part.part : part),
    isExcluded: part.kind === "not",
    without: withText(parts.toSpliced(at, 1)),
    turned: withText(parts.with(at, toNot(part))),
  }));
}
