/** Where the pages of a document begin in its text, the first at 0, each not before the one above. */
export type PagePlaces = readonly number[];

/** The places as the engine stores them: one text, since thousands of numbers cost it far more. */
export function toStoredPages(pages: PagePlaces | null): string | null {
  return pages === null ? null : pages.join(" ");
}

/** Stored places; null where a document has no pages, or an index of an earlier release does not say. */
export function toPagePlaces(stored: string | null | undefined): PagePlaces | null {
  return stored ? stored.split(" ").map(Number) : null;
}

/** The number of the page that a place of the text is on, 1 the first; null where there are no pages. */
export function toPageNumber(pages: PagePlaces | null, place: number): number | null {
  if (pages === null) return null;
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
