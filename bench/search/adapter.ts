import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { AttachedEngine } from "@/engine/client/attached-engine";
import { readPlainDocuments } from "../web/plain-documents";
import { DATE, FACETS, FIELDS, FOLDER, fillReference, installReference } from "../web/reference-index";
import type { Contender } from "./race";
import type { BenchSearch } from "./searches";

/** Packages that the reference page installs, none of ours. */
const PACKAGES = {
  adapter: "@meilisearch/instant-meilisearch",
  helper: "algoliasearch-helper",
  builder: "algoliasearch-helper/src/requestBuilder",
} as const;
const INDEX = "adapter";
/** All that a whole answer of ours counts: the facets of the page, who takes which side, and the months of the timeline. */
const COUNTED = [...FACETS, "voices", "publishedMonth"];
/** Values that a facet shows, and hits on a page, as ours. */
const SHOWN = 9;
const PAGE = 20;

/** What is used of these packages. */
type Adapter = {
  readonly instantMeiliSearch: (
    host: string,
    key: string,
    options: object,
  ) => { readonly searchClient: Client; readonly setMeiliSearchParams: (parameters: object) => void };
};
type Client = { readonly clearCache: () => void; readonly search: (queries: unknown) => Promise<unknown> };
type State = { readonly addDisjunctiveFacetRefinement: (facet: string, value: string) => State };
type Helper = { readonly SearchParameters: new (parameters: object) => State };
type Builder = { readonly _getQueries: (index: string, state: State) => unknown };

/**
 * InstantSearch's adapter over an index of the same documents, and what removes that index. It counts what a whole answer of ours
 * counts, since otherwise the two would not answer the same; ours shows 20 to 60 values of a facet where it shows fewer.
 */
export async function openAdapter(
  engine: AttachedEngine,
): Promise<{ readonly answer: Contender<BenchSearch>; readonly drop: () => Promise<void> }> {
  await installReference();
  const peer = await fillReference(engine, INDEX, await readPlainDocuments(engine), COUNTED);
  const { client, toQueries } = await load(engine);
  return {
    answer: async (search) => {
      client.clearCache();
      return client.search(toQueries(search));
    },
    drop: peer.drop,
  };
}

/** The questions that its widgets make of a search: hits and counts, and for each facet of which a value is chosen its counts alone. */
async function load({ url, indexingKey }: AttachedEngine) {
  const require = createRequire(resolve(FOLDER, "package.json"));
  const { instantMeiliSearch } = (await import(require.resolve(PACKAGES.adapter))) as Adapter;
  const { SearchParameters } = require(PACKAGES.helper) as Helper;
  const builder = require(PACKAGES.builder) as Builder;
  // Node's `fetch` wants answers compressed, which a browser beside the engine would hardly notice.
  const options = { finitePagination: true, requestInit: { headers: { "Accept-Encoding": "identity" } } };
  const { searchClient, setMeiliSearchParams } = instantMeiliSearch(url, indexingKey, options);
  setMeiliSearchParams({
    attributesToHighlight: ["title", "text"],
    attributesToCrop: ["text"],
    cropLength: 40,
    attributesToRetrieve: [...FIELDS, DATE],
    hitsPerPage: PAGE,
  });
  const toQueries = ({ text, chosen }: BenchSearch): unknown => {
    const shown = { disjunctiveFacets: COUNTED, maxValuesPerFacet: SHOWN, hitsPerPage: PAGE, page: 0 };
    const state = chosen.reduce<State>(
      (all, { field, value }) => all.addDisjunctiveFacetRefinement(field, value),
      new SearchParameters({ index: INDEX, query: text, ...shown }),
    );
    return builder._getQueries(INDEX, state);
  };
  return { client: searchClient, toQueries };
}
