import "server-only";
import { type Doer, toAudited } from "@/access/audit/write-audit";
import { readOrigin, readReader } from "@/access/current-reader";
import type { Deed, Entry } from "@/access/rules/deeds";
import type { Store } from "@/saved/store/store";

/** What a transaction did, by what it gave; null where that is nothing to write down. */
export type ToEntry = (answer: unknown) => Entry | null;

/** A store whose transactions are written into the audit trail, for the reader who makes the request. */
export function withTrail(store: Store, toEntry: ToEntry): Store {
  return toAudited(store, readDoer(), toEntry, () => new Date());
}

/** Who makes the request that is answered. */
export function readDoer(): Doer {
  return { reader: readReader(), request: readOrigin().request };
}

/** Of a transaction that gives the row of a saved search once it is saved or changed, and something else where it did not. */
export function toRowEntry(deed: Extract<Deed, `search.${string}`>): ToEntry {
  return (answer) => {
    if (typeof answer !== "object" || answer === null) return null;
    if (!("slug" in answer) || typeof answer.slug !== "string") return null;
    const visibility = "visibility" in answer ? { visibility: answer.visibility } : {};
    return { deed, subject: answer.slug, details: visibility };
  };
}

/** Of a webhook: whose machine it leads to. The rest of an address may be a secret. */
export function toHookEntry(slug: string, address: string): ToEntry {
  const host = URL.canParse(address) ? new URL(address).host : "";
  return toOneEntry({ deed: "hook.add", subject: slug, details: { host } });
}

/** Of a file of saved searches that is read in: what it has. Each search of it that is saved stands below. */
export function toImportEntry({
  searches,
  links,
}: {
  searches: readonly unknown[];
  links: readonly unknown[];
}): Entry {
  return { deed: "search.import", subject: "", details: { searches: searches.length, links: links.length } };
}

/** Of the one transaction of a deed, which throws or gives false where it did nothing. */
export function toOneEntry(entry: Entry): ToEntry {
  return (answer) => (answer === false ? null : entry);
}
