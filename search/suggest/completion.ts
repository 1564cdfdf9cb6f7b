import { FACETS } from "../document/facets";
import type { NoticeCode } from "../query/notices";
import { parseQuery } from "../query/parser";
import type { Unfinished } from "./unfinished";

/** What is offered: values of facets and of the record, fields and words. */
export type CompletionKind = (typeof FACETS)[number]["completion"]["kind"] | "record" | "field" | "word";

export const COMPLETION_KINDS: readonly CompletionKind[] = [
  ...new Set<CompletionKind>([...FACETS.map(({ completion }) => completion.kind), "record", "field", "word"]),
];

/** A way to finish what is being typed. */
export type Completion = {
  readonly kind: CompletionKind;
  /** What the reader chooses: a value, a word, or a field with its colon. */
  readonly label: string;
  /** The whole query after it. */
  readonly text: string;
  /** Where the caret then stands, in UTF-16 code units. */
  readonly cursor: number;
  /** How many documents of the corpus have it; null where that says nothing. */
  readonly count: number | null;
};

/** What may stand in place of the unfinished token. */
export type Offer = Pick<Completion, "kind" | "label" | "count"> & {
  /** In the query language. */
  readonly written: string;
};

/**
 * The query with an offer in place of the unfinished token; null where the query would then need a repair that it
 * did not need before. A field waits for its value; anything else is followed by a space.
 */
export function toCompletion(text: string, token: Unfinished, offer: Offer): Completion | null {
  const { kind, label, count, written } = offer;
  const before = toCodes(text, kind);
  const head = text.slice(0, token.start) + written;
  for (const end of token.ends) {
    const tail = text.slice(end);
    const space = kind === "field" || /^\s/u.test(tail) ? "" : " ";
    const completed = head + space + tail;
    if (!isWorse(before, toCodes(completed, kind))) {
      const cursor = head.length + (kind !== "field" && tail !== "" && space === "" ? 1 : space.length);
      return { kind, label, text: completed, cursor, count };
    }
  }
  return null;
}

type Codes = ReadonlyMap<NoticeCode, number>;

/** How often each repair is made. That a field has no value yet is none where a field is what is offered. */
function toCodes(text: string, kind: CompletionKind): Codes {
  const codes = new Map<NoticeCode, number>();
  for (const { code } of parseQuery(text).notices)
    if (kind !== "field" || code !== "empty-field") codes.set(code, (codes.get(code) ?? 0) + 1);
  return codes;
}

function isWorse(before: Codes, after: Codes): boolean {
  return [...after].some(([code, count]) => count > (before.get(code) ?? 0));
}
