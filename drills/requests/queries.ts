import { aCondition, aWord, below, encode, many, much, pick, type Random } from "./pieces";

/** A link may have so many bytes before the site declines it; some of these have more. */
const LONGEST = 210_000;

/** Where a search may be written in the address. */
const SEARCHED = [
  "/",
  "/matrix",
  "/network",
  "/timeline",
  "/save",
  "/review",
  "/documents/nothing",
  "/api/search",
  "/api/matrix",
  "/api/mentioned",
  "/api/protocol",
  "/api/estimate",
  "/api/feed",
  "/api/export",
  "/api/suggest",
  "/api/facets/actor",
  "/api/documents/nothing",
] as const;

const FACETS = ["actor", "publisher", "source", "stance", "voice", "collection", "language"] as const;

const OTHERS = [
  "all",
  "from",
  "to",
  "mentioned.from",
  "mentioned.to",
  "undated",
  "possible",
  "close",
  "group",
  "sort",
  "page",
  "size",
  "typing",
  "facets",
  "format",
  "find",
  "at",
  "strict",
  "unit",
  "by",
  "_rsc",
] as const;

const VALUES = [
  "true",
  "-1",
  "999999999999",
  "2024",
  "2024-13",
  "-7d",
  "story",
  "none",
  "csv",
  "NaN",
  "",
] as const;

/** A search of many parameters: of one facet, of all, known, unknown, or nothing but signs. */
export function toManyParameters(random: Random): string {
  const count = much(random, 12_000);
  const facet = pick(random, FACETS);
  const way = below(random, 4);
  return toTarget(
    random,
    many(count, (at) => {
      if (way === 0) return `${facet}=${at.toString(36)}`;
      if (way === 1) return `not.${pick(random, FACETS)}=${encode(aWord(random))}`;
      if (way === 2) return `p${at}=${encode(aWord(random))}`;
      return aParameter(random);
    }),
  );
}

function aParameter(random: Random): string {
  const name = pick(random, random() < 0.5 ? FACETS : OTHERS);
  return `${name}=${encode(random() < 0.5 ? pick(random, VALUES) : aWord(random))}`;
}

/** A search of many words, one beside the other or one or the other. */
export function toManyWords(random: Random): string {
  const joint = pick(random, ["+", "+", "+OR+", "+-", "+AND+", "%7C"]);
  const short = random() < 0.5;
  const words = many(much(random, 60_000), (at) => (short ? at.toString(36) : encode(aWord(random))));
  return toTarget(random, [`q=${words.join(joint)}`, ...many(below(random, 4), () => aParameter(random))]);
}

/** A search of many groups, or of one inside another, closed or not. */
export function toManyGroups(random: Random): string {
  const count = much(random, 4_000);
  const inside = (): string => encode(many(1 + below(random, 3), () => aCondition(random)).join(" OR "));
  const way = below(random, 3);
  const text =
    way === 0
      ? many(count, () => `(${inside()})`).join(pick(random, ["+", "+OR+", "+-"]))
      : way === 1
        ? `${"(".repeat(count)}${inside()}${random() < 0.5 ? ")".repeat(count) : ""}`
        : `${many(count, () => `(${inside()}+OR+-`).join("")}kim`;
  return toTarget(random, [`q=${text}`]);
}

/** A search of any conditions in any order. */
export function toAnySearch(random: Random): string {
  const conditions = many(much(random, 3_000), () => aCondition(random));
  return toTarget(random, [
    `q=${encode(conditions.join(pick(random, [" ", " OR ", " AND ", " (", ") "])))}`,
    ...many(much(random, 20), () => aParameter(random)),
  ]);
}

function toTarget(random: Random, parameters: readonly string[]): string {
  const path = pick(random, SEARCHED);
  const format = path === "/api/export" ? "format=json&" : "";
  return `${path}?${format}${parameters.join("&")}`.slice(0, random() < 0.02 ? 280_000 : LONGEST);
}
