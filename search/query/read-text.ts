import type { Notice } from "./notices";
import { parseQuery } from "./parser";
import { type QueryNode, toQueryText } from "./tree";

/** A text in the query language: its canonical spelling, its tree, and what was repaired. */
export type ReadText = {
  readonly text: string;
  readonly tree: QueryNode | null;
  readonly notices: readonly Notice[];
};

/** One search is read several times on its way to an answer. */
const MOST_REMEMBERED = 100;

/** Longer texts, in UTF-16 units, are read each time, so that the memory stays small. */
const LONGEST_REMEMBERED = 2_000;

const remembered = new Map<string, ReadText>();

/** Reads a text in the query language. Total, like `parseQuery`; the last hundred new texts are remembered. */
export function readText(written: string): ReadText {
  const known = remembered.get(written);
  if (known !== undefined) return known;
  const { tree, notices } = parseQuery(written);
  const read = { text: toQueryText(tree), tree, notices };
  if (written.length <= LONGEST_REMEMBERED) remember(written, read);
  return read;
}

function remember(written: string, read: ReadText): void {
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= MOST_REMEMBERED) remembered.delete(oldest);
  remembered.set(written, read);
}
