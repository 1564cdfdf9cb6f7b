import { toFacetValueRequests } from "./requests/facet-values";
import { FAILURES } from "./requests/failures";
import { toPageRequests } from "./requests/pages";
import { PARAMETERS } from "./requests/parameters";
import { PICTURED, toPictureRequests } from "./requests/pictures";
import { QUERIES } from "./requests/queries";
import { toActorRequests, toFacetRequests, toTitleRequests } from "./requests/searches";
import { toSuggestRequests } from "./requests/suggestions";
import type { Facts } from "./shared/facts";
import { get, search, searchFor } from "./shared/request";
import type { Recorder } from "./writing/recorder";

/** Records what changes nothing and needs no document: searches, pictures, facets, completions, failures, pages. */
export async function recordReadOnly(recorder: Recorder, facts: Facts): Promise<void> {
  const { read } = recorder;
  await read("search", [...QUERIES.map((text) => searchFor(text)), ...PARAMETERS.map(search)]);
  await read("search-derived", [
    ...toTitleRequests(facts.titles),
    ...toActorRequests(facts.values.actor),
    ...toFacetRequests(facts),
  ]);
  await read("views", toPictureRequests(PICTURED));
  await read("facets", toFacetValueRequests(facts));
  await read("suggest", toSuggestRequests(facts));
  await read("service", [get("/api/health"), get("/api/openapi.json"), ...FAILURES]);
  await read("pages", toPageRequests(facts));
}
