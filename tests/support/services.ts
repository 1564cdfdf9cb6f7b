import { OPERATOR, type Reader } from "@/access/rules/reader";
import { readNobody } from "@/access/rules/saved-searches";
import { saveSearch } from "@/saved/searches/searches";
import { openSearch } from "@/saved/store/open-search";
import type { Services } from "@/saved/store/services";
import { openStore } from "@/saved/store/store";
import type { SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import { toGrantedAccesses } from "@/search/meilisearch/granted-access";
import type { SavedMode, SavedSearch } from "@/search/query/saved-search";
import type { TestEngine } from "./engine";

/** Saved searches over a real engine and a real store, in this process. */
export type TestServices = Services & {
  readonly save: (link: string, changes?: { name?: string; mode?: SavedMode }) => Promise<SavedSearch>;
  readonly search: (link: string) => Promise<SearchResult>;
  /** Every document of a search by id, sorted. */
  readonly find: (link: string) => Promise<readonly string[]>;
};

/** The services over an engine, with its store in the engine's data folder. `now` is what relative dates go by. */
export async function openTestServices(tested: TestEngine, now = new Date()): Promise<TestServices> {
  const store = await openStore({ data: tested.data, store: null });
  const { engine, memory } = tested;
  const context = { engine, memory, now };
  const services: Services = {
    store,
    reader: OPERATOR,
    readReaderOf: readNobody,
    context,
    whole: context,
    clock: () => new Date(),
  };
  return withHelpers(services);
}

/** The same services as another reader has them, who sees the documents of granted collections. */
export function withReader(services: Services, reader: Reader): TestServices {
  const { whole } = services;
  const context = { ...whole, ...toGrantedAccesses(whole)(reader.granted) };
  return withHelpers({ ...services, reader, context });
}

function withHelpers(services: Services): TestServices {
  const search: TestServices["search"] = async (link) => {
    const opened = await openSearch(link, services);
    return runSearch(opened.read, opened.context);
  };
  const find: TestServices["find"] = async (link) => {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const { hits, pages } = await search(withParameters(link, { page: String(page), size: "100" }));
      ids.push(...hits.map(({ id }) => id));
      if (page >= pages) return ids.sort();
    }
  };
  return {
    ...services,
    search,
    find,
    save: (link, { name = "A search", mode = "live" } = {}) =>
      saveSearch({ name, link, mode, note: "", slug: null }, services),
  };
}

function withParameters(link: string, changes: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  for (const [name, value] of Object.entries(changes)) params.set(name, value);
  return `/?${params}`;
}
