import type { Notice } from "./notices";
import { parseQuery } from "./parser";
import { type QueryNode, toQueryText } from "./tree";

/** A text in the query language: its canonical spelling, its tree, and what was repaired. */
export type ReadText = {
  readonly text: string;
  readonly tree: QueryNode | null;
  readonly notices: readonly Notice[];
};

/** One search is read several times on its way to an answer and to a page. */
const MOST_REMEMBERED = 100;

/** Of texts longer than so many UTF-16 units few are remembered, so that the memory stays small: one is answered at once. */
const LONG = 2_000;
const MOST_LONG_REMEMBERED = 4;

const remembered = new Map<string, ReadText>();
const longRemembered = new Map<string, ReadText>();

/** Reads a text in the query language. Total, like `parseQuery`; the last hundred new texts are remembered, of long ones four. */
export function readText(written: string): ReadText {
  const isLong = written.length > LONG;
  const [memory, most] = isLong ? [longRemembered, MOST_LONG_REMEMBERED] : [remembered, MOST_REMEMBERED];
  const known = memory.get(written);
  if (known !== undefined) return known;
  const { tree, notices } = parseQuery(written);
  const read = { text: toQueryText(tree), tree, notices };
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size >= most) memory.delete(oldest);
  memory.set(written, read);
  return read;
}
