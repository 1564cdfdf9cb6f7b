import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { toNamedInOrder } from "@/search/query/named-searches";
import { Conflict } from "../store/errors";
import { putLink } from "../store/links";
import { toStoredSlugs } from "../store/named-slugs";
import { listSearches, readFrozen, readNamed, type SearchRow } from "../store/rows";
import { links, searches } from "../store/schema";
import type { Services } from "../store/services";
import type { Store } from "../store/store";
import { LIBRARY_FORMAT, type Library, type LibraryReport, type LibrarySearch } from "./library-file";
import { toSavedAddress } from "./saved-link";
import { saveSearch } from "./searches";

/** All saved searches and their links, as one file. */
export async function writeLibrary(store: Store, now: Date): Promise<Library> {
  const rows = [...(await listSearches(store))].reverse();
  const all: LibrarySearch[] = [];
  for (const row of rows) all.push(await toLibrarySearch(store, row));
  const [from, to] = [alias(searches, "from_search"), alias(searches, "to_search")];
  const linked = await store
    .select({ from: from.slug, to: to.slug, kind: links.kind, note: links.note })
    .from(links)
    .innerJoin(from, eq(from.key, links.from))
    .innerJoin(to, eq(to.key, links.to));
  return { format: LIBRARY_FORMAT, version: 1, exportedAt: now.toISOString(), searches: all, links: linked };
}

async function toLibrarySearch(store: Store, row: SearchRow): Promise<LibrarySearch> {
  const { slug, name, note, link, mode, createdAt, key } = row;
  const plain = { slug, name, note, link, mode, createdAt };
  return mode === "frozen" ? { ...plain, documents: [...(await readFrozen(store, key))] } : plain;
}

/**
 * Reads a file of saved searches in. One whose slug is taken by another search is refused, and so is what names it, since
 * it would come to mean something else. Each is on disk before the next; reading the file in again goes on where a crash
 * ended it.
 *
 * @throws SearchUnavailable when the engine does not answer.
 */
export async function readLibrary(library: Library, services: Services): Promise<LibraryReport> {
  const bySlug = new Map(library.searches.map((one) => [one.slug, one]));
  const named = new Map(
    library.searches.map(({ slug, link, mode }) => [slug, toStoredSlugs(toSavedAddress(link).named, mode)]),
  );
  const [imported, known]: [string[], string[]] = [[], []];
  const refused = new Map<string, string>();
  for (const slug of toNamedInOrder([...bySlug.keys()], named)) {
    const one = bySlug.get(slug);
    if (one === undefined) continue;
    const missing = (named.get(slug) ?? []).find((other) => refused.has(other));
    const reason =
      missing === undefined ? await putOne(one, services) : `It names “${missing}”, which was refused.`;
    if (reason === null) imported.push(slug);
    else if (reason === "known") known.push(slug);
    else refused.set(slug, reason);
  }
  const count = await putLinks(library, new Set([...imported, ...known]), services);
  return {
    imported,
    known,
    refused: [...refused].map(([slug, reason]) => ({ slug, reason })),
    links: count,
  };
}

/** Null when it was saved, else `known`, or why it was not. */
async function putOne(one: LibrarySearch, services: Services): Promise<string | null> {
  const there = (await readNamed(services.store, [one.slug])).get(one.slug);
  if (there !== undefined) {
    const isSame = there.mode === one.mode && there.link === toSavedAddress(one.link).link;
    return isSame ? "known" : "Its slug is another search's here.";
  }
  if (one.mode === "frozen" && one.documents === undefined)
    return "It is frozen, and the file has no documents of it.";
  const { documents, ...rest } = one;
  try {
    await saveSearch({ ...rest, ...(one.mode === "frozen" && documents ? { documents } : {}) }, services);
    return null;
  } catch (error) {
    if (error instanceof Conflict) return error.message;
    throw error;
  }
}

async function putLinks(
  { links: all }: Library,
  slugs: ReadonlySet<string>,
  services: Services,
): Promise<number> {
  const possible = all.filter(({ from, to }) => from !== to && slugs.has(from) && slugs.has(to));
  for (const { from, ...link } of possible) await putLink(services.store, from, link, services.clock());
  return possible.length;
}
