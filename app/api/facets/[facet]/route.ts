import { findFacetValues } from "@/search/facet-search";
import { toFacetKey } from "@/search/facets";
import { fromSearchParams } from "@/search/query-url";
import { withSearch } from "../../../store";
import { answerJson, toNotFound } from "../../answers";

/** Values of a facet whose name or alias contains `find`, with their counts under the search. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  const facet = toFacetKey((await params).facet);
  if (facet === null) return toNotFound("There is no such facet.");
  return answerJson(request, async (asked) => {
    const text = asked.get("find") ?? "";
    const read = fromSearchParams(asked);
    const values = await withSearch(
      read,
      (context) => findFacetValues(read, facet, text, context),
      request.signal,
    );
    return { values };
  });
}
