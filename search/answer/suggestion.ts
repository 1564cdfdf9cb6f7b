import type { Concept } from "../collection/concepts";
import type { SearchQuery } from "../query/query";
import { withChanges } from "../query/query";
import { isGroup, type QueryNode, toQueryText } from "../query/tree";
import { toLink } from "../query/url";
import type { Suggestion } from "./result";

/** The query with every word that the collection does not have replaced by the nearest that it has. */
export function toSuggestion(
  tree: QueryNode | null,
  query: SearchQuery,
  concepts: readonly Concept[],
): Suggestion | null {
  const nearest = new Map(
    concepts.flatMap(({ text, guesses: [first] }) => (first ? [[text, first] as const] : [])),
  );
  if (tree === null || nearest.size === 0) return null;
  const text = toQueryText(withReplaced(tree, nearest));
  return { text, link: toLink(withChanges(query, { text })) };
}

function withReplaced(node: QueryNode, nearest: ReadonlyMap<string, string>): QueryNode {
  if (isGroup(node)) return { ...node, parts: node.parts.map((part) => withReplaced(part, nearest)) };
  const other = node.kind === "word" ? nearest.get(node.text) : undefined;
  return node.kind === "word" && other !== undefined ? { ...node, text: other } : node;
}
