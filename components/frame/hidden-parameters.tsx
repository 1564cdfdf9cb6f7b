import type { SearchQuery } from "@/search/query/query";
import { toSearchParams } from "@/search/query/url";

/** What a form does not ask about and must not lose, as hidden inputs; the page number starts anew. */
export function HiddenParameters({ query, without }: { query: SearchQuery; without: readonly string[] }) {
  const kept = [...toSearchParams(query)].filter(([name]) => name !== "page" && !without.includes(name));
  return kept.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
