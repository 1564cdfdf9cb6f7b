import "server-only";
import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { type FailureWords, toReaderWords } from "@/components/client/failures";
import { toSearchOptions } from "@/components/client/requests";
import { runSearch } from "@/search/answer/run-search";
import { type ReadQuery, toLink } from "@/search/query/url";
import { isUnavailable, toToldFailure } from "../services/engine";
import { readStrings } from "../services/locale";
import { withSearch } from "../services/store";

/** The result of a first visit, kept where the page will look for it; or why there is none. */
export async function readFirstResult(
  read: ReadQuery,
): Promise<{ state: DehydratedState | undefined; failure: FailureWords | null }> {
  try {
    // The page reads the address itself and tells what was repaired in it; here it would be told twice.
    const result = await withSearch(read, (context) => runSearch({ ...read, notices: [] }, context));
    const client = new QueryClient();
    client.setQueryData(toSearchOptions(toLink(read.query)).queryKey, result);
    return { state: dehydrate(client), failure: null };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { state: undefined, failure: toReaderWords(toToldFailure(error), await readStrings()) };
  }
}
