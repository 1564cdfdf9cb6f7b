/**
 * What one builds with InstantSearch on Meilisearch to have what our search page has: a box that answers while one
 * types, what is chosen as chips, a range of dates, facets with counts that can be searched and opened, an order, hits
 * with marked titles and snippets, pages. Index and key come with the address.
 */
import { instantMeiliSearch } from "@meilisearch/instant-meilisearch";
import { createRoot } from "react-dom/client";
import {
  ClearRefinements,
  CurrentRefinements,
  Highlight,
  Hits,
  InstantSearch,
  Pagination,
  RangeInput,
  RefinementList,
  SearchBox,
  Snippet,
  SortBy,
  Stats,
  useHits,
} from "react-instantsearch";

const { host, key, index, facets, fields, date } = Object.fromEntries(new URLSearchParams(location.search));
const { searchClient, setMeiliSearchParams } = instantMeiliSearch(host, key, { finitePagination: true });
setMeiliSearchParams({
  attributesToHighlight: ["title", "text"],
  attributesToCrop: ["text"],
  cropLength: 40,
  attributesToRetrieve: fields.split(","),
  hitsPerPage: 20,
});

const ORDERS = [
  { label: "Best first", value: index },
  { label: "Newest", value: `${index}:${date}:desc` },
  { label: "Oldest", value: `${index}:${date}:asc` },
];

function Hit({ hit }) {
  return (
    <article data-hit="">
      <h2>
        <Highlight attribute="title" hit={hit} />
      </h2>
      <p>
        {hit.publisher} · {hit.published}
      </p>
      <Snippet attribute="text" hit={hit} />
      <p>{hit.stances.join(", ")}</p>
      <p>{hit.actors.slice(0, 5).join(", ")}</p>
    </article>
  );
}

/** Says on the page which query its hits answer. */
function Shown() {
  const { results } = useHits();
  return <div hidden data-shown={results?.query ?? ""} />;
}

createRoot(document.getElementById("root")).render(
  <InstantSearch searchClient={searchClient} indexName={index} routing>
    <div className="page">
      <aside>
        <RangeInput attribute={date} />
        {facets.split(",").map((facet) => (
          <section key={facet}>
            <h2>{facet}</h2>
            <RefinementList attribute={facet} limit={8} showMore searchable />
          </section>
        ))}
      </aside>
      <main>
        <SearchBox />
        <CurrentRefinements />
        <ClearRefinements />
        <Stats />
        <SortBy items={ORDERS} />
        <Shown />
        <Hits hitComponent={Hit} />
        <Pagination />
      </main>
    </div>
  </InstantSearch>,
);
