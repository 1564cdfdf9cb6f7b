import { findFacetValues } from "@/search/answer/facet-search";
import { toFacetKey } from "@/search/document/facets";
import { fromSearchParams } from "@/search/query/url";
import { answerJson, toNotFound } from "../../../_server/http/answers";
import { withSearch } from "../../../_server/services/store";

/** Values of a facet whose name or alias contains `find`, with their counts under the search. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  const facet = toFacetKey((await params).facet);
  if (facet === null) return toNotFound("There is no such facet.");
  return answerJson(request, async (parameters) => {
    const text = parameters.get("find") ?? "";
    const read = fromSearchParams(parameters);
    const values = await withSearch(
      read,
      (context) => findFacetValues(read, facet, text, context),
      request.signal,
    );
    return { values };
  });
}
