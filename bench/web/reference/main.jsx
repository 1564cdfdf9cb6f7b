/**
 * What one builds with InstantSearch on Meilisearch: a box that answers while one types, facets with counts, hits with
 * marked titles and snippets, pages. Index and key come with the address.
 */
import { instantMeiliSearch } from "@meilisearch/instant-meilisearch";
import { createRoot } from "react-dom/client";
import {
  Highlight,
  Hits,
  InstantSearch,
  Pagination,
  RefinementList,
  SearchBox,
  Snippet,
  Stats,
  useHits,
} from "react-instantsearch";

const { host, key, index, facets, fields } = Object.fromEntries(new URLSearchParams(location.search));
const { searchClient, setMeiliSearchParams } = instantMeiliSearch(host, key, { finitePagination: true });
setMeiliSearchParams({
  attributesToHighlight: ["title", "text"],
  attributesToCrop: ["text"],
  cropLength: 40,
  attributesToRetrieve: fields.split(","),
  hitsPerPage: 20,
});

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
        {facets.split(",").map((facet) => (
          <section key={facet}>
            <h2>{facet}</h2>
            <RefinementList attribute={facet} limit={20} />
          </section>
        ))}
      </aside>
      <main>
        <SearchBox />
        <Stats />
        <Shown />
        <Hits hitComponent={Hit} />
        <Pagination />
      </main>
    </div>
  </InstantSearch>,
);
