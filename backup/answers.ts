import { createHash } from "node:crypto";
import { OPERATOR } from "@/access/rules/reader";
import { openNodes } from "@/engine/cluster/open-nodes";
import { openSearch } from "@/saved/store/open-search";
import { listEverySearch } from "@/saved/store/rows";
import { openStore, type Store } from "@/saved/store/store";
import { runSearch } from "@/search/answer/run-search";
import { toNamesMemory } from "@/search/meilisearch/memory";
import type { SearchContext } from "@/search/meilisearch/search-context";
import { fromLink, type ReadQuery } from "@/search/query/url";
import type { KnownAnswer } from "./inventory";

/** What is searched, and where the saved searches lie. */
type Place = {
  readonly engine: { readonly nodes: readonly string[]; readonly searchKey: string };
  /** The folder of the store; null where there is none. */
  readonly folder: string | null;
  /** The time that relative dates go by. */
  readonly now: Date;
};

/**
 * What is found in this place: of everything, and of each saved search by its slug. Total, counts of all facets and timeline make
 * the digest; the order of hits does not, since another version of the engine may rank otherwise.
 */
export async function readAnswers({
  engine: { nodes, searchKey },
  folder,
  now,
}: Place): Promise<KnownAnswer[]> {
  const engine = openNodes({ nodes, key: searchKey });
  const context = { engine, memory: toNamesMemory(engine), now };
  const answers = [{ link: "/", sha256: await readAnswer(fromLink("/"), context) }];
  if (folder === null) return answers;
  const store = await openStore({ data: folder, store: null });
  try {
    return [...answers, ...(await readSavedAnswers(store, context))];
  } finally {
    store.close();
  }
}

async function readSavedAnswers(store: Store, context: SearchContext): Promise<KnownAnswer[]> {
  const answers: KnownAnswer[] = [];
  const slugs = (await listEverySearch(store)).map(({ slug }) => slug);
  for (const slug of slugs.sort()) {
    const link = `/?q=${encodeURIComponent(`saved:${slug}`)}`;
    const opened = await openSearch(link, { store, context, reader: OPERATOR });
    answers.push({ link, sha256: await readAnswer(opened.read, opened.context) });
  }
  return answers;
}

async function readAnswer(read: ReadQuery, context: SearchContext): Promise<string> {
  const { total, exact, facets, timeline } = await runSearch(read, context);
  return createHash("sha256").update(JSON.stringify({ total, exact, facets, timeline })).digest("hex");
}
