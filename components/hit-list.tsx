import { memo } from "react";
import type { SearchQuery } from "@/search/query";
import type { Hit } from "@/search/result";
import { HitItem } from "./hit-item";
import { useStrings } from "./use-strings";

/** The documents of one page, in order. */
export const HitList = memo(function HitList({
  query,
  hits,
  start,
}: {
  query: SearchQuery;
  hits: readonly Hit[];
  start: number;
}) {
  const strings = useStrings();
  return (
    <ol aria-label={strings.results} start={start}>
      {hits.map((hit) => (
        <HitItem key={hit.id} query={query} hit={hit} />
      ))}
    </ol>
  );
});
