import { toNamedSlugs } from "@/search/query/named-searches";
import { withChanges } from "@/search/query/query";
import { fromLink, toLink } from "@/search/query/url";

/** A link as it is saved: canonical, at its first page. */
export type SavedAddress = {
  readonly link: string;
  /** Slugs of the saved searches that its text names. */
  readonly named: readonly string[];
};

/** Reads a link that a reader or a file gives. */
export function toSavedAddress(link: string): SavedAddress {
  const { query, tree } = fromLink(link);
  return { link: toLink(withChanges(query, {})), named: toNamedSlugs(tree) };
}
