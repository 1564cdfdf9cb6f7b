import type { ReadQuery } from "@/search/query/url";

/** A search and its canonical link. */
export type LinkedSearch = { readonly read: ReadQuery; readonly link: string };

/** What stands in the box and is not (or not as written) in the address yet. */
export type Draft = {
  readonly text: string;
  readonly typed: LinkedSearch;
  /** What results are requested for: what is typed, or what was a moment ago. */
  readonly requested: LinkedSearch;
  /** Links on the way from where typing began; any other address means that the reader went elsewhere. */
  readonly way: readonly string[];
  readonly isTyping: boolean;
};

/** Whether an address means that the reader went elsewhere. */
export function hasLeft({ typed, way }: Draft, link: string): boolean {
  return link !== typed.link && !way.includes(link);
}

/**
 * The draft after the address took up `link`: the way there is over. Where more was typed meanwhile, that address is still
 * on the way, and nothing changes.
 */
export function withArrival(draft: Draft | null, link: string | undefined): Draft | null {
  return draft !== null && draft.typed.link === link ? { ...draft, way: [link] } : draft;
}
