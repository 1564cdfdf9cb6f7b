import { type SearchQuery, withChanges } from "@/search/query/query";
import { toLink } from "@/search/query/url";

/** The pages that show one search, each at its own address, in the order of the navigation. */
export const PAGE_PATHS = {
  search: "/",
  matrix: "/matrix",
  timeline: "/timeline",
  network: "/network",
} as const;

export type Page = keyof typeof PAGE_PATHS;
export const PAGES = Object.keys(PAGE_PATHS) as readonly Page[];

/** A search on another page; its list begins anew. */
export function toPageLink(page: Page, query: SearchQuery): string {
  return toLink(withChanges(query, {}), PAGE_PATHS[page]);
}

/** A search on a page, with parameters that only this page has. */
export function toPageLinkWith(
  page: Page,
  query: SearchQuery,
  pageParameters: readonly (readonly [string, string])[],
): string {
  const link = toPageLink(page, query);
  if (pageParameters.length === 0) return link;
  const more = new URLSearchParams(pageParameters.map(([name, value]) => [name, value])).toString();
  return `${link}${link.includes("?") ? "&" : "?"}${more}`;
}
