import "server-only";
import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import type { Failure } from "@/components/client/failures";
import { toSearchOptions } from "@/components/client/requests";
import type { SearchResult } from "@/search/answer/result";
import { runSent } from "@/search/answer/sent-answer";
import { type ReadQuery, toLink } from "@/search/query/url";
import { withSearch } from "../services/store";
import { toAnswerOrFailure } from "./page-answer";

/** The result of a first visit, cached where the page will look for it; or why there is none. */
export async function readFirstResult(
  read: ReadQuery,
): Promise<{ state: DehydratedState | undefined; failure: Failure | null }> {
  // The page reads the address itself and shows what was repaired in it; from here it would be shown twice.
  const { answer, failure } = await toAnswerOrFailure(
    withSearch(read, async (context) => {
      // As it is sent, since that may be remembered.
      const { json } = await runSent({ ...read, notices: [] }, context);
      return JSON.parse(json) as SearchResult;
    }),
  );
  if (answer === null) return { state: undefined, failure };
  const client = new QueryClient();
  client.setQueryData(toSearchOptions(toLink(read.query)).queryKey, answer);
  return { state: dehydrate(client), failure: null };
}
