import { findFacetValues } from "@/search/answer/facet-search";
import { toFacetKey } from "@/search/document/facets";
import { toNotFound } from "../../../_server/http/answers";
import { answerSearch } from "../../../_server/http/search-answers";

/** Values of a facet whose name or alias contains `find`, with their counts under the search. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ facet: string }> },
): Promise<Response> {
  const facet = toFacetKey((await params).facet);
  if (facet === null) return toNotFound("There is no such facet.");
  return answerSearch(request, ["find"], async (read, context, parameters) => ({
    values: await findFacetValues(read, facet, parameters.get("find") ?? "", context),
  }));
}
