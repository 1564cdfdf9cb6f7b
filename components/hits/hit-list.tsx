import { memo } from "react";
import type { Hit } from "@/search/answer/result";
import type { SearchQuery } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { HitItem } from "./hit-item";

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
