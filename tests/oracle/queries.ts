import type { OracleDocument } from "@/drills/oracle/oracle";
import { forEachFacet, type SearchQuery, withChanges } from "@/search/query/query";
import { fromSearchParams, type ReadQuery, toSearchParams } from "@/search/query/url";
import { ACTORS, pick, SOURCES, TARGETS, WORDS } from "./corpus";

/** A search for a text as it comes out of an address. */
export function read(text: string, changes: Partial<SearchQuery> = {}): ReadQuery {
  const { query } = fromSearchParams(new URLSearchParams({ q: text }));
  return fromSearchParams(
    toSearchParams({ ...withChanges(query, { size: 100, sort: "newest" }), ...changes }),
  );
}

function toLeaf(random: () => number, documents: readonly OracleDocument[]): string {
  const word = (): string => pick(random, WORDS);
  const kinds: (() => string)[] = [
    word,
    word,
    () => `"${word()}"`,
    () => `"${word()} ${word()}"`,
    () => `"${word()} ${word()} ${word()}"`,
    () => toStretch(random, documents),
    () => toStretch(random, documents),
    () =>
      `${word()
        .replace(/\W+$/u, "")
        .slice(0, 1 + Math.floor(random() * 4))}*`,
    () => `title:${word()}`,
    () => `title:"${word()} ${word()}"`,
    () => `title:${word().slice(0, 3)}*`,
    () => `actor:"${pick(random, ACTORS)}"`,
    () => `source:"${pick(random, SOURCES)}"`,
    () => `stance:${pick(random, ["favor", "against", "neutral"])}:"${pick(random, TARGETS)}"`,
    () =>
      pick(random, [
        "date:2024",
        "date:2024-05",
        "date:..2023",
        "before:2024-12-31",
        "after:2024-05-31",
        "date:-1y..",
      ]),
    () =>
      pick(random, [
        "mentions:1962",
        "mentions:1962-10..1962-11",
        "mentions:1990..1999",
        "mentions:2019..",
        "mentions:-2y..",
      ]),
  ];
  return pick(random, kinds)();
}

/** A quotation of words that follow each other in some document, breaks and all or with breaks left out. */
function toStretch(random: () => number, documents: readonly OracleDocument[]): string {
  const { text } = pick(
    random,
    documents.filter((document) => document.text.length > 6 && document.text.length < 1000),
  );
  const first = Math.floor(random() * (text.length - 5));
  const words = text.slice(first, first + 2 + Math.floor(random() * 4));
  return `"${words.map((word) => word.literal).join(" ")}"`;
}

/** A text of words, quotations, beginnings, fields and groups, so many groups deep. */
export function toText(random: () => number, depth: number, documents: readonly OracleDocument[]): string {
  if (depth === 0 || random() < 0.3) return toLeaf(random, documents);
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    toText(random, depth - 1, documents),
  );
  const kind = random();
  if (kind < 0.45) return parts.join(" ");
  if (kind < 0.8) return `(${parts.join(" OR ")})`;
  return `-(${parts.join(random() < 0.5 ? " " : " OR ")})`;
}

/** Any search: by a text, by values chosen and excluded, by dates, in documents or in stories. */
export function toQuery(random: () => number, documents: readonly OracleDocument[]): ReadQuery {
  const chosen = random() < 0.4;
  const excluded = random() < 0.2;
  return read(random() < 0.1 ? "" : toText(random, 3, documents), {
    chosen: forEachFacet((key) => {
      if (!chosen) return [];
      if (key === "actor") return [pick(random, ACTORS), pick(random, ACTORS)];
      if (key === "stance" && random() < 0.3) return [`against:${pick(random, TARGETS)}`];
      return key === "source" && random() < 0.5 ? [pick(random, SOURCES)] : [];
    }),
    excluded: forEachFacet((key) => (excluded && key === "actor" ? [pick(random, ACTORS)] : [])),
    all: random() < 0.3 ? ["actor"] : [],
    from: random() < 0.2 ? "2024" : null,
    to: random() < 0.2 ? "2024-12" : null,
    undated: random() < 0.2,
    possible: random() < 0.4,
    mentionedFrom: random() < 0.1 ? "1962" : null,
    group: random() < 0.4 ? "story" : null,
  });
}
