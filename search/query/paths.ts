/** The addresses of pages, from the site's root. Only these functions write them. */

/** The page of a document. */
export function toDocumentPath(id: string): string {
  return `/documents/${encodeURIComponent(id)}`;
}

/** The page of a saved search. */
export function toSavedPath(slug: string): string {
  return `/s/${encodeURIComponent(slug)}`;
}

/** The search for the documents of a saved search. */
export function toSetLink(slug: string): string {
  return `/?q=${encodeURIComponent(`saved:${slug}`)}`;
}
