import { useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { HitsResult } from "@/search/answer/result";
import type { Notice, NoticeCode } from "@/search/query/notices";
import type { SearchQuery } from "@/search/query/query";
import { fromLink, fromSearchParams, type ReadQuery, toLink } from "@/search/query/url";
import { type Failure, toFailure } from "../client/failures";
import { toHitsOptions, toSearchOptions } from "../client/requests";
import { useStrings } from "../strings/use-strings";
import { type Answers, useAnswers } from "./use-answers";
import { useTyping } from "./use-typing";

/** Everything that the search page shows, from the address and the answer to it. */
export type Search = Omit<Answers, "error"> & {
  readonly query: SearchQuery;
  /** The query that the answer at hand is to. */
  readonly answered: SearchQuery;
  /** What stands in the query box. */
  readonly text: string;
  readonly notices: readonly Notice[];
  readonly failure: Failure | null;
  readonly type: (text: string) => void;
  readonly enter: (text: string) => void;
  /** Stops waiting, and goes back to the search whose answer is at hand. */
  readonly cancel: () => void;
};

/** Notices that are not shown while a text with words is unfinished, since the next key may mend it. */
const UNFINISHED: readonly NoticeCode[] = [
  "unbalanced-quote",
  "unbalanced-parenthesis",
  "dangling-operator",
  "empty-field",
  "unknown-lack",
  "nothing-to-search",
];

/** The search that the address says. Its canonical link is the key under which answers are cached. */
export function useSearch(): Search {
  const strings = useStrings();
  const params = useSearchParams();
  const given = useMemo(() => new URLSearchParams(params.toString()), [params]);
  const address = useMemo(() => {
    const read = fromSearchParams(given);
    return { read, link: toLink(read.query) };
  }, [given]);
  const { draft, type, enter, giveUp } = useTyping(given, address);
  const client = useQueryClient();
  const { read, link } = draft?.requested ?? address;
  const { result, isStale, counted, isCounting, rested, error } = useAnswers(link, draft?.isTyping ?? false);
  // Values are compared with names as the server repaired them. One answer has one query, so that what shows it is not
  // drawn again for a key that changes nothing of it.
  const answered = useMemo(() => (result === null ? null : fromLink(result.link).query), [result]);
  return {
    query: answered === null || isStale ? read.query : answered,
    answered: answered ?? read.query,
    text: draft?.text ?? params.get("q") ?? "",
    notices: toNotices(draft?.typed.read ?? read, draft?.isTyping ?? false, isStale ? null : result),
    result,
    isStale,
    counted,
    isCounting,
    rested,
    failure: error === null ? null : toFailure(error, strings),
    type,
    enter,
    cancel: () => {
      for (const { queryKey } of [toHitsOptions(link), toSearchOptions(link)])
        void client.cancelQueries({ queryKey });
      if (result !== null) giveUp(result.link);
    },
  };
}

/**
 * Notices about the query text first, then notices from the server. Where what is typed so far searches for nothing yet, the last says
 * why all documents are still there.
 */
function toNotices(read: ReadQuery, isTyping: boolean, result: HitsResult | null): readonly Notice[] {
  const why = read.tree ? null : read.notices.at(-1);
  const ofText = read.notices.filter(
    (notice) => !isTyping || notice === why || !UNFINISHED.includes(notice.code),
  );
  return [...ofText, ...(result?.notices ?? [])];
}
