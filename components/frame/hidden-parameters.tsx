import type { SearchQuery } from "@/search/query/query";
import { toSearchParams } from "@/search/query/url";

/** Parameters that a form has no field for and must not lose, as hidden inputs. The page number starts anew. */
export function HiddenParameters({ query, without }: { query: SearchQuery; without: readonly string[] }) {
  const others = [...toSearchParams(query)].filter(([name]) => name !== "page" && !without.includes(name));
  return others.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
