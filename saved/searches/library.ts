import { mayChangeSearch, toShownGroups } from "@/access/rules/saved-searches";
import { toNamedInOrder } from "@/search/query/named-searches";
import { Conflict } from "../store/errors";
import { readFrozen } from "../store/frozen";
import { putLink, readAllLinks } from "../store/links";
import { readNamed } from "../store/named";
import { toStoredSlugs } from "../store/named-slugs";
import { listSearches, type SearchRow } from "../store/rows";
import type { ReaderStore, Services } from "../store/services";
import { readShareable } from "../store/sharing";
import { LIBRARY_FORMAT, type Library, type LibraryReport, type LibrarySearch } from "./library-file";
import { toSavedAddress } from "./saved-link";
import { saveSearch } from "./searches";
import type { WantedSharing } from "./wanted-sharing";

/** All saved searches that the reader sees and their links, as one file. */
export async function writeLibrary(services: ReaderStore, now: Date): Promise<Library> {
  const { store, reader } = services;
  const rows = [...(await listSearches(store, reader))].reverse();
  const all: LibrarySearch[] = [];
  for (const row of rows) all.push(await toLibrarySearch(row, services));
  const linked = (await readAllLinks(store, reader)).map(({ from, to, kind, note }) => ({
    from: from.slug,
    to: to.slug,
    kind,
    note,
  }));
  return { format: LIBRARY_FORMAT, version: 1, exportedAt: now.toISOString(), searches: all, links: linked };
}

async function toLibrarySearch(row: SearchRow, { store, reader }: ReaderStore): Promise<LibrarySearch> {
  const { slug, name, note, link, mode, createdAt, key, owner, visibility } = row;
  const groups = toShownGroups(reader, row);
  const shared = owner === null ? {} : { visibility, ...(groups.length > 0 ? { groups: [...groups] } : {}) };
  const plain = { slug, name, note, link, mode, createdAt, ...shared };
  return mode === "frozen"
    ? { ...plain, documents: [...(await readFrozen(store, key, reader.granted))] }
    : plain;
}

/**
 * Reads a file of saved searches in, as the reader's own. One whose slug is taken by another search is refused, and so is what names it, since
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
  const there = (await readNamed(services.store, [one.slug], services.reader)).get(one.slug);
  if (there !== undefined) {
    const isSame = there.mode === one.mode && there.link === toSavedAddress(one.link).link;
    return isSame ? "known" : "Its slug is another search's here.";
  }
  if (one.mode === "frozen" && one.documents === undefined)
    return "It is frozen, and the file has no documents of it.";
  const { documents, visibility, groups = [], ...rest } = one;
  const shareable = await readShareable(services.store, services.reader);
  const known = groups.filter((group) => shareable.includes(group));
  try {
    await saveSearch(
      {
        ...rest,
        ...toPossible(visibility, known, services),
        ...(one.mode === "frozen" && documents ? { documents } : {}),
      },
      services,
    );
    return null;
  } catch (error) {
    if (error instanceof Conflict) return error.message;
    throw error;
  }
}

/** Nobody's are public; what was shared with groups that the reader cannot share with is private. */
function toPossible(
  visibility: LibrarySearch["visibility"],
  groups: readonly string[],
  { reader }: ReaderStore,
): WantedSharing {
  if (reader.id === null) return {};
  if (visibility !== "group") return { visibility };
  return groups.length > 0 ? { visibility, groups } : { visibility: "private" };
}

/** Those between searches that the file has and the reader may change. */
async function putLinks(
  { links: all }: Library,
  slugs: ReadonlySet<string>,
  services: Services,
): Promise<number> {
  const changeable = new Set(
    (await listSearches(services.store, services.reader))
      .filter((row) => mayChangeSearch(services.reader, row))
      .map(({ slug }) => slug),
  );
  const possible = all.filter(
    ({ from, to }) => from !== to && slugs.has(from) && slugs.has(to) && changeable.has(from),
  );
  for (const { from, ...link } of possible) await putLink(services, from, link, services.clock());
  return possible.length;
}
