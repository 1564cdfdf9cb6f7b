import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { HitsResult, SearchResult } from "@/search/answer/result";
import { toHitsOptions, toSearchOptions } from "../client/requests";

/** What is at hand of the answer to a search. */
export type Answers = {
  /** The hits at hand: of this search, or of the previous one while these are awaited. */
  readonly result: HitsResult | null;
  readonly isStale: boolean;
  /** The counts at hand, which come after the hits, and whether those of this search are still awaited. */
  readonly counted: SearchResult | null;
  readonly isCounting: boolean;
  /** The link that was there before, where a key was pressed a moment ago and another may follow; else null. */
  readonly rested: string | null;
  readonly error: Error | null;
};

/** Counts are wanted once no key was pressed for so long, in milliseconds. */
const PAUSE = 200;

/**
 * The answer to the search with this link: its hits first, then its counts, which wait while keys are pressed. What is cached whole is not
 * requested in parts, and a search that is left before is never counted.
 */
export function useAnswers(link: string, isTyping: boolean): Answers {
  const client = useQueryClient();
  const isWhole = client.getQueryData(toSearchOptions(link).queryKey) !== undefined;
  const hits = useQuery({ ...toHitsOptions(link), enabled: !isWhole });
  const rested = useRested(link, isTyping);
  const mayCount = isWhole || (hits.data !== undefined && rested === null);
  const counts = useQuery({
    ...toSearchOptions(link),
    enabled: mayCount,
    placeholderData: keepPreviousData,
  });
  const whole = counts.isPlaceholderData ? undefined : counts.data;
  const current = whole ?? hits.data;
  const result = useLast<HitsResult>(current);
  const counted = useLast<SearchResult>(counts.data);
  return {
    result,
    isStale: result !== null && current === undefined,
    counted,
    isCounting: counted !== null && whole === undefined,
    rested,
    error: hits.error ?? counts.error,
  };
}

/** The last link that stayed for a moment; null where that is this one, or none is being typed. */
function useRested(link: string, isTyping: boolean): string | null {
  const [rested, setRested] = useState(link);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(link), PAUSE);
    return () => window.clearTimeout(timer);
  }, [link]);
  return isTyping && rested !== link ? rested : null;
}

/** The last answer that came, so that a failure takes nothing off the screen. */
function useLast<Result>(data: Result | undefined): Result | null {
  const [last, setLast] = useState<Result | null>(data ?? null);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? last;
}
