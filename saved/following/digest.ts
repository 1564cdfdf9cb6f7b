import { eq } from "drizzle-orm";
import { toSavedPath } from "@/search/query/paths";
import type { SearchRow } from "../store/rows";
import { listEverySearch } from "../store/rows";
import { digests } from "../store/schema";
import type { Services } from "../store/services";
import type { Store } from "../store/store";
import { type ChangeLog, isNothing, readChangeLog } from "./change-log";
import { readOwnersSight } from "./owner";

/** What changed in all saved searches since the last digest. */
export type Digest = {
  readonly since: string | null;
  readonly until: string;
  /** Those in which something changed, by name. */
  readonly parts: readonly { readonly search: SearchRow; readonly changes: ChangeLog }[];
};

/** The one digest there is. */
const NAME = "all";

/**
 * Reads the next digest, as of the last refresh of each search, with the documents that its owner may see; one whose owner
 * is gone is left out. `since` null: since the last digest, or since each was
 * saved.
 */
export async function readDigest(
  services: Pick<Services, "store" | "clock" | "readReaderOf">,
  since: Date | null,
): Promise<Digest> {
  const until = services.clock().toISOString();
  const from = since?.toISOString() ?? (await readLastUntil(services.store));
  const rows = (await listEverySearch(services.store)).filter(({ complete }) => complete);
  const parts = [];
  for (const search of rows) {
    const start = from === null || from < search.knownSince ? search.knownSince : from;
    const sight = await readOwnersSight(search, services);
    if (sight === null) continue;
    const changes = await readChangeLog(search, start, services, sight);
    if (!isNothing(changes)) parts.push({ search, changes });
  }
  return { since: from, until, parts: parts.sort((a, b) => (a.search.name < b.search.name ? -1 : 1)) };
}

/** Writes down that a digest has been handed over, so that the next begins where it ended. */
export async function saveDigest(store: Store, { until }: Digest): Promise<void> {
  await store.transaction((open) =>
    open
      .insert(digests)
      .values({ name: NAME, toldUntil: until })
      .onConflictDoUpdate({ target: digests.name, set: { toldUntil: until } }),
  );
}

async function readLastUntil(store: Store): Promise<string | null> {
  const [row] = await store.select().from(digests).where(eq(digests.name, NAME));
  return row?.toldUntil ?? null;
}

/** Documents named of each kind. */
const MOST_NAMED = 20;

const KINDS = { new: "New", changed: "Changed", retagged: "Re-tagged", gone: "Gone" } as const;

/** The digest in plain lines. `address` is where the site is. */
export function toDigestText({ since, until, parts }: Digest, address: string): string {
  const head = `What became of your saved searches${since === null ? "" : ` since ${since}`}, until ${until}`;
  if (parts.length === 0) return `${head}\n\nNothing.\n`;
  return `${[head, ...parts.map((part) => toPartText(part, address))].join("\n\n")}\n`;
}

function toPartText({ search, changes }: Digest["parts"][number], address: string): string {
  const page = `${address}${toSavedPath(search.slug)}?since=${encodeURIComponent(changes.since)}`;
  const lines = Object.entries(KINDS).flatMap(([kind, label]) => {
    const some = changes[kind as keyof typeof KINDS];
    if (some.length === 0) return [];
    const more = some.length > MOST_NAMED ? [`  … and ${some.length - MOST_NAMED} more`] : [];
    return [
      `${label}: ${some.length}`,
      ...some.slice(0, MOST_NAMED).map(({ title }) => `  ${title}`),
      ...more,
    ];
  });
  return [search.name, page, ...lines].join("\n");
}
