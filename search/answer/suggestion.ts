import type { Concept } from "../collection/concepts";
import type { SearchQuery } from "../query/query";
import { withChanges } from "../query/query";
import { isGroup, type QueryNode, toQueryText } from "../query/tree";
import { toLink } from "../query/url";
import { toWords } from "../text/words";
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
  const replaced = toQueryText(withReplaced(tree, nearest));
  const text = query.typing ? replaced.replace(/\*$/, "") : replaced;
  return { text, link: toLink(withChanges(query, { text })) };
}

/** A word by the nearest to it; in a quotation or a compound each word by its own. */
function withReplaced(node: QueryNode, nearest: ReadonlyMap<string, string>): QueryNode {
  if (isGroup(node)) return { ...node, parts: node.parts.map((part) => withReplaced(part, nearest)) };
  if (node.kind !== "word" && node.kind !== "phrase") return node;
  const whole = nearest.get(node.text);
  return { ...node, text: whole ?? toReplaced(node.text, nearest) };
}

function toReplaced(text: string, nearest: ReadonlyMap<string, string>): string {
  let replaced = "";
  let at = 0;
  for (const { start, end } of toWords(text)) {
    const word = text.slice(start, end);
    replaced += text.slice(at, start) + (nearest.get(word) ?? word);
    at = end;
  }
  return replaced + text.slice(at);
}
