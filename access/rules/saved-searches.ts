import type { Visibility } from "@/search/query/saved-search";
import { isAtLeast, OPERATOR, type Reader } from "./reader";

/** Who sees and who changes a saved search. Nothing else decides it. */

/** What of a saved search that depends on. */
export type Owned = {
  /** The id of the account that saved it; null for who sat at the machine without a login. */
  readonly owner: string | null;
  readonly visibility: Visibility;
  /** The groups it is shared with, where its visibility is `group`. */
  readonly groups: readonly string[];
};

/** Who an account is, by its id; null where it is gone or disabled. */
export type ReadReaderOf = (owner: string) => Promise<Reader | null>;

/** Where nobody has an account, nobody's id is looked up. */
export const readNobody: ReadReaderOf = async () => null;

/**
 * Somebody of whom nothing is known: for whom a saved search is evaluated that is nobody's, or whose owner is gone. Of saved
 * searches he sees those that are public.
 */
export const ANYBODY: Reader = { ...OPERATOR, name: "anybody", role: "reader" };

/** Whether a saved search is there for a reader: one that is not is answered as one that does not exist. Nobody's are public. */
export function maySeeSearch(reader: Reader, { owner, visibility, groups }: Owned): boolean {
  if (isAtLeast(reader.role, "admin") || owner === null || owner === reader.id) return true;
  if (visibility === "group") return groups.some((group) => reader.groups.includes(group));
  return visibility === "public";
}

/** Whether a reader may save searches at all. */
export function maySaveSearches({ role }: Reader): boolean {
  return isAtLeast(role, "editor");
}

/** Whether a reader may change, link, share or delete a saved search. Nobody's is every editor's. */
export function mayChangeSearch({ id, role }: Reader, { owner }: Pick<Owned, "owner">): boolean {
  return isAtLeast(role, "admin") || (isAtLeast(role, "editor") && (owner === null || owner === id));
}

/**
 * Whether a reader may see and change where messages about a saved search are sent. They hold what its owner may see, and
 * of nobody's all, which only an admin sends anywhere.
 */
export function mayUseHooks({ id, role }: Reader, { owner }: Pick<Owned, "owner">): boolean {
  return isAtLeast(role, "admin") || (isAtLeast(role, "editor") && owner !== null && owner === id);
}

/** The groups of a saved search that a reader gets to know of: all, where he may change it, else those he is in. */
export function toShownGroups(reader: Reader, owned: Owned): readonly string[] {
  if (mayChangeSearch(reader, owned) || owned.owner === reader.id) return owned.groups;
  return owned.groups.filter((group) => reader.groups.includes(group));
}
