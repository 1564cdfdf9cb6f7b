import { SearchRoom } from "@/components/search-room";
import { fromSearchParams } from "@/search/query-url";
import { readFirstResult } from "./first-result";
import { type PageParams, toParams } from "./page-params";

/** The search page: reads the query, runs the search, renders. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const read = fromSearchParams(toParams(await searchParams));
  return <SearchRoom {...(await readFirstResult(read))} />;
}
