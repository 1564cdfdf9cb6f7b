import { type SearchQuery, withChanges } from "@/search/query";
import { type QueryNode, toGroup, toQueryText } from "@/search/query-tree";
import { fromLink, toLink } from "@/search/query-url";
import { toChips } from "./to-chips";

/** One thing that a search without result could do without, and the search without it. */
export type Drop = { readonly what: string; readonly isText: boolean; readonly link: string };

/** Everything that can be left out alone: each part of the text, each value, each range. */
export function toDrops(query: SearchQuery): readonly Drop[] {
  const { tree } = fromLink(toLink(query));
  const parts: readonly QueryNode[] = tree === null ? [] : tree.kind === "and" ? tree.parts : [tree];
  const words = parts.map((part): Drop => {
    const rest = toGroup(
      "and",
      parts.filter((other) => other !== part),
    );
    return {
      what: toQueryText(part),
      isText: true,
      link: toLink(withChanges(query, { text: toQueryText(rest) })),
    };
  });
  const chips = toChips(query).map(
    (chip): Drop => ({
      what: [chip.isExcluded ? "−" : "", chip.value].join(""),
      isText: false,
      link: chip.without,
    }),
  );
  return [...words, ...chips];
}
