import type { StoredCopy } from "../meilisearch/read-copies";
import { toFirstOfEachStory } from "./close/first-of-each-story";

/** All but the first document of each story. */
export function toSurplus(copies: readonly StoredCopy[]): readonly StoredCopy[] {
  const first = new Set(toFirstOfEachStory(copies, ({ story }) => story));
  return copies.filter((copy) => !first.has(copy));
}
