import { SearchPage } from "@/components/search/search-page";
import { fromSearchParams } from "@/search/query/url";
import { type PageParams, toParams } from "./_server/http/page-params";
import { readFirstResult } from "./_server/pages/first-result";

/** The search page: reads the query, runs the search, renders. */
export default async function Page({ searchParams }: { searchParams: Promise<PageParams> }) {
  const read = fromSearchParams(toParams(await searchParams));
  return <SearchPage {...(await readFirstResult(read))} />;
}
