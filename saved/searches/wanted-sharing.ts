import type { Reader } from "@/access/rules/reader";
import type { Owned } from "@/access/rules/saved-searches";
import { SharingRefused } from "../store/errors";

/** Who is to see a saved search, as a body or a form says it; what is left out stays, or is private at first. */
export type WantedSharing = { readonly [Key in "visibility" | "groups"]?: Owned[Key] | undefined };

/**
 * Who sees a saved search that is saved or changed. Nobody's, without a login, are public. `current` is as it was, null for
 * a new one; `shareable` are the groups that the reader may share with.
 *
 * @throws SharingRefused saying which field cannot be.
 */
export function toOwned(
  reader: Pick<Reader, "id">,
  { visibility: wanted, groups: named }: WantedSharing,
  current: Owned | null,
  shareable: readonly string[],
): Owned {
  const owner = current === null ? reader.id : current.owner;
  const isSaid = (named ?? []).length > 0;
  const visibility = wanted ?? (isSaid ? "group" : (current?.visibility ?? toFirst(owner)));
  if (owner === null && visibility !== "public")
    throw new SharingRefused("visibility is public where a saved search is of no account");
  if (visibility !== "group" && isSaid)
    throw new SharingRefused("groups are named, but visibility is not group");
  const groups = visibility === "group" ? [...new Set(named ?? current?.groups ?? [])] : [];
  if (visibility === "group" && groups.length === 0)
    throw new SharingRefused("groups names no group to share it with");
  const foreign = groups.find((one) => !shareable.includes(one) && !current?.groups.includes(one));
  if (foreign !== undefined) throw new SharingRefused(`groups has “${foreign}”, which is no group of yours`);
  return { owner, visibility, groups };
}

function toFirst(owner: string | null): Owned["visibility"] {
  return owner === null ? "public" : "private";
}
