import type { AnchorHTMLAttributes } from "react";
import type { SearchQuery } from "@/search/query/query";
import { toAnchor } from "./search-anchor";

/** An anchor that leads to a search, or to a path of the site with that search, however long its text is. */
export function SearchLink({
  query,
  path,
  fragment,
  ...props
}: { query: SearchQuery; path?: string; fragment?: string } & Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  "href"
>) {
  return <a {...toAnchor(query, path, fragment)} {...props} />;
}
