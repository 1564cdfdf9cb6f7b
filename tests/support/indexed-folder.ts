import type { RunOptions } from "@/indexer/run/facts";
import type { RunSummary } from "@/indexer/run/summary";
import type { SearchResult } from "@/search/answer/result";
import { runSearch } from "@/search/answer/run-search";
import { fromSearchParams } from "@/search/query/url";
import { startTestEngine, type TestEngine } from "./engine";
import { aFolder, type Files } from "./folders";
import { request } from "./shared/requests";

/** A corpus with a real engine: files are indexed into it by the indexer that tests share, and searched in this process. */
export type TestIndex = {
  readonly corpus: string;
  readonly tested: TestEngine;
  readonly index: (
    changes?: Partial<Pick<RunOptions, "corpus" | "full" | "onPublished">> & {
      now?: Date;
      /** Whether what was read closely is published. */
      closely?: boolean;
    },
  ) => Promise<RunSummary>;
  /** Searches by text, or by the parameters of a link. */
  readonly search: (query: string | Readonly<Record<string, string>>) => Promise<SearchResult>;
  readonly find: (query: string | Readonly<Record<string, string>>) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** Opens a corpus of these files; nothing is indexed yet. */
export async function openTestIndex(files: Files): Promise<TestIndex> {
  const corpus = await aFolder(files);
  const tested = await startTestEngine();
  const search: TestIndex["search"] = (query) => {
    const params = new URLSearchParams(typeof query === "string" ? { q: query } : query);
    const { engine, memory } = tested;
    return runSearch(fromSearchParams(params), { engine, memory, now: new Date() });
  };
  return {
    corpus,
    tested,
    search,
    index: async ({ full = false, now = null, closely = false, onPublished, ...changes } = {}) => {
      const { summary, traces } = await request("index", {
        data: tested.data,
        corpus: changes.corpus ?? corpus,
        full,
        now: now?.toISOString() ?? null,
        follow: false,
        closely,
      });
      if (traces !== null) await onPublished?.(traces);
      return summary;
    },
    find: async (query) => (await search(query)).hits.map((hit) => hit.id).sort(),
    close: tested.close,
  };
}
